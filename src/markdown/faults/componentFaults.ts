import { closest, distance } from 'fastest-levenshtein';
import type { FaultDetail, Spot } from '../../intake/faults.ts';
import { mostSeries } from '../../components/body/componentForm.ts';
import type { AttributeForm, ComponentForm } from '../../components/body/componentForm.ts';
import type { Jsx } from '../nodes.ts';
import { isAstroDirective } from '../plugins/jsx.ts';
import { attributePositions } from './attributePositions.ts';
import { checkContent } from './contentFaults.ts';
import { nodePosition, type SourceText } from './positions.ts';
import type { Report } from './report.ts';

/** Checks an MDX component against its `ComponentForm`, and reports the pictures and CSV files it uses. */
export function checkComponent(node: Jsx, form: ComponentForm, source: SourceText, report: Report): void {
  const position = nodePosition(node);
  const component = form.name;
  if (node.type === 'mdxJsxTextElement') {
    report.fault({ rule: 'component-inline', values: { component } }, position);
  }
  const positions = attributePositions(node, source);
  const attributeValues = new Map<string, string>();
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const at = positions.get(name) ?? position;
    if (isAstroDirective(name)) continue;
    const known = form.attributes[name];
    if (!known) {
      report.fault(unknownAttributeFault(name, form), at);
      continue;
    }
    // An attribute without a value counts as empty.
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : '';
    const fault = attributeFault(name, value, known);
    if (fault) report.fault(fault, at);
    attributeValues.set(name, typeof value === 'string' ? value : '');
  }
  for (const [attribute, { required, example }] of Object.entries(form.attributes)) {
    if (!required || attributeValues.has(attribute)) continue;
    const values = { component, attribute, right: `${attribute}="${example}"` };
    report.fault({ rule: 'component-missing', values }, position);
  }
  reportFiles(form, attributeValues, (name) => positions.get(name) ?? position, report);
  checkContent(node, form, attributeValues, report);
}

function reportFiles(
  form: ComponentForm,
  written: ReadonlyMap<string, string>,
  positionOf: (name: string) => Spot,
  report: Report,
): void {
  for (const [name, { type }] of Object.entries(form.attributes)) {
    const src = written.get(name);
    if (!src) continue;
    if (type === 'picture') report.picture({ src, alt: written.get('alt') ?? '' }, positionOf(name));
    if (type === 'csv') {
      const columns = written.get('columns');
      const { line, column } = positionOf(columns === undefined ? name : 'columns');
      report.tables.push({ src, columns, most: mostSeries, line, column });
    }
  }
}

function attributeFault(
  attribute: string,
  value: string | object,
  form: AttributeForm,
): FaultDetail | undefined {
  const right = `${attribute}="${form.example}"`;
  if (typeof value !== 'string') return { rule: 'component-computed', values: { attribute, right } };
  if (value.trim() === '') {
    return form.type === 'alt' ? undefined : { rule: 'component-empty', values: { attribute, right } };
  }
  if (form.type !== 'number') return undefined;
  const [least, most] = form.range ?? [-Infinity, Infinity];
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most
    ? undefined
    : { rule: 'component-number', values: { attribute, value, right, range: form.range } };
}

function unknownAttributeFault(attribute: string, { name, attributes }: ComponentForm): FaultDetail {
  const known = Object.keys(attributes);
  const near = closest(attribute.toLowerCase(), known);
  const isNear = distance(attribute.toLowerCase(), near) <= Math.max(1, attribute.length / 3);
  const right = isNear ? `${near}="${attributes[near]?.example ?? '…'}"` : undefined;
  return { rule: 'component-attribute', values: { component: name, attribute, right, known } };
}
