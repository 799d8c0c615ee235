import matter from 'gray-matter';
import { fault, faultAt, type Fault, type Spot } from '../faults.ts';
import { findFences, type FaultInText } from './fences.ts';
import type { Entries } from '../schemas/paths.ts';
import { readYaml } from './yamlReading.ts';

/** Fields as they were written, not yet validated. */
export type Fields = Record<string, unknown>;

/** The front matter of a file and its body; `data` is `undefined` if nothing of the front matter could be read. */
export type FrontMatterReading = {
  data: Fields | undefined;
  entries: Entries;
  /** The front matter as written, without its fences. */
  written: string;
  /** The place of faults about missing fields: the opening fence. */
  start: Spot;
  body: string;
  /** From 1. */
  bodyLine: number;
  faults: Fault[];
};

const rejectEngine = () => {
  throw new Error('Front matter is YAML and nothing else.');
};

/** gray-matter comes with engines that evaluate what they read; all of them are disabled. */
const noEngines = { javascript: rejectEngine, json: rejectEngine, coffee: rejectEngine, toml: rejectEngine };

/**
 * Reads the front matter of an article or a page. Never throws, evaluates nothing.
 *
 * @param text lines ended by LF
 * @param file its name in faults
 * @param known names of fields
 * @param minimalFields what front matter needs at least, shown for a file that has none
 */
export function readFrontMatter(
  text: string,
  file: string,
  { known, minimalFields }: { known: readonly string[]; minimalFields: string[] },
): FrontMatterReading {
  const { fences, faults: spotted } = findFences(text, minimalFields);
  const located = (detail: FaultInText) => faultAt(detail, { file, ...detail }, detail.field);
  const faults = spotted.map(located);
  const start = { line: Math.max(1, (fences?.matterLine ?? 2) - 1), column: 1 };
  let entries: Entries = new Map();
  if (!fences) return { data: undefined, entries, written: '', start, body: '', bodyLine: 1, faults };

  const { matterLine, bodyLine } = fences;
  let isReadable = true;
  const report = (rule: 'front-matter-json' | 'front-matter-list' | 'front-matter-plain') => {
    faults.push(fault(rule, {}, { file, line: matterLine, column: 1 }));
    isReadable = false;
    return {};
  };
  const yaml = (written: string): object => {
    if (/^\s*\{/.test(written)) return report('front-matter-json');
    // gray-matter hands over the line end of the opening fence too.
    const nodes = readYaml(written.slice(1), { firstLine: matterLine, known, comments: 'mistakes' });
    faults.push(...nodes.faults.map(located));
    if (Array.isArray(nodes.data)) return report('front-matter-list');
    if (typeof nodes.data !== 'object' && nodes.data !== undefined) return report('front-matter-plain');
    entries = nodes.entries;
    isReadable = nodes.data !== undefined;
    return nodes.data ?? {};
  };
  const {
    data,
    matter: written,
    content,
  } = matter(`---\n${fences.matter}\n---\n${fences.body}`, {
    language: 'yaml',
    engines: { ...noEngines, yaml },
    // Ignores a field `excerpt_separator`.
    excerpt: () => '',
  });
  return {
    data: isReadable ? (data as Fields) : undefined,
    entries,
    written: written.slice(1),
    start,
    body: content,
    bodyLine,
    faults,
  };
}
