import type { LinkedFile } from './document.ts';
import { expressionAttribute, jsxAttributes } from './jsxAttributes.ts';
import { element, type Element, type JsxElement } from './nodes.ts';

/** A link to a file, with the description of the file after its text. */
export function linkToFile(node: Readonly<Element>, { href, type, label, language }: LinkedFile): Element {
  const properties = { ...node.properties, href, type, ...(language && { hrefLang: language }) };
  return element('a', properties, [...node.children, { type: 'text', value: ` (${label})` }]);
}

/** The same in MDX, where the page passes the files in `props.files`. A link to an unknown file is left as it is. */
export function linkToFileInMdx(node: Readonly<Element>, key: string): JsxElement {
  const file = `props.files?.[${JSON.stringify(key)}]`;
  const { href, ...others } = node.properties;
  const values = [
    ['href', `${file}?.href ?? ${JSON.stringify(href)}`],
    ['type', `${file}?.type`],
    ['hreflang', `${file}?.language`],
  ] as const;
  return {
    type: 'mdxJsxTextElement',
    name: 'a',
    attributes: [
      ...jsxAttributes(others),
      ...values.map(([name, value]) => expressionAttribute(name, value)),
    ],
    children: [
      ...node.children,
      { type: 'mdxTextExpression', value: `${file} ? " (" + ${file}.label + ")" : ""` },
    ],
  } as JsxElement;
}
