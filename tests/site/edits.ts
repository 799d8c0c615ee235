import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { articleText, makePublication, siteYaml } from './publications.ts';

/** The moment of the builds, in seconds: two days after the sample's. */
export const clock = 1795564800;

/** A clock by which the embargo of `embargo.md` is lifted. */
export const later = clock + 86_400;

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** A small publication in which every kind of page and of bond between pages occurs. */
export async function makeSmallPublication(): Promise<string> {
  const settings = siteYaml.replace(
    'publisher:',
    '  - id: industrie\n    name: Industrie\n    description: L’industrie.\npublisher:',
  );
  const many = Array.from({ length: 22 }, (_, i) => [
    `articles/suite/a${i}.md`,
    articleText(
      { title: `Suite ${i}`, date: `2024-03-${String(i + 1).padStart(2, '0')}`, tags: '[cuivre]' },
      `Le paragraphe ${i}. Voir [la mine](../mine/index.md).`,
    ),
  ]);
  return makePublication(
    {
      ...(Object.fromEntries(many) as Record<string, string>),
      'articles/mine/index.md': articleText(
        {
          title: 'La mine',
          tags: '[cuivre, mine]',
          authors: '[camille-exemple]',
          image: '{ src: ./mine.jpg, alt: Une mine, credit: Une personne }',
        },
        'Un texte.\n\n![La vue](./vue.jpg "La vue © Une personne")',
      ),
      'articles/mine/mine.jpg': await picture('#886644'),
      'articles/mine/vue.jpg': await picture('#446688'),
      'articles/usine.md': articleText({
        title: 'L’usine',
        category: 'industrie',
        tags: '[mine]',
        follows: '[mine]',
      }),
      'articles/graphique.mdx': articleText(
        { title: 'Un graphique', category: 'industrie', date: '2024-06-01' },
        '<Quote by="Quelqu’un">\n  Une parole.\n</Quote>',
      ),
      'articles/embargo.md': articleText({
        title: 'Sous embargo',
        date: new Date((clock + 3600) * 1000).toISOString().slice(0, 19) + 'Z',
        tags: '[mine]',
      }),
      'authors/camille-exemple.yaml': 'name: Camille Exemple\nrole: Journaliste\n',
      'pages/contact.md':
        '---\ntitle: Contact\n---\n\nÉcrivez-nous. Voir [la mine](../articles/mine/index.md).\n',
    },
    settings,
  );
}

type At = (...steps: string[]) => string;

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path.basename(file)} does not hold ${String(from)}`);
  writeFileSync(file, after);
}

/** What editors and developers do; each once, in any order. `number` makes what it writes new. */
export const edits: Record<string, (at: At, number: number) => void | Promise<void>> = {
  'edits a text': (at, n) =>
    change(at('content/articles/suite/a3.md'), /Le .*paragraphe/, `Le (${n}) paragraphe`),
  'edits a story in MDX': (at, n) =>
    change(at('content/articles/graphique.mdx'), 'Une parole', `Une parole (${n})`),
  'adds an article': (at, n) =>
    writeFileSync(
      at(`content/articles/neuf${n}.md`),
      articleText({ title: `Du neuf ${n}`, date: '2024-07-01', tags: '[mine, neuf]' }),
    ),
  'deletes an article': (at) => rmSync(at('content/articles/suite/a7.md')),
  'renames an article': (at) =>
    renameSync(at('content/articles/suite/a9.md'), at('content/articles/suite/autre.md')),
  'moves an article to another section': (at) =>
    change(at('content/articles/suite/a11.md'), 'category: politique', 'category: industrie'),
  'gives another tag': (at) => change(at('content/articles/suite/a5.md'), '[cuivre]', '[nickel]'),
  'puts an embargo on': (at) => change(at('content/articles/suite/a2.md'), /date: .*/, 'date: 2100-01-01'),
  'corrects an article': (at) =>
    change(
      at('content/articles/usine.md'),
      'title:',
      'corrections: [{ date: 2024-08-01, text: Une erreur. }]\ntitle:',
    ),
  'renames a section': (at, n) =>
    change(at('content/site.yaml'), /name: Industrie.*/, `name: Industrie ${n}`),
  'gives an author another role': (at, n) =>
    change(at('content/authors/camille-exemple.yaml'), /role: .*/, `role: Rédaction ${n}`),
  'changes a template': (at, n) =>
    change(at('src/components/Tags.astro'), '---\n\n', `---\n\n<p>Gabarit ${n}</p>\n`),
  'changes a word of the interface': (at, n) =>
    change(at('src/wording/fr.ts'), /notFound: '([^']*)'/, `notFound: '$1 (${n})'`),
  'exchanges a picture': async (at) =>
    writeFileSync(at('content/articles/mine/vue.jpg'), await picture('#228844')),
  'adds a file of the site': (at, n) => {
    mkdirSync(at('public'), { recursive: true });
    writeFileSync(at(`public/fichier-${n}.txt`), `${n}\n`);
  },
};
