import { closest, distance } from 'fastest-levenshtein';
import type { MdastNode } from 'satteri';
import { directiveForms } from '../directiveForms.ts';
import type { Container, Leaf } from '../nodes.ts';
import { isLabel } from '../plugins/directives.ts';
import type { Report } from './report.ts';
import { spotOf } from './spots.ts';

/** Checks a box, a quote or a place for an advertisement. */
export function checkDirective(
  node: Container | Leaf,
  { body, isTopLevel, report }: { body: string; isTopLevel: boolean; report: Report },
): void {
  const { name, type } = node;
  const spot = spotOf(node);
  const written = `${type === 'leafDirective' ? '::' : ':::'}${name}`;
  const known = directiveForms[name];
  if (!known) {
    const right = nearestForm(name);
    report.fault({ rule: 'directive-unknown', values: { written, ...(right && { right }) } }, spot);
    return;
  }
  const label = labelOf(node);
  if (known.type !== type || (label && !known.label) || restOfLine(node, body) !== '') {
    report.fault({ rule: 'directive-form', values: { written, right: known.form } }, spot);
  }
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (known.attributes.includes(attribute)) continue;
    const values = { written, attribute, known: known.attributes };
    report.fault({ rule: 'directive-attribute', values }, spot);
  }
  if (type === 'containerDirective' && !isClosed(node, body)) {
    report.fault({ rule: 'directive-unclosed', values: { written } }, spot);
  }
  if (name === 'ad' && !isTopLevel) report.fault({ rule: 'ad-nested', values: {} }, spot);
}

/** A line that an editor meant as a directive, but that is not one: `::: note`. */
export function checkMeantDirective(node: MdastNode, report: Report): void {
  const [first] = 'children' in node ? node.children : [];
  if (first?.type !== 'text' || !first.value.startsWith('::')) return;
  const [, colons, name = ''] = /^(:{2,})[ \t]*(\w+)/.exec(first.value) ?? [];
  const right = directiveForms[name]?.form;
  if (right)
    report.fault({ rule: 'directive-form', values: { written: `${colons} ${name}`, right } }, spotOf(node));
}

function nearestForm(name: string): string | undefined {
  const word = closest(name.toLowerCase(), Object.keys(directiveForms));
  return distance(name.toLowerCase(), word) <= Math.max(1, name.length / 3)
    ? directiveForms[word]?.form
    : undefined;
}

function labelOf(node: Container | Leaf) {
  const [first] = node.children;
  if (!first) return undefined;
  return node.type === 'leafDirective' || isLabel(first) ? first : undefined;
}

/** What follows a directive on its line: the parser takes it, and no reader would see it. */
function restOfLine(node: Container | Leaf, body: string): string {
  const start = node.position?.start.offset ?? 0;
  const [line = ''] = body.slice(start).split('\n', 1);
  const label = labelOf(node)?.position?.end.offset ?? start;
  const behind = Math.max(/^:+[^\s[{]*/.exec(line)?.[0].length ?? 0, label - start);
  return line
    .slice(behind)
    .replace(/^\]/, '')
    .replace(/^\{(?:"[^"]*"|'[^']*'|[^}"'])*\}/, '')
    .trim();
}

/** Whether a box ends with a fence of its own, not with the document, nor with the fence of a box inside. */
function isClosed({ position, children }: Container, body: string): boolean {
  const end = position?.end.offset ?? 0;
  const lastLine = body.slice(body.lastIndexOf('\n', end - 1) + 1, end);
  const last = children.at(-1);
  const endsTogether = last?.type === 'containerDirective' && last.position?.end.offset === end;
  return /^[\s>]*:{3,}\s*$/.test(lastLine) && !endsTogether;
}
