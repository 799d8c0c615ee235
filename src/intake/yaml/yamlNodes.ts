import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { findCut } from './cutText.ts';
import type { FaultDetail, Spot } from '../faults.ts';
import type { FaultInText } from './fences.ts';
import { fieldOf, fieldPathKey, type Entries, type Entry, type Path } from '../schemas/paths.ts';
import { findForbidden } from '../files/text.ts';
import { lineOf, partsOf, quoted } from './yamlLines.ts';

/**
 * YAML as plain data, with the place of each value by `fieldPathKey(path)`; `data` is `undefined` if it could not be
 * read.
 */
export type Nodes = { data: unknown; entries: Entries; faults: FaultInText[] };

type Options = {
  lines: string[];
  firstLine: number;
  comments: 'mistakes' | 'allowed';
  spot: (offset: number) => { line: number; col: number };
};

type MaybeNode = Node | null;

/** Makes plain data of a document without syntax errors, and reports what YAML allows but no editor means. */
export function readNodes(document: Document.Parsed, { lines, firstLine, comments, spot }: Options): Nodes {
  const faults: FaultInText[] = [];
  const entries = new Map<string, Entry>();
  const text = lines.join('\n');

  const startOf = (node: MaybeNode) => node?.range?.[0] ?? 0;
  const written = (node: MaybeNode) => text.slice(startOf(node), node?.range?.[1] ?? 0).trim();
  const lineAt = (node: MaybeNode) => lines[spot(startOf(node)).line - 1] ?? '';
  const spotOf = (node: MaybeNode): Spot => {
    const { line, col } = spot(startOf(node));
    return { line: line - 1 + firstLine, column: col };
  };
  const report = (detail: FaultDetail, node: MaybeNode, path: Path) =>
    faults.push({ ...detail, ...spotOf(node), field: fieldOf(path) });

  /** A text that begins with a special character of YAML: the value as written in the line was meant. */
  const reportSpecialStart = (node: Node, path: Path) => {
    const parts = partsOf(lineAt(node));
    const right = lineOf(parts, quoted(parts.value)).trim();
    const detail: FaultDetail = { rule: 'yaml-special', values: { character: parts.value[0] ?? '', right } };
    faults.push({ ...detail, line: spotOf(node).line, column: parts.valueColumn, field: fieldOf(path) });
    return parts.value.normalize('NFC');
  };
  /** Reported once: an alias bomb has thousands. */
  let referred = false;
  const reportReference = (node: Node, path: Path) => {
    if (!referred) report({ rule: 'yaml-alias', values: {} }, node, path);
    referred = true;
  };

  const read = (node: MaybeNode, path: Path): unknown => {
    if (!node) return null;
    if (isAlias(node)) {
      if (!referred && !node.resolve(document)) return reportSpecialStart(node, path);
      reportReference(node, path);
      return undefined;
    }
    if (isCollection(node) && node.anchor !== undefined) reportReference(node, path);
    else if (node.anchor !== undefined || node.tag !== undefined) return reportSpecialStart(node, path);
    if (isMap(node))
      return written(node).startsWith('{{') ? reportSpecialStart(node, path) : readMap(node, path);
    if (isSeq<MaybeNode>(node)) {
      return node.items.map((item, index) => {
        const here = [...path, index];
        entries.set(fieldPathKey(here), { key: spotOf(item), value: spotOf(item), written: written(item) });
        return read(item, here);
      });
    }
    if (!isScalar(node)) return null;
    const cut = findCut(node, text, path.findLast((step) => typeof step === 'string') ?? '', comments);
    if (cut) {
      const right = lineOf(partsOf(lineAt(node)), quoted(cut.meant)).trim();
      report({ rule: 'yaml-hash', values: { lost: cut.lost, right } }, node, path);
      return cut.meant.normalize('NFC');
    }
    if (typeof node.value !== 'string') return node.value;
    const control = findForbidden(node.value);
    if (control) report({ rule: 'bytes-control', values: control }, node, path);
    return node.value.normalize('NFC');
  };

  const readMap = (map: YAMLMap, path: Path) => {
    const data: Record<string, unknown> = {};
    for (const { key, value } of map.items as Pair<MaybeNode, MaybeNode>[]) {
      const name = readKey(key, path);
      if (name === undefined) continue;
      const here = [...path, name];
      const first = entries.get(fieldPathKey(here))?.key.line;
      if (first !== undefined) {
        report({ rule: 'yaml-duplicate', values: { key: name, first } }, key, here);
        continue;
      }
      entries.set(fieldPathKey(here), {
        key: spotOf(key),
        value: spotOf(value ?? key),
        written: written(value),
      });
      data[name] = read(value, here);
    }
    return data;
  };

  const readKey = (key: MaybeNode, path: Path): string | undefined => {
    if (!isScalar(key) || key.value === null || key.value === '') {
      report({ rule: 'yaml-key-form', values: {} }, key, path);
      return undefined;
    }
    const name = (key.source ?? String(key.value)).normalize('NFC');
    if (name.trim() === '__proto__') {
      report({ rule: 'yaml-proto', values: {} }, key, path);
      return undefined;
    }
    if (name.trim() !== name) {
      const right = `${name.trim()}: ${partsOf(lineAt(key)).value}`.trim();
      report({ rule: 'yaml-key-space', values: { written: name, right } }, key, [...path, name.trim()]);
    }
    return name.trim();
  };

  return { data: read(document.contents, []), entries, faults };
}
