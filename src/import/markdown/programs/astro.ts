import { postFolders } from './hugo.ts';
import {
  cleanPath,
  folderOf,
  saidInCode,
  stemOf,
  text,
  type FolderProgram,
  type FolderReader,
} from './program.ts';

const configs = ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.cjs'];

export const isAstro = ({ files, has }: FolderReader): boolean =>
  configs.some(has) || files.some((file) => file.startsWith('src/content/'));

/** A site of Astro, or of AstroPaper: what its settings say of the site is read, and no code run. */
export function openAstro({ files, text: read }: FolderReader): FolderProgram {
  const code = [...configs, 'src/config.ts', 'src/consts.ts', 'src/site.config.ts']
    .map((file) => read(file) ?? '')
    .join('\n');
  const said = (...names: string[]) => saidInCode(code, ...names);
  const collections =
    files.some((file) => file.startsWith('src/data/')) &&
    !files.some((file) => /^src\/content\/.*\.mdx?$/.test(file))
      ? ['src/data']
      : ['src/content'];
  const isPaper = files.includes('src/config.ts') && /\bSITE\b/.test(code);
  return {
    program: 'astro',
    hasSettings: true,
    site: {
      name: said('SITE_TITLE', 'title'),
      url: said('site', 'website'),
      description: said('SITE_DESCRIPTION', 'desc', 'description'),
      language: said('lang', 'defaultLocale', 'locale'),
      timeZone: said('timezone'),
    },
    authors: [],
    includeFolders: [],
    values: new Map(),
    textFolders: [...collections, 'src/pages'].filter((folder) =>
      files.some((file) => file.startsWith(`${folder}/`)),
    ),
    fileFolders: [
      { folder: 'public', at: '' },
      { folder: 'src', at: '' },
      { folder: 'src/assets', at: '/_astro' },
    ],
    defaultsFor: () => ({}),
    isArticleFolder: (path) => postFolders.test(path),
    isOther: (path) => path.split('/').some((step) => step.startsWith('_')) || /\.html?$/i.test(path),
    pathOf({ file, path }, fields) {
      if (fields.url) return cleanPath(fields.url);
      const stem = stemOf(path);
      if (file.startsWith('src/pages/'))
        return cleanPath(stem === 'index' ? `${folderOf(path)}/` : `${folderOf(path)}/${stem}/`);
      const steps = path
        .replace(/(?:\/index)?\.\w+$/, '')
        .split('/')
        .map((step) => text(step).toLowerCase());
      const [collection = '', ...rest] = steps;
      const slug = fields.slug || rest.join('/') || collection;
      const at = isPaper ? 'posts' : rest.length > 0 ? collection : '';
      return cleanPath(`${at}/${slug}/`);
    },
    sectionOf: () => undefined,
  };
}
