import { isMap, type Matter } from '../matter.ts';
import type { OldFields } from '../readFields.ts';
import {
  authorsIn,
  cleanPath,
  datedName,
  datePartsOf,
  fillPattern,
  folderOf,
  stemOf,
  text,
  valuesIn,
  type FolderProgram,
  type FolderReader,
  type TextPlace,
} from './program.ts';

const names = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'];
const endings = ['toml', 'yaml', 'yml', 'json'];

export const isHugo = ({ has }: FolderReader): boolean =>
  endings.some((ending) => has(`hugo.${ending}`)) ||
  endings.some(
    (ending) =>
      has(`config.${ending}`) ||
      has(`config/_default/hugo.${ending}`) ||
      has(`config/_default/config.${ending}`),
  ) ||
  has('archetypes/default.md');

/** A site of Hugo: https://gohugo.io/configuration/. */
export function openHugo(reader: FolderReader): FolderProgram {
  const { files, settings } = reader;
  const read = (name: string): Matter =>
    Object.assign({}, ...endings.map((ending) => lower(settings(`${name}.${ending}`))));
  const config: Matter = Object.assign({}, ...names.map(read));
  for (const part of ['params', 'languages', 'permalinks', 'taxonomies', 'module'])
    config[part] = { ...map(config[part]), ...read(`config/_default/${part}`) };
  const languages = map(config['languages']);
  const main =
    text(config['defaultcontentlanguage']) || text(config['languagecode']) || Object.keys(languages)[0] || '';
  const own = lower(map(languages[main]));
  const params = lower(map(config['params']));
  const contentFolder =
    text(own['contentdir']) || text(config['contentdir']) || mountedContent(config) || 'content';
  const otherFolders = Object.values(languages).map((one) => text(lower(map(one))['contentdir']));
  const folders = [contentFolder, ...otherFolders].filter((folder) =>
    files.some((file) => file.startsWith(`${folder}/`)),
  );
  const textFolders = folders.length > 0 ? [...new Set(folders)] : [''];
  const authors = ['authors', 'author', 'people'].flatMap((name) => [
    ...endings.flatMap((ending) => authorsIn(settings(`data/${name}.${ending}`))),
    ...files
      .filter(
        (file) => file.startsWith(`data/${name}/`) && endings.some((ending) => file.endsWith(`.${ending}`)),
      )
      .flatMap((file) => authorsIn({ [stemOf(file)]: settings(file) })),
  ]);
  const isMarkdown = (file: string) => /\.(?:md|markdown|mdown|html?)$/i.test(file);
  return {
    program: 'hugo',
    hasSettings: true,
    site: {
      name: text(own['title']) || text(config['title']),
      url: text(config['baseurl']),
      description:
        text(own['description']) || text(params['description']) || text(map(params['meta'])['description']),
      language: text(own['languagecode']) || text(own['locale']) || text(config['languagecode']) || main,
      timeZone: text(config['timezone']),
    },
    authors,
    includeFolders: [],
    values: valuesIn(params, 'params'),
    textFolders,
    fileFolders: [
      ...['static', 'assets', 'static/images', 'assets/images', 'static/uploads']
        .filter((folder) => files.some((file) => file.startsWith(`${folder}/`)))
        .map((folder) => ({
          folder,
          at: folder.includes('/') ? `/${folder.split('/').slice(1).join('/')}` : '',
        })),
      ...textFolders.map((folder) => ({ folder, at: '' })),
    ],
    defaultsFor: ({ file }) => {
      const lang = languageOf(file, languages, main);
      return { ...cascadeFor(file, reader), ...(lang && { lang }) };
    },
    isArticleFolder: (path) => mainSections(params).includes(path.split('/')[0]!) || postFolders.test(path),
    isOther: (path) => /(?:^|\/)_index\./.test(path) || !isMarkdown(path),
    pathOf: (place, fields) => {
      const isUgly = config['uglyurls'] === true;
      const path = hugoPath(place, fields, { permalinks: map(config['permalinks']), isUgly });
      const lang = languageOf(place.file, languages, main);
      return lang && !fields.url ? cleanPath(`${lang}/${path}`) : path;
    },
    sectionOf: (path) => (path.includes('/') ? path.split('/')[0] : undefined),
  };
}

export const postFolders = /^(?:_?posts?|blog|news|articles?|actualites?|actus?|billets?)\//;

/** The language of a text that is not in the site's own: of `texte.en.md`, or by the folder of another language. */
function languageOf(file: string, languages: Matter, main: string): string | undefined {
  const [, suffix = ''] = /\.([a-z]{2,3}(?:-\w+)?)\.\w+$/i.exec(file) ?? [];
  if (suffix !== main && suffix in languages) return suffix;
  return Object.keys(languages).find((language) => {
    const folder = text(lower(map(languages[language]))['contentdir']);
    return language !== main && folder !== '' && file.startsWith(`${folder}/`);
  });
}

const mainSections = (params: Matter): string[] => {
  const written = params['mainsections'];
  return Array.isArray(written) ? written.map(String) : [];
};

const map = (value: unknown): Matter => (isMap(value) ? value : {});

/** The folder that is mounted as the one with texts: `source = "content/fr"`, `target = "content"`. */
function mountedContent(config: Matter): string {
  const { mounts } = map(config['module']);
  const found = (Array.isArray(mounts) ? mounts.filter(isMap) : []).find(
    ({ target }) => target === 'content',
  );
  return text(found?.['source']);
}

/** Hugo does not tell capitals in its settings. */
const lower = (data: Matter): Matter =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));

/** The `cascade` of the `_index.md` files above a text. */
function cascadeFor(file: string, { text: read, settings }: FolderReader): Matter {
  const steps = file.split('/').slice(0, -1);
  const result: Matter = {};
  for (let depth = 0; depth <= steps.length; depth += 1) {
    const index = [...steps.slice(0, depth), '_index.md'].join('/');
    if (read(index) === undefined) continue;
    const { cascade } = settings(index) as { cascade?: unknown };
    for (const one of Array.isArray(cascade) ? cascade : [cascade])
      if (isMap(one) && !('target' in one) && !('_target' in one)) Object.assign(result, one['params'], one);
  }
  delete result['params'];
  return result;
}

type PathContext = { permalinks: Matter; isUgly: boolean };

function hugoPath({ path }: TextPlace, fields: OldFields, { permalinks, isUgly }: PathContext): string {
  if (fields.url) return cleanPath(fields.url);
  const isBundle = /^_?index$/.test(stemOf(path));
  const folder = isBundle ? folderOf(folderOf(path)) : folderOf(path);
  const fileName = isBundle ? (folderOf(path).split('/').at(-1) ?? '') : stemOf(path);
  const section = path.includes('/') ? path.split('/')[0]! : '';
  const pages = map(permalinks['page']);
  const pattern = stemOf(path) === '_index' ? '' : text(pages[section]) || text(permalinks[section]);
  const slug = urlized(fields.slug || fileName);
  if (pattern) {
    const date = datePartsOf(fields.dates[0]?.local ?? datedName(path).day ?? '');
    return fillPattern(pattern, {
      ...date,
      section,
      sections: folder,
      title: urlized(fields.slug || fields.title || fileName),
      slug: urlized(fields.slug || fields.title || fileName),
      slugorfilename: slug,
      slugorcontentbasename: slug,
      filename: urlized(fileName),
      contentbasename: urlized(fileName),
    });
  }
  const steps = [...folder.split('/').filter(Boolean).map(urlized), slug].join('/');
  return isUgly ? cleanPath(`${steps}.html`) : cleanPath(`${steps}/`);
}

/** A title or a name as Hugo puts it into an address. */
const urlized = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}._\-~/#+\s]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/-{2,}/g, '-');
