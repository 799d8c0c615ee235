import type { MdastNode } from 'satteri';
import { isHtmlName, isRefusedDirective } from '../plugins/jsx.ts';
import { checkElement } from './htmlFaults.ts';
import type { Report } from './report.ts';
import { spotOf } from './spots.ts';

export type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Checks an element of MDX: HTML is held to the list, a component has to be there.
 *
 * @param components names of the components there are; without them every name passes
 */
export function checkJsx(node: Jsx, components: readonly string[] | undefined, report: Report): void {
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
    // A computed value says nothing about itself: only its name is checked.
    const attributes = named.map(({ name, value }) => ({
      name: name.toLowerCase(),
      value: typeof value === 'string' ? value : '',
      at: 0,
    }));
    const isWritten = ({ value, name }: { name: string; value: string }) =>
      value !== '' || (name !== 'href' && name !== 'src');
    return checkElement(name, attributes.filter(isWritten), report, () => spot);
  }
  if (components && !components.includes(name)) {
    report.fault({ rule: 'component-unknown', values: { name, known: [...components] } }, spot);
  }
}
