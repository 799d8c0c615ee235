import matter from 'gray-matter';
import { fault, faultAt, type Fault, type Spot } from '../faults.ts';
import { findFences, type Fences } from './fences.ts';
import type { Entries } from '../schemas/paths.ts';
import type { Nodes } from './yamlNodes.ts';
import { readYaml } from './yamlReading.ts';

/** Fields as they were written, not yet held to a schema. */
export type Fields = Record<string, unknown>;

/** The front matter of a file and its body; no data when nothing of the front matter could be read. */
export type FrontMatterReading = {
  data: Fields | undefined;
  entries: Entries;
  /** The front matter as written, without its fences. */
  written: string;
  /** Where a missing field is told: the opening fence. */
  start: Spot;
  body: string;
  /** From 1. */
  bodyLine: number;
  faults: Fault[];
};

const refuseEngine = () => {
  throw new Error('Front matter is YAML and nothing else.');
};

/** gray-matter comes with engines that evaluate what they read; none of them is left. */
const noEngines = { javascript: refuseEngine, json: refuseEngine, coffee: refuseEngine, toml: refuseEngine };

/**
 * Reads the front matter of an article or a page. Never throws, evaluates nothing.
 *
 * @param text lines ended by LF
 * @param file its name in faults
 * @param known names of fields
 * @param least what front matter has at least, told to a file that has none
 */
export function readFrontMatter(
  text: string,
  file: string,
  { known, least }: { known: readonly string[]; least: string[] },
): FrontMatterReading {
  const { fences, faults: spotted } = findFences(text, least);
  const faults = spotted.map((refusal) => faultAt(refusal, { file, ...refusal }, refusal.field));
  const start = { line: Math.max(1, (fences?.matterLine ?? 2) - 1), column: 1 };
  const empty = { data: undefined, entries: new Map(), written: '', start, body: '', bodyLine: 1, faults };
  if (!fences) return empty;
  const place = { file, line: fences.matterLine, column: 1 };
  const { written, body, bodyLine } = { written: fences.matter, ...fences };
  const rest = { ...empty, written, body, bodyLine };
  if (/^\s*\{/.test(fences.matter)) {
    return { ...rest, faults: [...faults, fault('front-matter-json', {}, place)] };
  }
  const { data, entries, faults: inYaml } = readFenced(fences, known);
  faults.push(...inYaml.map((refusal) => faultAt(refusal, { file, ...refusal }, refusal.field)));
  if (Array.isArray(data)) faults.push(fault('front-matter-list', {}, place));
  else if (typeof data !== 'object' && data !== undefined)
    faults.push(fault('front-matter-plain', {}, place));
  else return { ...rest, data: data === null ? {} : (data as Fields | undefined), entries };
  return rest;
}

/** Has gray-matter read what is between the fences, with our reading of YAML as its only engine. */
function readFenced({ matter: written, matterLine }: Fences, known: readonly string[]): Nodes {
  let nodes: Nodes = { data: {}, entries: new Map(), faults: [] };
  const yaml = () => {
    nodes = readYaml(written, { firstLine: matterLine, known, comments: 'mistakes' });
    return {};
  };
  // Options, even these, keep gray-matter from remembering every file it has read.
  matter(`---\n${written}\n---\n`, {
    language: 'yaml',
    engines: { ...noEngines, yaml },
    excerpt: () => '',
  });
  return nodes;
}
