import type { MdastNode } from 'satteri';

type Link = Readonly<Extract<MdastNode, { type: 'link' }>>;

/** A bare address and what GFM took along with it. */
export type BareLink = { url: string; shown: string; rest: string };

/** Opening brackets by their closing ones: an address holds both or neither. */
const brackets: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Where a sentence goes on: at spaces of all kinds and at quotation marks. */
const end = /[\s\u200B\uFEFF«»“”„‹›]/u;

/** What an address does not end with: punctuation, an ellipsis, an apostrophe, the `’s` of a genitive. */
const trailing = /(?:[?!.,:;*_~'"…‘’]|’s)$/u;

/** Nothing else than these makes an address end sooner than GFM says. */
const suspect = /[^\x21-\x7E]|[)\]}]/;

/** The address alone of what GFM takes for a bare one: it knows neither guillemets nor ellipses. */
function bareAddress(taken: string): string {
  if (!suspect.test(taken)) return taken;
  let at = endOf(taken);
  for (let last = lastOf(taken, at); last; last = lastOf(taken, at)) at -= last;
  return taken.slice(0, at);
}

const lastOf = (taken: string, at: number): number =>
  trailing.exec(taken.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;

function endOf(taken: string): number {
  const open = new Map<string, number>();
  for (const { 0: sign, index } of taken.matchAll(/[()[\]{}]/g)) {
    const opening = brackets[sign];
    const count = open.get(opening ?? sign) ?? 0;
    if (opening !== undefined && count === 0) return Math.min(index, firstEnd(taken));
    open.set(opening ?? sign, count + (opening === undefined ? 1 : -1));
  }
  return firstEnd(taken);
}

const firstEnd = (taken: string): number => (end.test(taken) ? taken.search(end) : taken.length);

/** What a link that is a bare address leads to without what follows it; none for other links, and where nothing follows. */
export function bareLink({ url, children }: Link, source: string): BareLink | undefined {
  if (!suspect.test(url) || children.length !== 1) return undefined;
  const [name] = children;
  if (name?.type !== 'text' || !url.endsWith(name.value)) return undefined;
  // What was written as a link is an editor's own choice.
  if (source.includes(`<${name.value}>`) || source.includes(`](${url}`)) return undefined;
  const shown = bareAddress(name.value);
  if (shown === name.value) return undefined;
  const rest = name.value.slice(shown.length);
  return { url: url.slice(0, url.length - rest.length), shown, rest };
}
