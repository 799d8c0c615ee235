/** A line of YAML taken apart: `  - key: value`. */
export type Line = { indent: string; key: string | undefined; value: string; valueColumn: number };

const parts = /^([ \t]*(?:- +)*)(?:([^\s'"[\]{}#&*!|>%@`,?-][^:]*)(:(?:[ \t]+|$)))?(.*)$/;

/** Takes a line apart; `indent` includes the dashes of lists, `valueColumn` counts from 1. */
export function partsOf(line: string): Line {
  const [, indent = '', key, colon = '', value = ''] = parts.exec(line) ?? [];
  const valueColumn = indent.length + (key?.length ?? 0) + colon.length + 1;
  return { indent, key: key?.trimEnd(), value: value.trimEnd(), valueColumn };
}

/** A line with another value, ready to copy. */
export const lineOf = ({ indent, key }: Pick<Line, 'indent' | 'key'>, value: string) =>
  `${indent}${key === undefined ? '' : `${key}: `}${value}`;

/** A text in the quotes that need the least escaping. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A text as an editor would write it in YAML: quoted only where it must be. */
export function plainOrQuoted(text: string): string {
  const safe =
    /^[\p{L}\p{N}./][^:#"'[\]{},&*!|>%@`]*$/u.test(text) && !/^(?:true|false|null|[\d.e+-]+)$/i.test(text);
  return safe ? text : quoted(text);
}

/** A value without the quotes around it, closed or not; quotes around its first words only belong to the text. */
export function unquoted(value: string): string {
  const mark = value[0];
  if ((mark !== '"' && mark !== "'") || closesEarly(value)) return value;
  const end = value.length > 1 && value.endsWith(mark) ? -1 : undefined;
  const inner = value.slice(1, end);
  return mark === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'");
}

/** A text in quotes, as a regular expression's source. */
const inQuotes = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*'`;

/** Whether the quote that opens a value closes before its end, as in `"a", "b"` or `"a" b`, with all quotes paired. */
function closesEarly(value: string): boolean {
  if ((itemsOf(value, ',;') ?? []).length > 1) return true;
  const marks = value.replace(/\\./g, '').replace(value.startsWith('"') ? /[^"]/g : /[^']/g, '');
  const early = /^(?:"(?:[^"\\]|\\.)*(?:[^\s"\\]|\\.)"|'(?:[^']|'')*[^\s']')[\s,;.:!?…)]/;
  return marks.length % 2 === 0 && early.test(value);
}

/** Whether a value opens a quote that does not close on its line. */
export const opensQuote = (value: string) =>
  /^"(?:[^"\\]|\\.)*$/.test(value) || /^'(?:[^']|'')*$/.test(value);

/** Whether a value is one quoted text from end to end, but for a comment. */
export const isQuoted = (value: string) =>
  /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/.test(value) || /^'(?:[^']|'')*'\s*(?:#.*)?$/.test(value);

/** A value unchanged if it is quoted or a list already, else quoted where it must be. */
export const tidyItem = (value: string) =>
  isQuoted(value) || /^[[{]/.test(value) ? value : plainOrQuoted(value.trim());

/**
 * The items of a list without its brackets, each in its own quotes if it has any; what stands between quotes is not
 * split. `undefined` if a quote or a bracket belongs to no item: only the author knows where the items end.
 *
 * @param separators the signs between items
 */
export function itemsOf(list: string, separators: ',' | ',;'): string[] | undefined {
  const item = new RegExp(`\\s*(?:(${inQuotes})\\s*|([^${separators}]*))(?:[${separators}]|$)`, 'g');
  const items: string[] = [];
  for (const [, whole, plain = ''] of list.matchAll(item)) {
    if (/["[\]{}]|^'|'$/.test(plain.trim())) return undefined;
    items.push(whole ?? plain.trim());
  }
  return items.filter(Boolean);
}
