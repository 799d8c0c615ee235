import { slugOf } from '../../../addresses/slugs.ts';
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

export const isJekyll = ({ files, has }: FolderReader): boolean =>
  has('_config.yml') ||
  has('_config.yaml') ||
  has('_config.toml') ||
  files.some((file) => /(?:^|\/)_(?:posts|drafts)\//.test(file));

/** Permalinks by the names that Jekyll has for them: https://jekyllrb.com/docs/permalinks/. */
const styles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** A site of Jekyll. */
export function openJekyll({ settings }: FolderReader): FolderProgram {
  const config: Matter = {
    ...settings('_config.toml'),
    ...settings('_config.yaml'),
    ...settings('_config.yml'),
  };
  const style = text(config['permalink']) || 'date';
  const collections = isMap(config['collections']) ? config['collections'] : {};
  const author = config['author'];
  const own = text(author) || (isMap(author) ? text(author['name']) : '');
  return {
    program: 'jekyll',
    hasSettings: true,
    site: {
      name: text(config['title']) || text(config['name']),
      url: text(config['url']) + text(config['baseurl']),
      description: text(config['description']) || text(config['tagline']),
      language: text(config['lang']) || text(config['locale']),
      timeZone: text(config['timezone']),
    },
    authors: ['yml', 'yaml', 'json'].flatMap((ending) => authorsIn(settings(`_data/authors.${ending}`))),
    includeFolders: [],
    values: valuesIn(config, 'site'),
    textFolders: [''],
    fileFolders: [{ folder: '', at: '' }],
    defaultsFor: ({ path }) => ({ ...(own && { author: own }), ...defaultsIn(config['defaults'], path) }),
    isArticleFolder: (path) => /(?:^|\/)_(?:posts|drafts)\//.test(path),
    isOther: (path) =>
      /^(?:_(?:includes|layouts|sass|data|plugins|site)\/|README|CONTRIBUTING|CHANGELOG|LICENSE|CODE_OF_CONDUCT|404\.)/i.test(
        path,
      ) ||
      (/\.html?$/i.test(path) && !/(?:^|\/)_(?:posts|drafts)\//.test(path)),
    pathOf: (place, fields) => jekyllPath(place, fields, style, collections),
    sectionOf: (path) => /^(?!_)([^/]+)\/_(?:posts|drafts)\//.exec(path)?.[1],
  };
}

/** `defaults` of `_config.yml`: values for what is in a path. */
function defaultsIn(written: unknown, path: string): Matter {
  const result: Matter = {};
  for (const one of Array.isArray(written) ? (written as unknown[]) : []) {
    if (!isMap(one) || !isMap(one['scope']) || !isMap(one['values'])) continue;
    const [scope, type] = [text(one['scope']['path']).replace(/^\/|\/$/g, ''), text(one['scope']['type'])];
    const isType =
      type === '' ||
      (type === 'posts'
        ? /(?:^|\/)_posts\//.test(path)
        : type === 'drafts'
          ? /_drafts\//.test(path)
          : type === 'pages'
            ? !/(?:^|\/)_/.test(path)
            : path.startsWith(`_${type}/`));
    if (isType && (scope === '' || path === scope || path.startsWith(`${scope}/`)))
      Object.assign(result, one['values']);
  }
  return result;
}

function jekyllPath({ path }: TextPlace, fields: OldFields, style: string, collections: Matter): string {
  const { day, name } = datedName(path);
  const [, collection] = /^_([^/]+)\//.exec(path) ?? [];
  const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(path);
  const settings = !isPost && collection !== undefined ? collections[collection] : undefined;
  const ownStyle = isMap(settings) ? text(settings['permalink']) : '';
  const pattern = fields.url || (isPost ? (styles[style] ?? style) : ownStyle) || '';
  const before = /^(.*?)_(?:posts|drafts)\//.exec(path)?.[1]?.split('/').filter(Boolean) ?? [];
  if (pattern) {
    const title = fields.slug || name;
    return fillPattern(pattern, {
      ...datePartsOf(fields.dates[0]?.local ?? day ?? ''),
      categories: [...before, ...fields.categories].map((one) => slugOf(one)).join('/'),
      title,
      slug: slugOf(title),
      name: slugOf(name),
      path: path.replace(/^_[^/]+\//, '').replace(/\.\w+$/, ''),
      basename: stemOf(path),
      collection: collection ?? '',
      output_ext: '.html',
    });
  }
  if (collection !== undefined)
    return cleanPath(
      `${collection}/${path
        .split('/')
        .slice(1)
        .join('/')
        .replace(/\.\w+$/, '')}.html`,
    );
  const stem = stemOf(path);
  if (stem === 'index') return cleanPath(`${folderOf(path)}/`);
  return cleanPath(`${folderOf(path)}/${stem}${style === 'pretty' || style.endsWith('/') ? '/' : '.html'}`);
}
