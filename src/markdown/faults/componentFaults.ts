import { closest, distance } from 'fastest-levenshtein';
import type { FaultDetail, Spot } from '../../intake/faults.ts';
import { mostSeries } from '../../components/body/componentForm.ts';
import type { AttributeForm, ComponentForm } from '../../components/body/componentForm.ts';
import type { Jsx } from '../nodes.ts';
import { isAstroDirective } from '../plugins/jsx.ts';
import { attributePositions } from './attributePositions.ts';
import { checkContent } from './contentFaults.ts';
import { coordinateFault, placesFault } from './coordinateFaults.ts';
import { checkLeaf } from './leafFaults.ts';
import { nodePosition, type SourceText } from './positions.ts';
import type { Report } from './report.ts';

/** A component as an editor wrote it, in either way. */
export type WrittenComponent = {
  /** As messages name it: `<Quote>`, `::embed`. */
  tag: string;
  /** Values by name; what is not a text in quotes is an object. */
  attributes: ReadonlyMap<string, string | object>;
  position: Spot;
  positionOf: (attribute: string) => Spot;
};

/** Checks an MDX component against its `ComponentForm`, and reports the pictures and CSV files it uses. */
export function checkComponent(node: Jsx, form: ComponentForm, source: SourceText, report: Report): void {
  const position = nodePosition(node);
  const tag = `<${form.name}>`;
  if (node.type === 'mdxJsxTextElement') {
    report.fault({ rule: 'component-inline', values: { component: tag } }, position);
  }
  const positions = attributePositions(node, source);
  const attributes = node.attributes.flatMap((attribute) => {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    // An attribute without a value counts as empty.
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : '';
    return isAstroDirective(name) ? [] : [[name, value] as const];
  });
  const written = {
    tag,
    attributes: new Map(attributes),
    position,
    positionOf: (name: string) => positions.get(name) ?? position,
  };
  const values = checkAttributes(written, form, report);
  checkLeaf(form, values, written.positionOf, report);
  checkContent(node, form, { tag, attributes: values }, report);
}

/**
 * Checks the attributes of a component, and reports the files and addresses that they name.
 *
 * @returns the attributes that it has; the empty text for those that are no text
 */
export function checkAttributes(
  written: WrittenComponent,
  form: ComponentForm,
  report: Report,
): ReadonlyMap<string, string> {
  const { tag, attributes, position, positionOf } = written;
  const values = new Map<string, string>();
  for (const [name, value] of attributes) {
    const known = form.attributes[name];
    if (!known) {
      report.fault(unknownAttributeFault(name, tag, form), positionOf(name));
      continue;
    }
    const fault = attributeFault(name, value, known);
    if (fault) report.fault(fault, positionOf(name));
    values.set(name, typeof value === 'string' ? value : '');
  }
  for (const [attribute, { required, example }] of Object.entries(form.attributes)) {
    if (!required || values.has(attribute)) continue;
    const right = `${attribute}="${example}"`;
    report.fault({ rule: 'component-missing', values: { component: tag, attribute, right } }, position);
  }
  reportFiles(form, values, positionOf, report);
  return values;
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
    if (type === 'picture') {
      const credit = written.get('credit')?.trim();
      report.picture(
        { src, alt: written.get('alt') ?? written.get('title') ?? '', title: credit && `© ${credit}` },
        positionOf(name),
      );
    }
    if (type === 'url' && isWebAddress(src)) report.link(src, positionOf(name));
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
  if (form.type === 'url' && !isWebAddress(value))
    return { rule: 'component-address', values: { attribute, value, right } };
  if (form.type === 'date' && !isDay(value))
    return { rule: 'component-day', values: { attribute, value, right } };
  if (form.type === 'latitude' || form.type === 'longitude') return coordinateFault(attribute, value, form);
  if (form.type === 'places') return placesFault(attribute, value, form);
  if (form.type !== 'number') return undefined;
  const [least, most] = form.range ?? [-Infinity, Infinity];
  const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
  return number >= least && number <= most
    ? undefined
    : { rule: 'component-number', values: { attribute, value, right, range: form.range } };
}

const isWebAddress = (value: string): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value) && URL.canParse(value) && !/\s/.test(value);

/** Whether a text is a day that exists, as `2026-11-02`. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value) === true;

function unknownAttributeFault(attribute: string, tag: string, { attributes }: ComponentForm): FaultDetail {
  const known = Object.keys(attributes);
  const near = closest(attribute.toLowerCase(), known);
  const isNear = distance(attribute.toLowerCase(), near) <= Math.max(1, attribute.length / 3);
  const right = isNear ? `${near}="${attributes[near]?.example ?? '…'}"` : undefined;
  return { rule: 'component-attribute', values: { component: tag, attribute, right, known } };
}
