import { usualNames } from '../../intake/schemas/usualNames.ts';
import { isMap, type Matter } from './matter.ts';
import { momentIn } from '../../htmlToMarkdown/moments.ts';

/** What a key of the old front matter means. */
export const fieldRoles = [
  'title',
  'date',
  'updated',
  'expires',
  'summary',
  'authors',
  'category',
  'tags',
  'image',
  'alt',
  'caption',
  'credit',
  'draft',
  'published',
  'closed',
  'featured',
  'slug',
  'url',
  'redirectFrom',
  'lang',
  'format',
  'nothing',
] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** What each key means; keys within `params` and the like are written `params.key`. */
export type FieldMap = Record<string, FieldRole>;

/** A key of the old front matter: what it is taken for, in how many files it stands, and a value of it. */
export type FieldUse = { key: string; role: FieldRole; count: number; example: string };

/** Names that are ours, or that the programs themselves have for what articles here do not say so. */
const ownNames: Record<string, FieldRole> = {
  ...Object.fromEntries(fieldRoles.map((role) => [role.toLowerCase(), role])),
  permalink: 'url',
  // Who is let in.
  private: 'closed',
  password: 'closed',
  protected: 'closed',
  membersonly: 'closed',
  visibility: 'closed',
  status: 'closed',
  hidden: 'closed',
  unlisted: 'closed',
  headless: 'closed',
  // Hugo's `build: { render: never }`.
  build: 'closed',
  // What shape a text has: a page or an article.
  layout: 'format',
  type: 'format',
  template: 'format',
  robots: 'nothing',
  // An address elsewhere that a text is about.
  link: 'nothing',
  site: 'nothing',
  website: 'nothing',
};

const isRole = (name: string): name is FieldRole => (fieldRoles as readonly string[]).includes(name);

/** What of a picture the end of a key says: `cover_alt`, `featured_image_caption`. */
const pictureParts: [RegExp, FieldRole][] = [
  [/(?:alt(?:ernative)?(?:text)?|description)$/, 'alt'],
  [/(?:caption|legend[e]?|title)$/, 'caption'],
  [/(?:credits?|copyright|source|photographer)$/, 'credit'],
  [/(?:src|url|path|file|image|img)?$/, 'image'],
];

/** Keys that hold others, of which programs keep the fields of themes or the taxonomies. */
const holders = /^(?:params|extra|taxonomies|seo|og|opengraph|meta|data|frontmatter)$/i;

/** A key without capitals, accents, hyphens and underscores. */
const plainName = (key: string): string =>
  key
    .split('.')
    .at(-1)!
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();

/** The values of front matter by their keys, those in `params` and the like as `params.key`. */
export function flatFields(data: Matter): [key: string, value: unknown][] {
  return Object.entries(data).flatMap(([key, value]): [string, unknown][] =>
    holders.test(key) && isMap(value)
      ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one])
      : [[key, value]],
  );
}

/** Proposes what each key means by its name and by what it holds in all files. */
export function proposeFields(all: readonly Matter[]): FieldUse[] {
  const byKey = Map.groupBy(all.flatMap(flatFields), ([key]) => key);
  return [...byKey]
    .map(([key, entries]) => {
      const values = entries.map(([, value]) => value).filter((value) => !isEmpty(value));
      return { key, role: roleOf(key, values), count: entries.length, example: exampleOf(values[0]) };
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function roleOf(key: string, values: readonly unknown[]): FieldRole {
  const name = plainName(key);
  const most = (test: (value: unknown) => boolean) =>
    values.length > 0 && values.filter(test).length * 2 > values.length;
  if (name === 'published' && most(isFlag)) return 'published';
  const usual = ownNames[name] ?? usualNames[name];
  const role = usual !== undefined && isRole(usual) ? usual : pictureRole(name);
  if (role === undefined) return usual === 'kind' ? 'format' : 'nothing';
  const fits = fitting[role];
  return values.length === 0 || !fits || most(fits) ? role : 'nothing';
}

/** `primary_image`, `ogImage` and `coverAlt`: a picture, or what is said of one. */
function pictureRole(name: string): FieldRole | undefined {
  const [, part] =
    /^(?:primary|featured?|hero|header|lead|main|og|social|teaser|page|post)?(?:image|img|cover|thumbnail|banner|photo|picture|hero)(.*)$/.exec(
      name,
    ) ?? [];
  if (part === undefined) return undefined;
  return pictureParts.find(([ending]) => ending.exec(part)?.[0] === part)?.[1];
}

const isFlag = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false|yes|no|oui|non)$/i.test(value));
const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isTextOrList = (value: unknown): boolean => isText(value) || Array.isArray(value) || isMap(value);

/** What the values of a role look like; the name of a key alone may mislead. */
const fitting: Partial<Record<FieldRole, (value: unknown) => boolean>> = {
  title: isText,
  date: (value) =>
    momentIn(value) !== undefined || (isMap(value) && momentIn(value['created']) !== undefined),
  updated: (value) => momentIn(value) !== undefined,
  expires: (value) => momentIn(value) !== undefined,
  summary: isText,
  authors: isTextOrList,
  category: (value) => isText(value) || Array.isArray(value),
  tags: (value) => isText(value) || Array.isArray(value),
  image: isTextOrList,
  alt: isText,
  caption: isText,
  credit: isText,
  draft: isFlag,
  featured: isFlag,
  slug: isText,
  url: (value) => value === false || (typeof value === 'string' && !/^https?:/.test(value)),
  redirectFrom: (value) => typeof value === 'string' || Array.isArray(value),
  lang: (value) => typeof value === 'string' && /^[a-z]{2,3}(?:[-_]\w+)?$/i.test(value),
};

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function exampleOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
