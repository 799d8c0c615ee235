import { describe, expect, test } from 'vitest';
import type { PublicationState } from '../../../src/cli/new/compose.ts';
import { articleRequest } from '../../../src/cli/new/request.ts';
import { newWords } from '../../../src/i18n/cli/new.ts';
import { anArticle, sampleSettings } from '../../editorial/samples.ts';

const people = [
  { id: 'helene-marchetti', name: 'Hélène Marchetti', file: '' },
  { id: 'paul-aubrac', name: 'Paul Aubrac', file: '' },
];
const publication = {
  settings: sampleSettings,
  authors: people,
  articles: [anArticle({ slug: 'accord', category: 'sciences', kind: 'news' })],
  clock: Date.parse('2026-11-23T06:30:00Z'),
} as unknown as PublicationState['publication'];

/** The request made from these answers, and the questions asked. */
async function interview(
  answers: string[],
  values: Record<string, string | string[]> = {},
  positionals: string[] = [],
) {
  const questions: string[] = [];
  const remaining = [...answers];
  const ask = (question: string) => {
    questions.push(question.replace(/[\u00a0\u202f]/g, ' '));
    const answer = remaining.shift();
    return answer === undefined
      ? Promise.reject(new Error(`no answer to ${question}`))
      : Promise.resolve(answer);
  };
  const request = await articleRequest(
    { values, positionals },
    { publication, reserved: new Set() },
    newWords.fr,
    ask,
  );
  expect(remaining).toEqual([]);
  return { request, questions };
}

describe('on a terminal', () => {
  test('title, section, authors and kind are asked for, by number or name', async () => {
    const { request, questions } = await interview(['Un accord', '2', '1, Paul Aubrac', 'Analyse']);
    expect(request).toMatchObject({
      title: 'Un accord',
      section: 'sciences',
      authors: ['helene-marchetti', 'paul-aubrac'],
      kind: 'analysis',
      date: '2026-11-23 07:30',
      draft: true,
    });
    expect(questions[1]).toBe('   1  Politique\n   2  Sciences\nRubrique (numéro ou nom) : ');
  });

  test('empty answers mean no author, and news', async () => {
    const { request } = await interview(['politique', '', ''], {}, ['Un accord']);
    expect(request).toMatchObject({ section: 'politique', authors: [], kind: 'news' });
  });

  test('options on the command line are not asked for', async () => {
    const { questions } = await interview(
      [],
      { section: 'politique', author: ['paul-aubrac'], kind: 'brief' },
      ['Un accord'],
    );
    expect(questions).toEqual([]);
  });

  test('an invalid answer is asked again, with a suggestion', async () => {
    const { request, questions } = await interview([
      '',
      '  ',
      'Un accord',
      '7',
      'Politiqe',
      'politique',
      'helene-marcheti',
      '',
      '',
    ]);
    expect(request.section).toBe('politique');
    expect(questions.slice(1, 3)).toEqual(Array(2).fill('Le titre est vide.\nTitre : '));
    expect(questions[4]).toBe(
      'La rubrique « 7 » n’existe pas. Il y a : politique, sciences.\nRubrique (numéro ou nom) : ',
    );
    expect(questions[5]).toBe(
      'La rubrique « Politiqe » n’existe pas. Vouliez-vous écrire « politique » ?\nRubrique (numéro ou nom) : ',
    );
    expect(questions[7]).toMatch(
      /^L’auteur « helene-marcheti » n’a pas de fiche dans authors\/\. Vouliez-vous écrire « helene-marchetti » \?\n/,
    );
  });

  test('a title without letters needs a name for the address', async () => {
    const { request } = await interview(['1', '', '', '!', 'Mon nom'], {}, ['« ! »']);
    expect(request.slug).toBe('mon-nom');
  });

  test('a reply needs the article that it answers', async () => {
    const { request, questions } = await interview(['1', '', 'reply', 'acord', 'accord'], {}, [
      'Notre réponse',
    ]);
    expect(request).toMatchObject({ kind: 'reply', replyTo: 'accord' });
    expect(questions[4]).toMatch(/^L’article « acord » n’existe pas\. Vouliez-vous écrire « accord » \?\n/);
  });

  test('a reply is in the section of its article, if nothing else is said', async () => {
    const { request } = await interview([''], { reply: 'accord' }, ['Notre réponse']);
    expect(request).toMatchObject({ kind: 'reply', replyTo: 'accord', section: 'sciences' });
  });

  test('sponsored content needs its sponsor', async () => {
    const { request } = await interview(['1', '', '6', 'Acme', 'acme', 'https://acme.example'], {}, [
      'Un accord',
    ]);
    expect(request).toMatchObject({
      kind: 'sponsored',
      sponsor: { name: 'Acme', url: 'https://acme.example' },
    });
  });
});
