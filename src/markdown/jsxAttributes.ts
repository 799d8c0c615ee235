import { htmlAttributeName } from './allowedHtml.ts';
import { element, type Element, type JsxAttribute, type JsxElement, type Properties } from './nodes.ts';

/** The hast names of HTML attributes where they differ by more than hyphens. */
const hastNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
  tabindex: 'tabIndex',
  srcset: 'srcSet',
};

/** Converts an HTML element written as JSX to a hast element. Returns undefined if an attribute is an expression. */
export function jsxToElement({ name, attributes, children }: Readonly<JsxElement>): Element | undefined {
  const properties: Properties = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const value = attribute.value ?? true;
    if (typeof value === 'object') return undefined;
    const key = hastName(attribute.name);
    properties[key] = key === 'className' && typeof value === 'string' ? value.split(/\s+/) : value;
  }
  return element(name ?? 'span', properties, children);
}

/** A JSX attribute whose value is an expression: `name={value}`. */
export function expressionAttribute(name: string, value: string) {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value },
  } as const;
}

/** Converts hast properties to JSX attributes. */
export function jsxAttributes(properties: Properties): JsxAttribute[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === false) return [];
    const name = htmlAttributeName(key);
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    return [{ type: 'mdxJsxAttribute' as const, name, value: value === true ? null : text }];
  });
}

/** The hast name of an HTML or JSX attribute: `aria-label` is `ariaLabel`. */
function hastName(attribute: string): string {
  const lower = attribute.toLowerCase();
  if (attribute === 'className' || attribute === 'htmlFor') return attribute;
  return hastNames[lower] ?? lower.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
