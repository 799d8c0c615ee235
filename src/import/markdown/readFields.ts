import { slugOf } from '../../addresses/slugs.ts';
import type { OldStatus } from '../oldSite.ts';
import { flatFields, isEmpty, type FieldMap, type FieldRole } from './fieldRoles.ts';
import { isMap, type Matter } from './matter.ts';
import { momentIn, type Moment } from '../../htmlToMarkdown/moments.ts';

/** What the front matter of a text says. */
export type OldFields = {
  title: string;
  /** The date first; others, such as Hugo's `publishDate`, may keep a text back that is dated earlier. */
  dates: Moment[];
  updated?: Moment | undefined;
  expires?: Moment | undefined;
  summary: string;
  authors: string[];
  categories: string[];
  tags: string[];
  image?: { src: string; alt: string; caption: string } | undefined;
  slug: string;
  /** The address that it was given, which for some programs has `:year` and the like in it; false for none. */
  url: string | false;
  redirectFrom: string[];
  lang: string;
  status: OldStatus;
  isFeatured: boolean;
  /** What shape the text has: `page`, `post`. */
  format: string;
  /** A date that cannot be read, as it was written. */
  badDate?: { key: string; written: string } | undefined;
};

/** Reads front matter by what its keys mean. Where several keys mean the same, the first of the map with a value counts. */
export function readFields(data: Matter, map: FieldMap): OldFields {
  const flat = new Map(flatFields(data));
  const keys = Object.keys(map);
  const valuesOf = (role: FieldRole): [string, unknown][] =>
    keys
      .filter((key) => map[key] === role && !isEmpty(flat.get(key)))
      .map((key) => [key, flat.get(key)] as [string, unknown]);
  const first = (role: FieldRole): unknown => valuesOf(role)[0]?.[1];
  const text = (role: FieldRole): string => textOf(first(role));
  const [dates, bad] = datesOf(valuesOf('date'));
  const url = first('url');
  return {
    title: text('title'),
    dates,
    updated: momentIn(first('updated')) ?? momentIn(mapValue(first('date'), 'updated')),
    expires: momentIn(first('expires')),
    summary: text('summary'),
    authors: valuesOf('authors')
      .flatMap(([, value]) => namesIn(value))
      .filter(isFirst),
    categories: valuesOf('category')
      .slice(0, 1)
      .flatMap(([, value]) => listOf(value)),
    tags: valuesOf('tags')
      .flatMap(([, value]) => listOf(value))
      .filter(isFirst),
    image: pictureOf(first('image'), text('alt'), text('caption'), text('credit')),
    slug: text('slug'),
    url: url === false ? false : textOf(url),
    redirectFrom: valuesOf('redirectFrom').flatMap(([, value]) => listOf(value, false)),
    lang: text('lang'),
    status: statusOf(valuesOf),
    isFeatured: isTrue(first('featured')),
    format: text('format').toLowerCase(),
    badDate: bad,
  };
}

const isFirst = (value: string, at: number, all: string[]) => all.indexOf(value) === at;

const mapValue = (value: unknown, key: string): unknown => (isMap(value) ? value[key] : undefined);

function datesOf(values: [string, unknown][]): [Moment[], OldFields['badDate']] {
  const found = values.map(([, value]) => momentIn(isMap(value) ? value['created'] : value));
  const dates = found.filter((moment) => moment !== undefined);
  const [key, value] = values[0] ?? [];
  if (dates.length > 0 || key === undefined) return [dates, undefined];
  return [[], { key, written: textOf(value) || JSON.stringify(value) }];
}

/** The status that is the most closed of those that the keys say. */
function statusOf(valuesOf: (role: FieldRole) => [string, unknown][]): OldStatus {
  const closed = valuesOf('closed').map(([, value]) => value);
  const words = closed.map((value) => slugOf(textOf(value)));
  const isNever = closed.some((value) => isMap(value) && /^(?:never|false)$/.test(String(value['render'])));
  if (isNever || closed.some(isTrue) || words.some((word) => !openWords.test(word) && !draftWords.test(word)))
    return 'closed';
  const isDraft = valuesOf('draft').some(([, value]) => isTrue(value));
  if (isDraft || words.some((word) => draftWords.test(word))) return 'draft';
  // Jekyll does not show what is not published, and does not call it a draft.
  if (valuesOf('published').some(([, value]) => isFalse(value))) return 'draft';
  return 'published';
}

const openWords =
  /^(?:|public|publie|publiee?|publish|published|live|online|false|no|non|none|visible|everyone|done|final|new|updated|deprecated|stable|active|archived)$/;
const draftWords = /^(?:draft|brouillon|pending|wip|idea|todo|in-progress|review)$/;

const isTrue = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && /^(?:true|yes|oui|1)$/i.test(value.trim()));
const isFalse = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && /^(?:false|no|non|0)$/i.test(value.trim()));

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A list of words: a list, or a text with commas; Jekyll's tags may have spaces between them. */
function listOf(value: unknown, hasCommas = true): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => nameOf(one)).filter(Boolean);
  const text = textOf(value);
  return hasCommas ? text.split(/\s*[,;]\s*/).filter(Boolean) : [text].filter(Boolean);
}

/** Who signs: names, ids, or maps with a name, in a list or not. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (isMap(value)) return nameOf(value);
  return textOf(value)
    .split(/\s*(?:,|;|&|\bet\b|\band\b)\s*/)
    .map((name) => name.replace(/\s*<[^>]*>$|\s*\([^)]*@[^)]*\)$/g, ''))
    .filter(Boolean);
}

function nameOf(value: unknown): string[] {
  if (!isMap(value)) return [textOf(value)].filter(Boolean);
  const name = ['name', 'nom', 'title', 'label', 'slug', 'id'].map((key) => textOf(value[key])).find(Boolean);
  return name ? [name] : [];
}

/** A picture, with the caption and the credit that its maps or its neighbours have, as captions are read elsewhere. */
function pictureOf(value: unknown, alt: string, caption: string, credit: string): OldFields['image'] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const said = (...names: string[]) =>
    isMap(one) ? (names.map((name) => textOf(one[name])).find(Boolean) ?? '') : '';
  const src = textOf(one) || said('src', 'url', 'path', 'image', 'file', 'relative', 'feature', 'teaser');
  if (!src) return undefined;
  const ownCredit = said('credit', 'copyright', 'source', 'author') || credit;
  const ownCaption = said('caption', 'legend', 'legende') || caption;
  return {
    src,
    alt: said('alt', 'alttext', 'alternative', 'description') || alt,
    caption: [ownCaption, ownCredit && `© ${ownCredit.replace(/^©\s*/, '')}`].filter(Boolean).join(' '),
  };
}
