import { decodeEntities } from '../../markdown/entities.ts';

/** An attribute as it is written; `value` is undefined if it is an expression of MDX, which no form can show. */
type WrittenAttribute = {
  name: string;
  /** With the white space before it. */
  start: number;
  end: number;
  /** Of the value, without its quotes. */
  from: number;
  to: number;
  quote: string;
  value: string | undefined;
};

/** Where attributes may be written in a block's first tag or line, and what is there. */
type Attributes = { all: WrittenAttribute[]; insertAt: number; braces: boolean };

const one =
  /(\s*)([A-Za-z_][\w:.-]*)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|(\{(?:[^{}]|\{[^{}]*\})*\})|([^\s"'}>/]+)))?/g;

/** The attributes of `::embed{url="…"}` or of `<Embed url="…" />`, by which the source begins. */
export function attributesOf(source: string): Attributes {
  const isTag = source.startsWith('<');
  const opening = isTag
    ? /^<[\w.]+/.exec(source)
    : /^:+[\w-]+(?:\[(?:\\.|\[[^\]]*\]|[^[\]\\])*\])?/.exec(source);
  const begin = opening?.[0].length ?? 0;
  const braces = !isTag && source[begin] === '{';
  const inside = isTag
    ? /^(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^>"'{])*/
    : /^(?:"[^"]*"|'[^']*'|[^}"'])*/;
  const start = begin + (braces ? 1 : 0);
  const region = isTag || braces ? inside.exec(source.slice(start))![0].replace(/\s*\/?$/, '') : '';
  const all = Array.from(region.matchAll(one), (found): WrittenAttribute => {
    const [whole, , name = '', equals = '', double, single, expression, bare] = found;
    const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
    const raw = double ?? single ?? expression ?? bare ?? '';
    const at = start + found.index;
    const to = at + whole.length - quote.length;
    const value = expression === undefined && equals ? decodeEntities(raw) : undefined;
    return { name, start: at, end: at + whole.length, from: to - raw.length, to, quote, value };
  });
  return { all, insertAt: all.at(-1)?.end ?? start, braces };
}

/** Writes a value between double quotes, or the quotes it already has. */
const escaped = (value: string, quote: string) =>
  value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');

/**
 * The source with other values; every attribute that keeps its value stays as it is written. An empty value removes its
 * attribute, unless `keepEmpty` names it.
 */
export function changeAttributes(
  source: string,
  changes: Readonly<Record<string, string>>,
  keepEmpty: readonly string[] = [],
): string {
  const { all, insertAt, braces } = attributesOf(source);
  const isTag = source.startsWith('<');
  const edits: { from: number; to: number; insert: string }[] = [];
  const added: string[] = [];
  // Attributes of a tag stand below each other if they did.
  const gap = all.length > 0 ? /^\s*/.exec(source.slice(all.at(-1)!.start))![0] || ' ' : ' ';
  for (const [name, value] of Object.entries(changes)) {
    const found = all.findLast((attribute) => attribute.name === name);
    const isEmpty = value.trim() === '' && !keepEmpty.includes(name);
    if (found && found.value?.trim() === value.trim()) continue;
    if (found && isEmpty) edits.push({ from: found.start, to: found.end, insert: '' });
    else if (found) {
      const bare = found.quote === '';
      const text = escaped(value, found.quote || '"');
      edits.push({ from: found.from, to: found.to, insert: bare ? `"${text}"` : text });
    } else if (!isEmpty) added.push(`${name}="${escaped(value, '"')}"`);
  }
  if (added.length > 0) {
    const first = all.length > 0 || isTag ? gap : braces ? '' : '{';
    const insert = first + added.join(gap) + (braces || isTag ? '' : '}');
    edits.push({ from: insertAt, to: insertAt, insert });
  }
  const changed = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
  return isTag
    ? changed
    : changed.replace(/^(:+[\w-]+(?:\[(?:\\.|[^\]\\])*\])?)\{\s*\}/, '$1').replace(/^(:+[^{]*\{) /, '$1');
}
