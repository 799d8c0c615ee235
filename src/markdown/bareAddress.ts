import type { MdastNode } from 'satteri';

type Link = Readonly<Extract<MdastNode, { type: 'link' }>>;

/** A bare address, its visible text, and the text after it that GFM wrongly made part of the link. */
export type TrimmedLink = { url: string; text: string; rest: string };

/** Opening brackets by their closing brackets: an address contains both or neither. */
const brackets: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Characters that end an address: all kinds of spaces, and quotation marks. */
const endCharacter = /[\s\u200B\uFEFF«»“”„‹›]/u;

/** Punctuation that is not part of an address when it comes last, including the English genitive `’s`. */
const trailingPunctuation = /(?:[?!.,:;*_~'"…‘’]|’s)$/u;

/** Only these characters can make an address end earlier than GFM assumes. */
const mayNeedTrimming = /[^\x21-\x7E]|[)\]}]/;

/** Cuts off what GFM wrongly takes as part of a bare address: it knows neither guillemets nor ellipses. */
function trimBareAddress(matched: string): string {
  if (!mayNeedTrimming.test(matched)) return matched;
  let at = endOfAddress(matched);
  for (let last = trailingLength(matched, at); last; last = trailingLength(matched, at)) at -= last;
  return matched.slice(0, at);
}

const trailingLength = (matched: string, at: number): number =>
  trailingPunctuation.exec(matched.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;

function endOfAddress(matched: string): number {
  const open = new Map<string, number>();
  for (const { 0: sign, index } of matched.matchAll(/[()[\]{}]/g)) {
    const opening = brackets[sign];
    const count = open.get(opening ?? sign) ?? 0;
    if (opening !== undefined && count === 0) return Math.min(index, firstEnd(matched));
    open.set(opening ?? sign, count + (opening === undefined ? 1 : -1));
  }
  return firstEnd(matched);
}

const firstEnd = (matched: string): number =>
  endCharacter.test(matched) ? matched.search(endCharacter) : matched.length;

/** Trims a link that is a bare address. Returns undefined for other links, and if there is nothing to trim. */
export function trimBareLink({ url, children }: Link, source: string): TrimmedLink | undefined {
  if (!mayNeedTrimming.test(url) || children.length !== 1) return undefined;
  const [name] = children;
  if (name?.type !== 'text' || !url.endsWith(name.value)) return undefined;
  // An explicit link is the editor's own choice.
  if (source.includes(`<${name.value}>`) || source.includes(`](${url}`)) return undefined;
  const text = trimBareAddress(name.value);
  if (text === name.value) return undefined;
  const rest = name.value.slice(text.length);
  return { url: url.slice(0, url.length - rest.length), text, rest };
}

/** The address that a paragraph consists of, if there is nothing else in it. */
export function bareAddressIn([link, ...others]: readonly MdastNode[]): string | undefined {
  if (link?.type !== 'link' || others.length > 0) return undefined;
  const [text, ...more] = link.children;
  return text?.type === 'text' && more.length === 0 && text.value === link.url ? link.url : undefined;
}
