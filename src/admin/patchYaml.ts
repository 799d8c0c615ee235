import { isMap, parseDocument, stringify, type Document, type Pair, type ParsedNode } from 'yaml';

type Fields = Record<string, unknown>;

/** The style of our files: lists of words on one line, long texts not wrapped. */
const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * Writes changed fields into a YAML file; every other field keeps its bytes: quotes, order, comments, wrapped lines.
 *
 * @param text a mapping; may be empty
 * @param changes new values of top-level fields; undefined removes the field
 */
export function patchYaml(text: string, changes: Fields): string {
  const document = parseDocument(text);
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<ParsedNode, ParsedNode>[]) : [];
  const begin = (pair: Pair<ParsedNode, ParsedNode>) => pair.key.range[0];
  const added: string[] = [];
  const edits = Object.entries(changes).flatMap(([name, value]) => {
    const place = pairs.findIndex(({ key }) => String(key) === name);
    const pair = pairs[place];
    const written = value === undefined ? '' : writeField(name, value);
    if (!pair) {
      added.push(written);
      return [];
    }
    return [{ from: begin(pair), to: endOf(pair, text), written }];
  });
  const patched = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, { from, to, written }) => before.slice(0, from) + written + before.slice(to), text);
  const closed = patched === '' || patched.endsWith('\n') ? patched : `${patched}\n`;
  return closed + added.join('');
}

/** Where a field ends: after its line, or after the last line of its value. */
function endOf({ key, value }: Pair<ParsedNode, ParsedNode>, text: string): number {
  const end = (value ?? key).range[1];
  const rest = /[^\n]*(?:\n|$)/y;
  // The value of a block ends with its line already.
  if (text[end - 1] === '\n') return end;
  rest.lastIndex = end;
  return end + (rest.exec(text)?.[0].length ?? 0);
}

function writeField(name: string, value: unknown): string {
  const document: Document = parseDocument(stringify({ [name]: value }, style));
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    (document.get(name, true) as { flow?: boolean }).flow = true;
  return document.toString(style);
}
