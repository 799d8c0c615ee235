import { htmlToHast } from 'satteri';
import { unreadableElements } from '../allowedHtml.ts';

/** An attribute as written, its name in lower case; `at` counts from the beginning of the HTML. */
export type Attribute = { name: string; value: string; at: number };

export type Tag = {
  type: 'open' | 'close';
  name: string;
  attributes: Attribute[];
  isWhole: boolean;
  at: number;
};

/** A comment, or what HTML takes for one (`<?…>`, `<!…>`): then it is not real. */
export type Comment = { type: 'comment'; isReal: boolean; isWhole: boolean; at: number };

const markup = /<!--|<[!?]|<(\/?)([a-z][^\s/>]*)/gi;
const commentEnd = /-->|--!>/g;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|(?!["'])[^\s>]+|["'][^]*))?/y;
const tagEnd = /[\s/]*>/y;

/**
 * The tags and comments of a piece of HTML with their offsets, which parsers of HTML do not tell. What stands inside
 * an element that is not for reading, a script for instance, is left out.
 */
export function markupIn(html: string): (Tag | Comment)[] {
  const found: (Tag | Comment)[] = [];
  let lower: string | undefined;
  markup.lastIndex = 0;
  for (let match = markup.exec(html); match; match = markup.exec(html)) {
    const [start, slash, written] = match;
    const at = match.index;
    if (written === undefined) {
      const isReal = start === '<!--';
      const end = isReal ? endOfComment(html, at) : html.indexOf('>', at) + 1;
      found.push({ type: 'comment', isReal, isWhole: end > 0, at });
      markup.lastIndex = end || html.length;
      continue;
    }
    const name = written.toLowerCase();
    const { attributes, end } = attributesFrom(html, markup.lastIndex);
    const type = slash ? 'close' : 'open';
    found.push({ type, name, attributes, isWhole: end !== undefined, at });
    markup.lastIndex = end ?? html.length;
    if (type === 'open' && unreadableElements.has(name)) skipTo(`</${name}`, (lower ??= html.toLowerCase()));
  }
  return found;
}

function attributesFrom(html: string, from: number): { attributes: Attribute[]; end: number | undefined } {
  const attributes: Attribute[] = [];
  let at = from;
  for (;;) {
    tagEnd.lastIndex = at;
    if (tagEnd.test(html)) return { attributes, end: tagEnd.lastIndex };
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    if (!match) return { attributes, end: undefined };
    const [whole, name = '', value = ''] = match;
    const quote = /^["']/.exec(value)?.[0];
    const isWhole = quote === undefined || (value.length > 1 && value.endsWith(quote));
    if (!isWhole) return { attributes, end: undefined };
    const start = match.index + whole.search(/[^\s/]/);
    attributes.push({
      name: name.toLowerCase(),
      value: decoded(quote ? value.slice(1, -1) : value),
      at: start,
    });
    at = attribute.lastIndex;
  }
}

/** The offset behind a comment, 0 if it has no end. */
function endOfComment(html: string, at: number): number {
  const short = /^<!--(?:-?>)/.exec(html.slice(at, at + 6));
  if (short) return at + short[0].length;
  commentEnd.lastIndex = at + 4;
  return commentEnd.test(html) ? commentEnd.lastIndex : 0;
}

function skipTo(end: string, lower: string): void {
  const at = lower.indexOf(end, markup.lastIndex);
  if (at >= 0) markup.lastIndex = at;
}

/** The value of an attribute with its character references resolved. */
function decoded(value: string): string {
  if (!value.includes('&')) return value;
  const tree = htmlToHast(`<i title="${value.replaceAll('"', '&quot;')}"></i>`, { fragment: true });
  const [node] = 'children' in tree ? tree.children : [];
  return node?.type === 'element' ? String(node.properties['title']) : value;
}
