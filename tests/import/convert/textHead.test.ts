import { describe, expect, test } from 'vitest';
import { withAdvertisements, withCredits, withoutHead } from '../../../src/import/convert/textHead.ts';
import { htmlToMarkdown } from '../../../src/htmlToMarkdown/htmlToMarkdown.ts';

const article = { date: '2023-11-02 14:30', title: 'La mine ferme', timeZone: 'Europe/Paris' };

/** What is left of a body that begins with these paragraphs, and who signs. */
function headOf(...paragraphs: string[]): { kept: string[]; names: string[] | undefined } {
  const html = paragraphs.map((paragraph) => (paragraph.startsWith('<') ? paragraph : `<p>${paragraph}</p>`));
  const markdown = htmlToMarkdown([...html, '<p>La suite.</p>'].join('\n'), {
    fileFor: () => undefined,
    linkFor: (url) => url,
    onLoss: () => {},
  });
  const head = withoutHead(markdown, article);
  const kept = head.markdown
    .trim()
    .split('\n\n')
    .filter((block) => block !== 'La suite.');
  return { kept, names: head.names };
}

describe('a byline at the head of a body', () => {
  test.each<[string, string[] | undefined]>([
    ['par | 2. novembre 2023', undefined],
    ['Par Prénom Nom', ['Prénom Nom']],
    ['Par Prénom Nom et Agence du Val', ['Prénom Nom', 'Agence du Val']],
    ['Par Prénom Nom, Agence du Val &amp; Prénom Second', ['Prénom Nom', 'Agence du Val', 'Prénom Second']],
    ['PAR PRÉNOM NOM', ['PRÉNOM NOM']],
    ['par Prénom Nom | 2 novembre 2023', ['Prénom Nom']],
    ['Par Prénom Nom – 2 novembre 2023', ['Prénom Nom']],
    ['Par Prénom Nom, le 2 novembre 2023', ['Prénom Nom']],
    ['Par Prénom Nom<br>2 novembre 2023', ['Prénom Nom']],
    ['Par Prénom Nom<br>Publié le 2 novembre 2023 à 14 h 30', ['Prénom Nom']],
    ['Publié le 2 novembre 2023 par Prénom Nom', ['Prénom Nom']],
    ['<em>Par Prénom Nom</em>', ['Prénom Nom']],
    ['<strong>Par Prénom Nom.</strong>', ['Prénom Nom']],
    ['Par <a href="https://exemple.fr/author/nom/">Prénom Nom</a>', ['Prénom Nom']],
    ['Texte : Prénom Nom', ['Prénom Nom']],
    ['Écrit par Prénom de Nom', ['Prénom de Nom']],
    ['By Prénom Nom and Agence du Val', ['Prénom Nom', 'Agence du Val']],
    ['<h4>Par Prénom d’Avant-Nom</h4>', ['Prénom d’Avant-Nom']],
  ])('« %s » goes', (written, names) => {
    expect(headOf(written)).toEqual({ kept: [], names });
  });

  test.each([
    'Par ailleurs, la commune a voté.',
    'Par la rédaction',
    'Par exemple : la mine.',
    'Par Prénom Nom, qui a voté contre.',
    'Par Prénom Nom | 3 novembre 2023',
    'Par Prénom Nom et la commune',
    'Partout, la mine ferme.',
    'Parmi Les Autres',
  ])('« %s » stays', (written) => {
    const { names, kept } = headOf(written);
    expect({ names, kept: kept.length }).toEqual({ names: undefined, kept: 1 });
  });
});

describe('the date at the head of a body', () => {
  test.each([
    '2 novembre 2023',
    '2. novembre 2023',
    '02/11/2023',
    '02.11.23',
    '2023-11-02',
    'Le 2 novembre 2023',
    'Publié le jeudi 2 novembre 2023 à 14 h 30',
    'Publié le 2 novembre 2023, 14h30',
    'Publié : 2 nov. 2023',
    'Mis en ligne le 2 novembre 2023',
    'jeudi 2 novembre 2023 – 14:30',
    'Date de publication initiale : 2 novembre 2023',
    'Posted on November 2, 2023 at 2:30 pm',
    'Thursday 2nd November 2023',
    '<time datetime="2023-11-02">2 novembre 2023</time>',
  ])('« %s » goes, because it is the article’s', (written) => {
    expect(headOf(`<p>${written}</p>`)).toEqual({ kept: [], names: undefined });
  });

  test.each([
    '3 novembre 2023',
    'Publié le 2 novembre 2022',
    '11/02/2024',
    'Le 2 novembre 2023, la mine ferme.',
    '2 novembre 2023 : la mine ferme',
    'Publié le 2 novembre 2023 dans la gazette',
    'Mis à jour le 3 novembre 2023',
    '2 novembre',
    '2023',
    '2 000 mineurs',
  ])('« %s » stays', (written) => {
    expect(headOf(written).kept).toHaveLength(1);
  });
});

test('a title at the head that repeats the article’s goes, a paragraph of the same words stays', () => {
  expect(headOf('<h1>La mine ferme</h1>').kept).toEqual([]);
  expect(headOf('La mine ferme').kept).toEqual(['La mine ferme']);
});

test('title, byline and date go together, and nothing further down does', () => {
  expect(headOf('<h1>La mine ferme</h1>', 'Par Prénom Nom', '2 novembre 2023')).toEqual({
    kept: [],
    names: ['Prénom Nom'],
  });
  expect(headOf('Un.', 'Deux.', 'Trois.', 'Par Prénom Nom').kept).toHaveLength(4);
});

test('a body that is nothing but a byline is empty', () => {
  expect(withoutHead('Par Prénom Nom', article)).toEqual({ markdown: '', names: ['Prénom Nom'] });
});

test.each([
  ['alone in a paragraph', 'a\n\nPUB\n\nb', 'a\n\n::ad\n\nb'],
  ['in brackets and emphasis', 'a\n\n**[PUB]**\n\nb', 'a\n\n::ad\n\nb'],
  ['in the full word', 'a\n\n— Publicité —\n\nb', 'a\n\n::ad\n\nb'],
  ['twice in a row, which is one', 'a\n\nPUB\n\n(pub)\n\nb', 'a\n\n::ad\n\nb'],
  ['at the end', 'a\n\nPUB', 'a\n\n::ad'],
  ['within a sentence, which is none', 'La pub.\n\nUne PUB ici', 'La pub.\n\nUne PUB ici'],
])('the mark of an advertisement %s', (_name, markdown, expected) => {
  expect(withAdvertisements(markdown)).toBe(expected);
});

test.each([
  ['a photograph', '![a](./a.jpg)\n\nPhoto : Agence du Val', '![a](./a.jpg "© Agence du Val")'],
  ['a sign', '![](./a.jpg)\n\n© Agence du Val.', '![](./a.jpg "© Agence du Val")'],
  ['emphasis', '![a](./a.jpg)\n\n*Crédit photo : Agence du Val*', '![a](./a.jpg "© Agence du Val")'],
  [
    'a caption that is there',
    '![a](./a.jpg "La mine")\n\nPhoto : Agence',
    '![a](./a.jpg "La mine")\n\nPhoto : Agence',
  ],
  ['a paragraph', '![a](./a.jpg)\n\nPhoto de la mine', '![a](./a.jpg)\n\nPhoto de la mine'],
  ['a paragraph without a picture', 'a\n\nPhoto : Agence', 'a\n\nPhoto : Agence'],
])('a credit below a picture: %s', (_name, markdown, expected) => {
  expect(withCredits(markdown)).toBe(expected);
});
