import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readSite } from '../../src/intake/siteAddress.ts';
import type { Language } from '../../src/intake/schemas/siteSchema.ts';
import { writeArticles } from './articles.ts';

/** The clock of all builds, in seconds; one article is under embargo by it. */
export const clock = 1_893_456_000;

const code = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export type Workplace = ReturnType<typeof workplaceAt>;

/**
 * A copy of the project's code with made-up articles, where a benchmark may change both: below `.cache`, because packages
 * are found from there.
 *
 * @param content the publication whose settings are taken
 */
export async function makeWorkplace(content: string, count: number, pictured: number): Promise<Workplace> {
  const { settings } = await readSite(content);
  if (!settings) throw new Error('site.yaml has faults: run npm run build to see them');
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/bench-');
  for (const source of code) cpSync(source, path.join(folder, source), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const articles = path.join(folder, 'content');
  cpSync(content, articles, {
    recursive: true,
    filter: (source) => !/[/\\](articles|authors|dossiers|letters)$/.test(source),
  });
  // There are made-up articles only, so no dossier on the front page. Peers draw no share cards; what these cost grows with articles that have no picture, and is told by itself.
  const siteYaml = readFileSync(path.join(articles, 'site.yaml'), 'utf8').replace(
    /^shareCards:.*\n|^  dossier:.*\n/gm,
    '',
  );
  writeFileSync(path.join(articles, 'site.yaml'), `${siteYaml.trimEnd()}\nshareCards: false\n`);
  const sections = settings.sections.map(({ id }) => id);
  await writeArticles(articles, count, sections, pictured);
  const embargoed = `---\ntitle: Sous embargo\ndate: ${isoAt(clock + 3600)}\ncategory: ${sections[0]}\n---\n\nUn texte.\n`;
  writeFileSync(path.join(articles, 'articles', 'embargo.md'), embargoed);
  return workplaceAt(folder, settings.language);
}

const isoAt = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');

function workplaceAt(folder: string, language: Language) {
  const append = (file: string, text: string) => {
    const target = path.join(folder, file);
    writeFileSync(target, readFileSync(target, 'utf8') + text);
  };
  return {
    folder,
    language,
    /** Forgets all builds. */
    clean: () => {
      for (const left of ['.cache', '.astro', 'dist'])
        rmSync(path.join(folder, left), { recursive: true, force: true });
    },
    editArticle: (file: string, number: number) =>
      append(`content/articles/${file}`, `\nUn ajout, le ${number}.\n`),
    editTemplate: (number: number) => append('src/components/Tags.astro', `\n<!-- ${number} -->\n`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
