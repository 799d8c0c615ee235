import { htmlToHast } from 'satteri';
import { elementsWithoutText } from '../allowedHtml.ts';

/** An attribute, its name in lower case; `at` is an offset in the HTML. */
export type Attribute = { name: string; value: string; at: number };

export type Tag = {
  type: 'open' | 'close';
  name: string;
  attributes: Attribute[];
  isComplete: boolean;
  at: number;
};

/** A comment, or other markup that HTML parses as one (`<?…>`, `<!…>`), for which `isReal` is false. */
export type Comment = { type: 'comment'; isReal: boolean; isWhole: boolean; at: number };

const markup = /<!--|<[!?]|<(\/?)([a-z][^\s/>]*)/gi;
const commentEnd = /-->|--!>/g;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|(?!["'])[^\s>]+|["'][^]*))?/y;
const tagEnd = /[\s/]*>/y;

/**
 * The tags and comments of an HTML fragment with their offsets, which the parser does not report. Skips the content of
 * `elementsWithoutText`, such as scripts; what is in a sound or a video says which files they have.
 */
export function scanMarkup(html: string): (Tag | Comment)[] {
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
    const { attributes, end } = scanAttributes(html, markup.lastIndex);
    const type = slash ? 'close' : 'open';
    found.push({ type, name, attributes, isComplete: end !== undefined, at });
    markup.lastIndex = end ?? html.length;
    if (type === 'open' && elementsWithoutText.has(name) && !/^(?:audio|video)$/.test(name))
      skipTo(`</${name}`, (lower ??= html.toLowerCase()));
  }
  return found;
}

function scanAttributes(html: string, from: number): { attributes: Attribute[]; end: number | undefined } {
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
      value: decodeValue(quote ? value.slice(1, -1) : value),
      at: start,
    });
    at = attribute.lastIndex;
  }
}

/** The offset after a comment, or 0 if it is not closed. */
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

/** Decodes the character references in the value of an attribute. */
function decodeValue(value: string): string {
  if (!value.includes('&')) return value;
  const tree = htmlToHast(`<i title="${value.replaceAll('"', '&quot;')}"></i>`, { fragment: true });
  const [node] = 'children' in tree ? tree.children : [];
  return node?.type === 'element' ? String(node.properties['title']) : value;
}
