import { closest, distance } from 'fastest-levenshtein';
import type { Refusal, Spot } from '../../intake/faults.ts';
import { mostSeries } from '../componentForms.ts';
import type { AttributeForm, ComponentForm } from '../components/form.ts';
import type { Jsx } from '../nodes.ts';
import { isRefusedDirective } from '../plugins/jsx.ts';
import { attributeSpots } from './attributeSpots.ts';
import { checkContent } from './contentFaults.ts';
import type { Report } from './report.ts';
import { spotOf, type Written } from './spots.ts';

/** Checks a component of MDX against its description; notes the pictures and the CSV files it shows. */
export function checkComponent(node: Jsx, form: ComponentForm, source: Written, report: Report): void {
  const spot = spotOf(node);
  const component = form.name;
  if (node.type === 'mdxJsxTextElement') {
    report.fault({ rule: 'component-inline', values: { component } }, spot);
  }
  const spots = attributeSpots(node, source);
  const written = new Map<string, string>();
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const at = spots.get(name) ?? spot;
    if (isRefusedDirective(name)) continue;
    const known = form.attributes[name];
    if (!known) {
      report.fault(unknownAttribute(name, form), at);
      continue;
    }
    // Without a value it is empty.
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : '';
    const wrong = refuseValue(name, value, known);
    if (wrong) report.fault(wrong, at);
    written.set(name, typeof value === 'string' ? value : '');
  }
  for (const [attribute, { required, example }] of Object.entries(form.attributes)) {
    if (!required || written.has(attribute)) continue;
    const values = { component, attribute, right: `${attribute}="${example}"` };
    report.fault({ rule: 'component-missing', values }, spot);
  }
  noteFiles(form, written, (name) => spots.get(name) ?? spot, report);
  checkContent(node, form, written, report);
}

function noteFiles(
  form: ComponentForm,
  written: ReadonlyMap<string, string>,
  spotAt: (name: string) => Spot,
  report: Report,
): void {
  for (const [name, { type }] of Object.entries(form.attributes)) {
    const src = written.get(name);
    if (!src) continue;
    if (type === 'picture') report.picture({ src, alt: written.get('alt') ?? '' }, spotAt(name));
    if (type === 'csv') {
      const columns = written.get('columns');
      const { line, column } = spotAt(columns === undefined ? name : 'columns');
      report.tables.push({ src, columns, most: mostSeries, line, column });
    }
  }
}

function refuseValue(attribute: string, value: string | object, form: AttributeForm): Refusal | undefined {
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

function unknownAttribute(attribute: string, { name, attributes }: ComponentForm): Refusal {
  const known = Object.keys(attributes);
  const near = closest(attribute.toLowerCase(), known);
  const isNear = distance(attribute.toLowerCase(), near) <= Math.max(1, attribute.length / 3);
  const right = isNear ? `${near}="${attributes[near]?.example ?? '…'}"` : undefined;
  return { rule: 'component-attribute', values: { component: name, attribute, right, known } };
}
