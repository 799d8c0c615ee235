import { htmlName } from './allowedHtml.ts';
import { element, type Element, type JsxAttribute, type JsxElement, type Properties } from './nodes.ts';

/** HTML's names of attributes whose names differ in a tree; the others are the same, or differ in hyphens. */
const treeNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
  tabindex: 'tabIndex',
  srcset: 'srcSet',
};

/** An HTML element written as JSX as an element of the tree; nothing if an attribute is computed. */
export function elementOf({ name, attributes, children }: Readonly<JsxElement>): Element | undefined {
  const properties: Properties = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const value = attribute.value ?? true;
    if (typeof value === 'object') return undefined;
    const key = treeName(attribute.name);
    properties[key] = key === 'className' && typeof value === 'string' ? value.split(/\s+/) : value;
  }
  return element(name ?? 'span', properties, children);
}

/** The attributes of an element, for writing it as JSX. */
export function jsxAttributes(properties: Properties): JsxAttribute[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === false) return [];
    const name = htmlName(key);
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    return [{ type: 'mdxJsxAttribute' as const, name, value: value === true ? null : written }];
  });
}

/** The name of an attribute in a tree: `aria-label` is `ariaLabel`. */
function treeName(attribute: string): string {
  const lower = attribute.toLowerCase();
  if (attribute === 'className' || attribute === 'htmlFor') return attribute;
  return treeNames[lower] ?? lower.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
