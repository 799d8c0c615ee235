import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hugePng } from '../builder/hugePng.ts';
import { filesOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();

const chart = (attributes: string) => `<BarChart title="T" source="S" ${attributes} />`;
const picture = (file: string) => `Un.\n\n![Plan](${file} "Plan © Une personne")`;

/** The first half of a photograph. */
const halfPhotograph = await sharp(Buffer.from(Array.from({ length: 720_000 }, (_, i) => (i * 7919) % 251)), {
  raw: { width: 600, height: 400, channels: 3 },
})
  .jpeg()
  .toBuffer()
  .then((bytes) => bytes.subarray(0, bytes.length / 2));

/** Faults of texts, one per file. */
const texts: Record<string, string | Uint8Array> = {
  'articles/sound.md': articleText(),
  'articles/fields.md': articleText({ date: '2023-02-30', tag: '[Chine]' }),
  'articles/script.md': articleText({}, 'Avant.\n\n<script>alert(1)</script>\n'),
  'articles/document/index.md': articleText({}, 'Voir [le rapport](./raport.pdf).'),
  'articles/document/rapport.pdf': '%PDF-1.4',
  'articles/story/index.mdx': articleText(
    {},
    [
      chart('data="./chiffre.csv"'),
      chart('data="./chiffres.csv" columns="pays, 2030"'),
      chart('data="./faux.csv"'),
      '<Figure src="./rien.jpg" alt="" credit="C" />',
      '<Figure alt="" credit="C" />',
    ].join('\n\n'),
  ),
  'articles/story/chiffres.csv': 'pays;2023\nChine;240\n',
  'articles/story/faux.csv': 'pays;2023\nChine;240\n"Inde";trois\n',
};

/** Faults of pictures, which are checked if the texts have none. */
const pictures: Record<string, string | Uint8Array> = {
  'articles/sound.md': articleText(),
  'articles/cut/index.md': articleText({
    image: '{ src: ./lieu.jpg, alt: Un lieu, credit: Une personne }',
  }),
  'articles/cut/lieu.jpg': halfPhotograph,
  'articles/cut-below/index.md': articleText({}, picture('./autre.jpg')),
  'articles/cut-below/autre.jpg': halfPhotograph.subarray(0, -100),
  'articles/unsized/index.md': articleText({}, picture('./plan.svg')),
  'articles/unsized/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',
  'articles/malformed/index.md': articleText({}, picture('./plan.svg')),
  'articles/malformed/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
  'articles/huge/index.md': articleText({}, picture('./affiche.png')),
  'articles/huge/affiche.png': await hugePng(30_000),
};

/** Builds over an existing site. */
const buildWith = (files: typeof texts) =>
  build(files, siteYaml, (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), 'la version précédente');
  });

describe.each<[kind: string, files: typeof texts, count: string, faults: [what: string, line: RegExp][]]>([
  [
    'texts',
    texts,
    '9 fautes à corriger dans 5 fichiers.',
    [
      ['a day that does not exist', /fields\.md:3:7 +date +«.2023-02-30.» n’existe pas/],
      ['an unknown field', /fields\.md:5:1 +tag +Le champ «.tag.» n’existe pas.; son nom est.: tags/],
      ['a script', /script\.md:9:1 /],
      ['a document that is not there', /document\/index\.md:7:6 .*raport\.pdf.*\.\/rapport\.pdf/],
      ['a missing CSV file', /story\/index\.mdx:7:32 .*chiffre\.csv.*\.\/chiffres\.csv/],
      ['a missing column', /story\/index\.mdx:9:54 .*« 2030 ».*« pays » ou « 2023 »/],
      ['a cell that is no number, in the CSV file', /story\/faux\.csv:3:1 {2}2023 {2}« trois »/],
      ['a missing picture', /story\/index\.mdx:13:9 .*rien\.jpg/],
      ['a missing attribute', /story\/index\.mdx:15:1 .*« src ».*src="/],
    ],
  ],
  [
    'pictures',
    pictures,
    '5 fautes à corriger dans 5 fichiers.',
    [
      [
        'half of a photograph',
        /cut\/index\.md:5:15 +image\.src +L’image « \.\/lieu\.jpg » s’arrête avant la fin/,
      ],
      ['one in a text', /cut-below\/index\.md:9:1 +L’image « \.\/autre\.jpg » s’arrête avant la fin/],
      [
        'a drawing without a size',
        /unsized\/index\.md:9:1 +L’image « \.\/plan\.svg » est un dessin qui ne dit pas sa taille/,
      ],
      [
        'a drawing with broken code',
        /malformed\/index\.md:9:1 +L’image « \.\/plan\.svg » est un dessin dont le code est incorrect/,
      ],
      [
        'a picture too large to read',
        /huge\/index\.md:9:1 +L’image « \.\/affiche\.png » a plus de 268 millions de pixels/,
      ],
    ],
  ],
])('a build with faults of %s', (_kind, files, count, faults) => {
  const { status, printed, out } = buildWith(files);

  test('exits with status 1', () => expect(status).toBe(1));

  test.each(faults)('reports %s at its place, with the correction', (_, line) =>
    expect(printed).toMatch(line),
  );

  test('counts them, and reports nothing for a valid article', () => {
    expect(printed).toContain(count);
    expect(printed).not.toContain('sound.md');
  });

  test('shows no stack trace', () => expect(printed).not.toMatch(/\n\s+at |node_modules|sharp/));

  test('leaves the previous site unchanged', () => {
    expect(filesOf(out)).toEqual(['index.html']);
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('la version précédente');
  });
});
