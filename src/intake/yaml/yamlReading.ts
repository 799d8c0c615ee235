import { LineCounter, parseDocument, type Document } from 'yaml';
import type { FaultInText } from './fences.ts';
import { withListMarks } from './listMarks.ts';
import { readNodes, type Nodes } from './yamlNodes.ts';
import type { Repair } from './repair.ts';
import { findRepair } from './yamlRepairs.ts';

/** How a YAML text is read. */
export type YamlOptions = {
  /** The line of the file at which the text begins, from 1. */
  firstLine: number;
  /** Names that fields have, to recognise a field whose colon is missing. */
  known: readonly string[];
  /** Whether `#` in a text is always a mistake, as in articles, or only before a letter, as in settings with comments. */
  comments: 'mistakes' | 'allowed';
};

/** If a file has more mistakes than this, the others are reported once these have been corrected. */
const mostRepairs = 40;

/**
 * Reads YAML and reports every mistake in it: each error whose meaning is obvious is repaired in memory, and reading goes
 * on from there. Values are plain data, texts in Unicode's normal form C. Never throws.
 */
export function readYaml(text: string, options: YamlOptions): Nodes {
  const faults: FaultInText[] = [];
  const spaced = withoutNoBreakIndents(text.split('\n'), faults, options.firstLine);
  let lines = withListMarks(spaced, faults, options.firstLine);
  const mended = new Set<number>();
  for (let turn = 0; turn < mostRepairs; turn += 1) {
    const counter = new LineCounter();
    const document = parse(lines.join('\n'), counter);
    const error = document?.errors[0];
    if (document && !error) {
      const read = readNodes(document, { ...options, lines, spot: (offset) => counter.linePos(offset) });
      return { ...read, faults: [...faults, ...read.faults] };
    }
    const { line, col } = error ? counter.linePos(error.pos[0]) : { line: 1, col: 1 };
    const found = findRepair({
      code: error?.code ?? 'RESOURCE_EXHAUSTION',
      line: Math.min(line, lines.length) - 1,
      column: col,
      lines,
      known: options.known,
    });
    if (mended.has(found.line)) break;
    mended.add(found.line);
    faults.push(spotted(found, options.firstLine));
    if (!found.lines) break;
    lines = found.lines;
  }
  return { data: undefined, entries: new Map(), faults };
}

const spotted = ({ detail, line, column, field }: Repair, firstLine: number): FaultInText => ({
  ...detail,
  line: firstLine + line,
  column,
  field,
});

/** `undefined` if the text exhausts the parser. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch {
    return undefined;
  }
}

/** Fields indented with no-break spaces, which YAML would take for a part of their names. */
function withoutNoBreakIndents(lines: string[], faults: FaultInText[], firstLine: number): string[] {
  const wrong = /^[ \t]*[\u00A0\u202F\u2000-\u200A\u3000][\s]*(?=- |[\w-]+[ \u00A0]?:(?:\s|$))/;
  const first = lines.findIndex((line) => wrong.test(line));
  if (first === -1) return lines;
  const others = lines.filter((line) => wrong.test(line)).length - 1;
  faults.push({ rule: 'yaml-no-break-space', values: { others }, line: firstLine + first, column: 1 });
  return lines.map((line) => line.replace(wrong, (space) => ' '.repeat(space.length)));
}
