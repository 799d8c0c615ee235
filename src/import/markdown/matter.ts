import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { faultAt, type Fault } from '../../intake/faults.ts';
import { decodeText } from '../../intake/files/text.ts';
import { readYaml } from '../../intake/yaml/yamlReading.ts';
import { jsonPlace } from '../jsonPlace.ts';
import type { OldSiteProblem } from '../oldSiteError.ts';

/** Fields as they were written. Dates of TOML are texts here too. */
export type Matter = Record<string, unknown>;

/** A text of the old site with its front matter. */
export type MatterReading = {
  data: Matter;
  /** Lines ended by LF. */
  body: string;
  /** The line of the file at which the front matter begins, from 1. */
  matterLine: number;
  bodyLine: number;
  faults: Fault[];
  problems: OldSiteProblem[];
};

/** Faults of bytes that leave no doubt of what was meant. */
const harmless = new Set(['bytes-utf16', 'bytes-control', 'bytes-lone-return']);

/**
 * Reads a file with front matter in YAML (`---`), TOML (`+++`) or JSON (`{`), or without any. Evaluates nothing.
 *
 * @param file its name in faults
 */
export function readMatter(bytes: Uint8Array, file: string): MatterReading {
  const { text, faults: byteFaults } = decodeText(bytes, file);
  const result: MatterReading = {
    data: {},
    body: text,
    matterLine: 1,
    bodyLine: 1,
    faults: byteFaults.filter(({ rule }) => !harmless.has(rule)),
    problems: [],
  };
  const found = splitMatter(text);
  if (!found) return result;
  if (found.format === 'unclosed') {
    result.problems.push({ file, line: found.line, column: 1, problem: 'front-matter-unclosed', detail: '' });
    return result;
  }
  const { data, faults, problems } = readSettings(found.matter, found.format, file, found.line);
  return {
    ...result,
    data,
    body: found.body,
    matterLine: found.line,
    bodyLine: text.slice(0, text.length - found.body.length).split('\n').length,
    faults: [...result.faults, ...faults],
    problems,
  };
}

type Format = 'yaml' | 'toml' | 'json';

/** Reads YAML, TOML or JSON. Each mistake has its line; where there is one, there are no data. */
export function readSettings(
  text: string,
  format: Format,
  file: string,
  firstLine = 1,
): { data: Matter; faults: Fault[]; problems: OldSiteProblem[] } {
  if (format === 'yaml') return { problems: [], ...readYamlMatter(text, file, firstLine) };
  try {
    const data = format === 'toml' ? plain(parseToml(text)) : JSON.parse(text);
    return { data: isMap(data) ? data : {}, faults: [], problems: [] };
  } catch (error) {
    const { line, column } = error instanceof TomlError ? error : jsonPlace(error, text);
    const detail = error instanceof Error ? error.message.split('\n')[0]!.trim() : '';
    const problem = format === 'toml' ? 'front-matter-toml' : 'front-matter-json';
    return {
      data: {},
      faults: [],
      problems: [{ file, line: firstLine + line - 1, column, problem, detail }],
    };
  }
}

function readYamlMatter(text: string, file: string, firstLine: number): { data: Matter; faults: Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const isTwice = (code: string) => code === 'DUPLICATE_KEY';
  if (document.errors.every(({ code }) => isTwice(code))) {
    const data: unknown = attempt(() => document.toJS({ maxAliasCount: 100 }));
    // A key that stands twice with one value leaves no doubt.
    if (document.errors.length === 0 || sameTwice(text)) return { data: isMap(data) ? data : {}, faults: [] };
  }
  const { faults } = readYaml(text, { firstLine, known: [], comments: 'allowed' });
  return { data: {}, faults: faults.map((found) => faultAt(found, { file, ...found }, found.field)) };
}

/** Whether every key at the top that stands twice has the same lines below it both times. */
function sameTwice(text: string): boolean {
  const blocks = text.split(/^(?=[^\s#:]+:)/m).map((block) => block.trim());
  const byKey = Map.groupBy(blocks, (block) => /^[^\s#:]+(?=:)/.exec(block)?.[0] ?? '');
  return [...byKey].every(([key, same]) => key === '' || new Set(same).size === 1);
}

type Split =
  | { format: Format; matter: string; body: string; line: number }
  | { format: 'unclosed'; line: number }
  | undefined;

/** Front matter and body of a text; undefined without front matter. */
function splitMatter(text: string): Split {
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  const from = text.lastIndexOf('\n', start) + 1;
  const rest = text.slice(from);
  const line = text.slice(0, from).split('\n').length;
  const [fence, format] = fenceOf(rest) ?? [];
  if (!fence || !format) return /^\{\s*(?:"|\n)/.test(rest) ? splitJson(rest, line) : undefined;
  const inside = rest.slice(rest.indexOf('\n') + 1);
  const end = fence.exec(inside);
  // A rule at the head of a text is no front matter.
  if (!end) return /^\s*[\w-]+\s*[:=]/.test(inside) ? { format: 'unclosed', line } : undefined;
  const matter = inside.slice(0, end.index);
  // A text between two rules is none.
  const isMatter =
    format !== 'yaml' || matter.trim() === '' || /^\s*(?:["']?[^\n:]+["']?\s*:|#|-\s|\{)/.test(matter);
  if (!isMatter) return undefined;
  return { format, matter, body: inside.slice(end.index + end[0].length).replace(/^\n/, ''), line: line + 1 };
}

/** The line that ends front matter, and its format, by the line that opens it. */
function fenceOf(text: string): [RegExp, Format] | undefined {
  if (/^---[ \t]*(?:ya?ml)?[ \t]*\n/i.test(text)) return [/^(?:---|\.\.\.)[ \t]*$/m, 'yaml'];
  if (/^(?:\+\+\+[ \t]*|---[ \t]*toml[ \t]*)\n/i.test(text)) return [/^(?:\+\+\+|---)[ \t]*$/m, 'toml'];
  if (/^(?:;;;|---[ \t]*json)[ \t]*\n/i.test(text)) return [/^(?:;;;|---)[ \t]*$/m, 'json'];
  return undefined;
}

/** Hugo's front matter in JSON: an object at the head, whose end is the first `}` at which it can be read. */
function splitJson(rest: string, line: number): Split {
  for (let end = rest.indexOf('}'); end >= 0; end = rest.indexOf('}', end + 1)) {
    const matter = rest.slice(0, end + 1);
    if (attempt(() => JSON.parse(matter) as unknown) !== undefined)
      return { format: 'json', matter, body: rest.slice(end + 1).replace(/^[ \t]*\n/, ''), line };
  }
  const end = /^\}[ \t]*$/m.exec(rest);
  if (!end) return undefined;
  const matter = rest.slice(0, end.index + 1);
  return { format: 'json', matter, body: rest.slice(matter.length), line };
}

export const isMap = (value: unknown): value is Matter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Data of TOML with its dates as they were written. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
