import { closest, distance } from 'fastest-levenshtein';
import type { MdastNode } from 'satteri';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import { directiveForms, directiveNames, type DirectiveForm } from '../directiveForms.ts';
import { directiveAttributes, isLabel, type ContainerDirective, type LeafDirective } from '../nodes.ts';
import { checkAttributes } from './componentFaults.ts';
import { checkContent } from './contentFaults.ts';
import { checkLeaf } from './leafFaults.ts';
import type { Report } from './report.ts';
import { nodePosition } from './positions.ts';

/** Checks a directive: a box, a quote or the position of an advertisement. */
export function checkDirective(
  node: ContainerDirective | LeafDirective,
  { body, isTopLevel, report }: { body: string; isTopLevel: boolean; report: Report },
): void {
  const { name, type } = node;
  const position = nodePosition(node);
  const written = `${type === 'leafDirective' ? '::' : ':::'}${name}`;
  const known = directiveForms[name];
  if (!known) {
    const right = nearestForm(name);
    report.fault({ rule: 'directive-unknown', values: { written, right, known: directiveNames } }, position);
    return;
  }
  const unquoted = unquotedAddress(node, known, body);
  if (unquoted !== undefined) {
    report.fault({ rule: 'directive-form', values: { written, right: unquoted } }, position);
    return;
  }
  const label = labelOf(node);
  if (known.type !== type || (label && !known.label) || restOfLine(node, body) !== '') {
    report.fault({ rule: 'directive-form', values: { written, right: known.form } }, position);
  }
  if (known.component) checkComponentDirective(node, known.component, written, report);
  else {
    for (const attribute of Object.keys(node.attributes ?? {})) {
      if (known.attributes.includes(attribute)) continue;
      const values = { written, attribute, known: known.attributes };
      report.fault({ rule: 'directive-attribute', values }, position);
    }
  }
  if (type === 'containerDirective' && !isClosed(node, body)) {
    report.fault({ rule: 'directive-unclosed', values: { written } }, position);
  }
  if (name === 'ad' && !isTopLevel) report.fault({ rule: 'ad-nested', values: {} }, position);
}

/** The directive as it should be, if its address is written between the braces alone, or in the quotes of a word processor. */
function unquotedAddress(
  { name, position }: ContainerDirective | LeafDirective,
  { component }: DirectiveForm,
  body: string,
): string | undefined {
  if (!component?.attributes['url']) return undefined;
  const [line = ''] = body.slice(position?.start.offset ?? 0).split('\n', 1);
  const [, colons, address] =
    /^(:+)\w+\{\s*(?:url\s*=\s*)?[“”«»‘’\s]*(https?:\/\/[^\s"“”«»‘’{}]+)/.exec(line) ?? [];
  return address && `${colons}${name}{url="${address}"}`;
}

/** Checks a component that is written as a directive like the same in MDX. */
function checkComponentDirective(
  node: ContainerDirective | LeafDirective,
  component: ComponentForm,
  tag: string,
  report: Report,
): void {
  const position = nodePosition(node);
  const attributes = new Map(Object.entries(directiveAttributes(node)));
  const written = { tag, attributes, position, positionOf: () => position };
  const values = checkAttributes(written, component, report);
  checkLeaf(component, values, () => position, report);
  if (node.type === 'containerDirective') checkContent(node, component, { tag, attributes: values }, report);
}

/** Reports a paragraph that was probably meant as a directive but is not one: `::: note`. */
export function checkMalformedDirective(node: MdastNode, report: Report): void {
  const [first] = 'children' in node ? node.children : [];
  if (first?.type !== 'text' || !first.value.startsWith('::')) return;
  const [, colons, name = ''] = /^(:{2,})[ \t]*(\w+)/.exec(first.value) ?? [];
  const right = directiveForms[name]?.form;
  if (right)
    report.fault(
      { rule: 'directive-form', values: { written: `${colons} ${name}`, right } },
      nodePosition(node),
    );
}

function nearestForm(name: string): string | undefined {
  const word = closest(name.toLowerCase(), Object.keys(directiveForms));
  return distance(name.toLowerCase(), word) <= Math.max(1, name.length / 3)
    ? directiveForms[word]?.form
    : undefined;
}

function labelOf(node: ContainerDirective | LeafDirective) {
  const [first] = node.children;
  if (!first) return undefined;
  return node.type === 'leafDirective' || isLabel(first) ? first : undefined;
}

/** The text after a directive on its line, which the parser accepts but does not render. */
function restOfLine(node: ContainerDirective | LeafDirective, body: string): string {
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

/** Whether a box has its own closing fence, not only that of a box inside it. */
function isClosed({ position, children }: ContainerDirective, body: string): boolean {
  const end = position?.end.offset ?? 0;
  const lastLine = body.slice(body.lastIndexOf('\n', end - 1) + 1, end);
  const last = children.at(-1);
  const endsTogether = last?.type === 'containerDirective' && last.position?.end.offset === end;
  return /^[\s>]*:{3,}\s*$/.test(lastLine) && !endsTogether;
}
