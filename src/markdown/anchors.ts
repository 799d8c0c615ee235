import { slug } from 'github-slugger';

/** An apostrophe of a French elision, which separates two words: `l’or` is `l-or`, but `don’t` is `dont`. */
const elision = /(?<=[bcdfghjklmnpqrstvwxzu])['’](?=[aeiouyh])/gi;

/** The ids that layouts and components use around a body. A test compares this list with them. */
export const layoutIds = [
  'content',
  'key-points',
  'article-corrections',
  'thread',
  'article-dossier',
  'dossier-articles',
  'article-replies',
  'replies',
  'places',
  'related',
  'latest',
  'briefs',
  'opinions',
  'query',
  'query-help',
  'ways',
];

/** Whether an id belongs to a footnote or to the heading of the footnotes. Such ids are reserved. */
export const isFootnoteId = (id: string): boolean => /^(?:note-fn|footnote-label)/.test(id);

/** The anchor of a heading, as GitHub makes them, without accents. Returns `''` for a heading without letters. */
export function headingAnchor(heading: string): string {
  const folded = heading
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(elision, '-')
    .replace(/\s+/g, ' ');
  return slug(folded).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** The ids in use, each with the number of suffixes already tried, so that finding a free one takes constant time. */
export type UsedIds = Map<string, number>;

export const usedIds = (ids: readonly string[] = []): UsedIds => new Map(ids.map((id) => [id, 0]));

/** Makes an anchor unique with a suffix (`mine`, `mine-1`, `mine-2`) and adds it to the ids in use. */
export function reserveAnchor(anchor: string, used: UsedIds): string {
  let free = anchor;
  for (let suffix = used.get(anchor) ?? 0; used.has(free); used.set(anchor, suffix)) {
    suffix += 1;
    free = `${anchor}-${suffix}`;
  }
  used.set(free, 0);
  return free;
}

/** Converts a fragment with accents or spaces, such as `#géologie`, to the form of `headingAnchor`. Others are unchanged. */
export function foldFragment(fragment: string): string {
  let name: string;
  try {
    name = decodeURIComponent(fragment.slice(1));
  } catch {
    return fragment;
  }
  return /[^\x21-\x7E]/.test(name) ? `#${headingAnchor(name)}` : fragment;
}
