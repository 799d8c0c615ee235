import { slug } from 'github-slugger';

/** An apostrophe that stands for a vowel parts two words: `l’or` is `l-or`, but `don’t` is `dont`. */
const elision = /(?<=[bcdfghjklmnpqrstvwxzu])['’](?=[aeiouyh])/gi;

/** The ids that layouts and components have around a body: a test holds this to them. */
export const pageIds = [
  'content',
  'article-corrections',
  'thread',
  'related',
  'latest',
  'briefs',
  'opinions',
  'query',
  'query-help',
  'ways',
];

/** Whether an id is one of the footnotes' or of their heading: nothing else may have it. */
export const isOfNotes = (id: string): boolean => /^(?:note-fn|footnote-label)/.test(id);

/** An anchor for a heading: as GitHub makes them, with accents folded, `''` for a heading without a letter. */
export function anchorOf(heading: string): string {
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

/** Ids that are in use, each with how many others were made of it, so that the next is found without trying all. */
export type TakenIds = Map<string, number>;

export const takenIds = (ids: readonly string[] = []): TakenIds => new Map(ids.map((id) => [id, 0]));

/** Makes an anchor unique among `taken`, and takes it: `mine`, `mine-1`, `mine-2`. */
export function takeAnchor(anchor: string, taken: TakenIds): string {
  let free = anchor;
  for (let made = taken.get(anchor) ?? 0; taken.has(free); taken.set(anchor, made)) {
    made += 1;
    free = `${anchor}-${made}`;
  }
  taken.set(free, 0);
  return free;
}

/** A fragment as editors write it, such as `#géologie`, in the form of the anchors above; others stay as they are. */
export function foldFragment(fragment: string): string {
  let name: string;
  try {
    name = decodeURIComponent(fragment.slice(1));
  } catch {
    return fragment;
  }
  return /[^\x21-\x7E]/.test(name) ? `#${anchorOf(name)}` : fragment;
}
