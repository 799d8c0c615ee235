import path from 'node:path';
import { headingAnchor } from '../../../markdown/anchors.ts';
import { isMap, type Matter } from '../matter.ts';
import type { OldFields } from '../readFields.ts';
import {
  authorsIn,
  cleanPath,
  folderOf,
  stemOf,
  text,
  valuesIn,
  type FolderProgram,
  type FolderReader,
  type TextPlace,
} from './program.ts';

const settingsFile = ({ has }: FolderReader): string | undefined =>
  ['mkdocs.yml', 'mkdocs.yaml', 'config/mkdocs.yml'].find(has);

export const isMkdocs = (reader: FolderReader): boolean => settingsFile(reader) !== undefined;

/** A site of MkDocs, with Material's blog or without. */
export function openMkdocs(reader: FolderReader): FolderProgram {
  const { files, settings } = reader;
  const file = settingsFile(reader);
  const config = file === undefined ? {} : settingsIn(file, settings);
  const docs = text(config['docs_dir']).replace(/^\.\/|\/$/g, '') || 'docs';
  const folder = files.some((one) => one.startsWith(`${docs}/`)) ? docs : '';
  const blog = blogIn(config);
  const theme = isMap(config['theme']) ? config['theme'] : {};
  const below = folder ? `${folder}/` : '';
  const authorFiles = files.filter((one) => one.endsWith('.authors.yml') && one.startsWith(below));
  return {
    program: 'mkdocs',
    hasSettings: true,
    site: {
      name: text(config['site_name']),
      url: text(config['site_url']),
      description: text(config['site_description']),
      language: text(theme['language']),
      timeZone: '',
    },
    includeFolders: includeFoldersIn(config),
    values: valuesIn(config, 'config'),
    authors: authorFiles.flatMap((one) => {
      const data = settings(one);
      return authorsIn(isMap(data['authors']) ? data['authors'] : data);
    }),
    textFolders: [folder],
    fileFolders: [{ folder, at: '' }],
    defaultsFor: () => ({}),
    isArticleFolder: (path) => path.startsWith(`${blog.folder}/posts/`) || /^posts\//.test(path),
    isOther: (path) =>
      /(?:^|\/)(?:overrides|includes|snippets|theme|_[^/]+)\//.test(path) || /(?:^|\/)README\./i.test(path),
    pathOf: (place, fields) => mkdocsPath(place, fields, blog, config['use_directory_urls'] !== false),
    sectionOf: () => undefined,
  };
}

/** Where the plug-in for macros and the extension for snippets look for files to include. */
function includeFoldersIn(config: Matter): string[] {
  const options = (list: unknown, name: string, key: string): unknown =>
    (Array.isArray(list) ? list.filter(isMap) : []).map((one) => one[name]).find(isMap)?.[key];
  const said = [
    options(config['plugins'], 'macros', 'include_dir'),
    options(config['markdown_extensions'], 'pymdownx.snippets', 'base_path'),
  ];
  return said
    .flat()
    .map((one) => text(one).replace(/^\.\/|\/$/g, ''))
    .filter(Boolean);
}

/** The settings in a file and in those that it goes on from; a variable of the system has the value that it has without one. */
function settingsIn(file: string, settings: FolderReader['settings'], depth = 0): Matter {
  const own = settings(file);
  const parent = text(own['INHERIT']);
  const inherited = parent && depth < 5 ? settingsIn(besides(file, parent), settings, depth + 1) : {};
  const plain = (value: unknown): unknown =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
      : isVariable(value)
        ? value.at(-1)
        : value;
  return { ...inherited, ...(plain(own) as Matter) };
}

/** `!ENV [SITE_NAME, "Le Journal"]` without its tag. */
const isVariable = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  typeof value[0] === 'string' &&
  /^[A-Z][A-Z0-9_]+$/.test(value[0]);

const besides = (file: string, written: string): string => path.posix.join(path.posix.dirname(file), written);

type Blog = { folder: string; pattern: string; date: string };

/** The settings of Material's plug-in: https://squidfunk.github.io/mkdocs-material/plugins/blog/. */
function blogIn(config: Matter): Blog {
  const plugins: unknown[] = Array.isArray(config['plugins']) ? config['plugins'] : [];
  const found = plugins
    .map((one) => (isMap(one) ? (one['blog'] ?? one['material/blog']) : undefined))
    .find(isMap);
  return {
    folder: text(found?.['blog_dir']) || 'blog',
    pattern: text(found?.['post_url_format']) || '{date}/{slug}',
    date: text(found?.['post_url_date_format']) || 'yyyy/MM/dd',
  };
}

function mkdocsPath({ path }: TextPlace, fields: OldFields, blog: Blog, isPretty: boolean): string {
  const end = isPretty ? '/' : '.html';
  const root = path.startsWith(`${blog.folder}/posts/`) ? blog.folder : undefined;
  if (root !== undefined) {
    const [year = '', month = '', day = ''] = (fields.dates[0]?.local ?? '').slice(0, 10).split('-');
    const date = blog.date.replace('yyyy', year).replace('MM', month).replace('dd', day);
    const slug = fields.slug || headingAnchor(fields.title || stemOf(path));
    const filled = blog.pattern
      .replace('{date}', date)
      .replace('{slug}', slug)
      .replace('{file}', stemOf(path))
      .replace(/\{categories?\}/, fields.categories.map(headingAnchor).join('/'));
    return cleanPath(`${root}/${filled}${end}`);
  }
  const stem = stemOf(path);
  return /^(?:index|README)$/i.test(stem)
    ? cleanPath(`${folderOf(path)}/`)
    : cleanPath(`${folderOf(path)}/${stem}${end}`);
}
