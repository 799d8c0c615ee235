import type { Program } from '../../oldSite.ts';
import { postFolders } from './hugo.ts';
import { cleanPath, datedName, folderOf, stemOf, type FolderProgram } from './program.ts';

/** Texts without the settings of a program: copied out of a site, or of no program at all. */
export const openPlain = (program: Program): FolderProgram => ({
  program,
  hasSettings: false,
  site: {},
  authors: [],
  includeFolders: [],
  values: new Map(),
  textFolders: [''],
  fileFolders: [{ folder: '', at: '' }],
  defaultsFor: () => ({}),
  isArticleFolder: (path) => postFolders.test(path) || /(?:^|\/)_(?:posts|drafts)\//.test(path),
  isOther: (path) =>
    /(?:^|\/)(?:README|LICENSE|CONTRIBUTING|CHANGELOG)\.\w+$/i.test(path) || /\.html?$/i.test(path),
  pathOf({ path }, fields) {
    if (fields.url) return cleanPath(fields.url);
    const { name } = datedName(path);
    return stemOf(path) === 'index'
      ? cleanPath(`${folderOf(path)}/`)
      : cleanPath(`${folderOf(path)}/${fields.slug || name}/`);
  },
  sectionOf: (path) => /^(?!_)([^/]+)\//.exec(path)?.[1],
});

/** The program whose marks most texts have; none of them for Markdown alone. */
export function programByMarks(bodies: readonly string[]): Program {
  const count = (mark: RegExp) => bodies.filter((body) => mark.test(body)).length;
  const found: [Program, number][] = [
    ['hugo', count(/\{\{[<%]\s*\/?\s*\w/)],
    ['mkdocs', count(/^[ \t]*(?:!!!|\?\?\?\+?) ["\w]|:(?:material|fontawesome|octicons)-|\{\{ ?page\.meta/m)],
    ['jekyll', count(/\{%-?\s*(?:post_url|include|highlight|link)\b|\{\{\s*site\./)],
  ];
  const [best, most] = found.reduce((a, b) => (b[1] > a[1] ? b : a));
  return most > 0 ? best : 'markdown';
}
