import type { Matter } from '../matter.ts';
import { postFolders } from './hugo.ts';
import {
  cleanPath,
  datedName,
  folderOf,
  saidInCode,
  stemOf,
  text,
  valuesIn,
  type FolderProgram,
  type FolderReader,
} from './program.ts';

const configs = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  'eleventy.config.ts',
  '.eleventy.cjs',
];

export const isEleventy = ({ has }: FolderReader): boolean => configs.some(has);

/** A site of Eleventy, whose settings are code: what they say of folders is read, and nothing run. */
export function openEleventy(reader: FolderReader): FolderProgram {
  const { files, has, settings, text: read } = reader;
  const code = configs.map(read).find((found) => found !== undefined) ?? '';
  const said = /\binput["']?\s*:\s*["'`]\.?\/?([\w./-]+?)\/?["'`]/.exec(code)?.[1];
  const folder =
    [said, 'content', 'src'].find((one) => one && files.some((file) => file.startsWith(`${one}/`))) ?? '';
  const below = folder ? `${folder}/` : '';
  const dataFiles = ['metadata', 'site', 'meta'].flatMap((name) => [
    `${below}_data/${name}`,
    `_data/${name}`,
  ]);
  const data: Matter = Object.assign({}, ...dataFiles.map((name) => settings(`${name}.json`)).toReversed());
  const dataCode = dataFiles
    .flatMap((name) => ['js', 'cjs', 'mjs', 'ts'].map((ending) => read(`${name}.${ending}`) ?? ''))
    .join('\n');
  const siteSays = (...names: string[]) =>
    names.map((name) => text(data[name])).find(Boolean) || saidInCode(dataCode, ...names);
  return {
    program: 'eleventy',
    hasSettings: true,
    site: {
      name: siteSays('title', 'name'),
      url: siteSays('url'),
      description: siteSays('description'),
      language: siteSays('language', 'lang'),
      timeZone: '',
    },
    authors: [],
    includeFolders: [],
    values: new Map([...valuesIn(data, 'metadata'), ...valuesIn(data, 'site')]),
    textFolders: [folder],
    fileFolders: [
      { folder, at: '' },
      { folder: 'public', at: '' },
      { folder: '', at: '' },
    ],
    defaultsFor: ({ file }) => directoryData(file, below, { has, settings }),
    isArticleFolder: (path) => postFolders.test(path),
    isOther: (path) =>
      /(?:^|\/)(?:_includes|_data|_layouts)\//.test(path) ||
      /^README\.|^404\./i.test(path) ||
      /\.html?$/i.test(path),
    pathOf({ path }, fields) {
      if (fields.url && !/\{[{%]/.test(fields.url)) return cleanPath(fields.url.replace(/index\.html$/, ''));
      const { name } = datedName(path);
      const isIndex = stemOf(path) === 'index';
      return cleanPath(isIndex ? `${folderOf(path)}/` : `${folderOf(path)}/${fields.slug || name}/`);
    },
    sectionOf: () => undefined,
  };
}

/** What `posts/posts.json` says of all texts in `posts`, the nearest folder last. */
function directoryData(
  file: string,
  below: string,
  { has, settings }: Pick<FolderReader, 'has' | 'settings'>,
): Matter {
  const steps = file.split('/').slice(0, -1);
  const result: Matter = {};
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const folder = steps.slice(0, depth).join('/');
    for (const ending of ['json', '11tydata.json'])
      if (has(`${folder}/${steps[depth - 1]}.${ending}`) && `${folder}/`.startsWith(below.slice(0, -1)))
        merge(result, settings(`${folder}/${steps[depth - 1]}.${ending}`));
  }
  // `posts` as a tag is how Eleventy names a collection, and no subject.
  if (Array.isArray(result['tags']) || typeof result['tags'] === 'string') delete result['tags'];
  delete result['layout'];
  return result;
}

const merge = (into: Matter, from: Matter): void => void Object.assign(into, from);
