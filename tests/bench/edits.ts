import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { photograph } from './articles.ts';

/** A place with made-up articles; `random` gives numbers from 0 to 1, `number` is another one each time. */
export type Edited = { folder: string; random: () => number; number: number };

/** What editors and developers do to a publication of made-up articles, to one of them at random or to all. */
export const edits: Record<string, (place: Edited) => void | Promise<void>> = {
  'edits a text': (place) => change(articleOf(place), /$/, `\nUn ajout, le ${place.number}.\n`),
  'adds an article': (place) => {
    const title = `title: "Nouveau ${place.number}"`;
    const text = readFileSync(articleOf(place), 'utf8').replace(/^title: .*/m, title);
    writeFileSync(path.join(place.folder, `content/articles/nouveau-${place.number}.md`), text);
  },
  'deletes an article': (place) => rmSync(articleOf(place)),
  'renames an article': (place) => {
    const file = articleOf(place);
    renameSync(file, path.join(path.dirname(file), `autre-${place.number}.md`));
  },
  'gives other tags': (place) => change(articleOf(place), /^tags: .*/m, `tags: [nickel, t${place.number}]`),
  'moves an article to another section': (place) => {
    const sections = readFileSync(siteYaml(place), 'utf8').matchAll(/^ {2}- (?:\{ )?id: ([\w-]+)/gm);
    const others = [...sections].map(([, id]) => id!);
    const file = articleOf(place);
    const [, own] = /^category: (.*)/m.exec(readFileSync(file, 'utf8'))!;
    change(file, /^category: .*/m, `category: ${others.find((id) => id !== own)}`);
  },
  'puts an embargo on': (place) => change(articleOf(place), /^date: .*/m, 'date: 2100-01-01'),
  'corrects an article': (place) =>
    change(
      articleOf(place),
      /^summary:/m,
      `corrections: [{ date: 2029-01-01, text: "Erreur ${place.number}." }]\nsummary:`,
    ),
  'adds a picture': async (place) => {
    const file = articleOf(place);
    writeFileSync(path.join(path.dirname(file), `photo-${place.number}.jpg`), await photograph(place.number));
    const lead = `image: { src: ./photo-${place.number}.jpg, alt: "", credit: Banc }\nsummary:`;
    change(file, /^summary:/m, lead);
  },
  'renames the publication': (place) =>
    change(siteYaml(place), /^name: .*/m, `name: Le Banc ${place.number}`),
  'changes a template': (place) => change(codeOf(place, 'components/Tags.astro'), /$/, '\n<!-- x -->\n'),
  'changes a word of the interface': (place) =>
    change(codeOf(place, 'wording/fr.ts'), /notFound: '([^']*)'/, `notFound: '$1 (${place.number})'`),
};

const siteYaml = ({ folder }: Edited) => path.join(folder, 'content/site.yaml');
const codeOf = ({ folder }: Edited, file: string) => path.join(folder, 'src', file);

/** One of the made-up articles that nobody has touched. */
function articleOf({ folder, random }: Edited): string {
  const articles = path.join(folder, 'content/articles');
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((file) => /article-\d+\.md$/.test(file))
    .sort();
  return path.join(articles, files[Math.floor(random() * files.length)]!);
}

function change(file: string, from: RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}.`);
  writeFileSync(file, after);
}
