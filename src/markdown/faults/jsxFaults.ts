import { isRefusedAttribute } from '../allowedHtml.ts';
import type { ComponentForm } from '../components/form.ts';
import type { Jsx } from '../nodes.ts';
import { isHtmlName, isRefusedDirective } from '../plugins/jsx.ts';
import { attributeSpots } from './attributeSpots.ts';
import { checkComponent } from './componentFaults.ts';
import { checkElement } from './htmlFaults.ts';
import type { Report } from './report.ts';
import { spotOf, type Written } from './spots.ts';

/**
 * Checks an element of MDX: HTML is held to the list, a component to its description.
 *
 * @param known the components there are
 */
export function checkJsx(
  node: Jsx,
  { known, report, ...written }: Written & { known: readonly ComponentForm[]; report: Report },
): void {
  const spot = spotOf(node);
  const { name } = node;
  if (name === null) return;
  const named = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  for (const { name: attribute } of named) {
    if (isRefusedDirective(attribute)) {
      report.fault({ rule: 'html-attribute', values: { element: name, attribute } }, spot);
    }
  }
  if (isHtmlName(name)) {
    refuseComputed(node, written, report);
    const attributes = named.map(({ name, value }) => ({
      name: name.toLowerCase(),
      value: typeof value === 'string' ? value : '',
      at: 0,
    }));
    const isWritten = ({ value, name }: { name: string; value: string }) =>
      value !== '' || (name !== 'href' && name !== 'src');
    return checkElement(name, attributes.filter(isWritten), report, () => spot);
  }
  const form = known.find((component) => component.name === name);
  if (form) checkComponent(node, form, written, report);
  else {
    const names = known.map((component) => component.name);
    report.fault({ rule: 'component-unknown', values: { name, known: names } }, spot);
  }
}

/** What an attribute of HTML computes cannot be held to anything; those that no element may have are told as such. */
function refuseComputed(node: Jsx, written: Written, report: Report): void {
  const spots = attributeSpots(node, written);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report.fault({ rule: 'mdx-expression', values: {} }, spots.get('{…}') ?? spotOf(node));
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      const { name } = attribute;
      if (isRefusedAttribute(name.toLowerCase()) || isRefusedDirective(name)) continue;
      const values = { attribute: name, right: `${name}="…"` };
      report.fault({ rule: 'component-computed', values }, spots.get(name) ?? spotOf(node));
    }
  }
}
