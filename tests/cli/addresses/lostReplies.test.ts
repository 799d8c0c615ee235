import { expect, test } from 'vitest';
import { lostReplies } from '../../../src/cli/addresses/lostReplies.ts';
import { addresses, article, changed, repository, type Files } from '../addressSamples.ts';

const answered = article('title: Un accord');
const reply = article('title: Notre réponse', 'date: 2024-02-01', 'kind: reply', 'replyTo: accord');
const then: Files = { 'articles/accord.md': answered, 'articles/reponse.md': reply };
const withLine = (text: string, line: string) => text.replace('\n---\n', `\n${line}\n---\n`);

test.each<[string, Files, string[]]>([
  ['deleted', { 'articles/reponse.md': undefined }, ['articles/accord.md']],
  ['made a draft', { 'articles/reponse.md': withLine(reply, 'draft: true') }, ['articles/reponse.md']],
  [
    'made another article',
    { 'articles/reponse.md': article('title: Notre réponse', 'date: 2024-02-01') },
    ['articles/reponse.md'],
  ],
  ['still there', {}, []],
  ['withdrawn, with the reason', { 'articles/reponse.md': withLine(reply, 'withdrawn: Retirée.') }, []],
  ['under another name', { 'articles/reponse.md': undefined, 'articles/notre-reponse.md': reply }, []],
  [
    'taken down with its article',
    { 'articles/accord.md': withLine(answered, 'draft: true'), 'articles/reponse.md': undefined },
    [],
  ],
  ['hidden because its article is', { 'articles/accord.md': withLine(answered, 'draft: true') }, []],
])('a right of reply that is %s', async (_, changes, files) => {
  const { compare } = await changed(then, changes);
  expect(lostReplies(await compare()).map(({ file }) => file)).toEqual(files);
});

test('a reader’s letter may be taken down whenever', async () => {
  const letter = withLine(reply, 'readerLetter: true');
  const { compare } = await changed(
    { ...then, 'articles/reponse.md': letter },
    { 'articles/reponse.md': undefined },
  );
  expect(lostReplies(await compare())).toEqual([]);
});

test('the command fails, and says what to write', async () => {
  const folder = repository(then, { 'articles/reponse.md': withLine(reply, 'draft: true') });
  const { status, faults, output } = await addresses(folder, '--since', 'main');
  expect(status).toBe(1);
  expect(faults).toContain(
    'articles/reponse.md  Le droit de réponse « /politique/reponse/ » n’est plus en ligne, alors que l’article auquel il répond y est encore',
  );
  expect(faults).toContain('withdrawn: "…"');
  expect(output).not.toContain('« /politique/reponse/ » n’est plus en ligne ;');
});
