import { isForbiddenAttribute } from '../allowedHtml.ts';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import type { Jsx } from '../nodes.ts';
import { isAstroDirective, isHtmlName } from '../plugins/jsx.ts';
import { attributePositions } from './attributePositions.ts';
import { checkComponent } from './componentFaults.ts';
import type { Spot } from '../../intake/faults.ts';
import { checkElement } from './htmlFaults.ts';
import { mediaElementChecker } from './mediaFaults.ts';
import { nodePosition, type SourceText } from './positions.ts';
import type { Report } from './report.ts';

/**
 * Checks a JSX element: HTML against the lists of allowed HTML, a component against its `ComponentForm`.
 *
 * @param known the components allowed
 */
export function checkJsx(
  node: Jsx,
  { known, report, ...written }: SourceText & { known: readonly ComponentForm[]; report: Report },
): void {
  const spot = nodePosition(node);
  const { name } = node;
  if (name === null) return;
  const namedAttributes = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  for (const { name: attribute } of namedAttributes) {
    if (isAstroDirective(attribute)) {
      report.fault({ rule: 'html-attribute', values: { element: name, attribute } }, spot);
    }
  }
  if (isHtmlName(name)) {
    checkComputedAttributes(node, written, report);
    if (/^(?:video|audio)$/.test(name)) return checkMediaJsx(node, spot, report);
    const attributes = namedAttributes.map(({ name, value }) => ({
      name: name.toLowerCase(),
      value: typeof value === 'string' ? value : '',
      at: 0,
    }));
    const hasValue = ({ value, name }: { name: string; value: string }) =>
      value !== '' || (name !== 'href' && name !== 'src');
    return checkElement(name, attributes.filter(hasValue), 'mdx', report, () => spot);
  }
  const form = known.find((component) => component.name === name);
  if (form) checkComponent(node, form, written, report);
  else {
    const names = known.map((component) => component.name);
    report.fault({ rule: 'component-unknown', values: { name, known: names } }, spot);
  }
}

/** Reports a `<video>` or `<audio>` with what is in it. */
function checkMediaJsx(node: Jsx, spot: Spot, report: Report): void {
  const checker = mediaElementChecker(report);
  const read = (element: Jsx) => {
    const attribute = (wanted: string) => {
      const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === wanted);
      return typeof found?.value === 'string' ? found.value : undefined;
    };
    checker.read('open', { name: element.name ?? '', attribute }, spot);
    for (const child of element.children)
      if (child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') read(child);
  };
  read(node);
  checker.end();
}

/** Reports attributes of HTML elements whose value is an expression, except those already reported as forbidden. */
function checkComputedAttributes(node: Jsx, written: SourceText, report: Report): void {
  const spots = attributePositions(node, written);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report.fault({ rule: 'mdx-expression', values: {} }, spots.get('{…}') ?? nodePosition(node));
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      const { name } = attribute;
      if (isForbiddenAttribute(name.toLowerCase()) || isAstroDirective(name)) continue;
      const values = { attribute: name, right: `${name}="…"` };
      report.fault({ rule: 'component-computed', values }, spots.get(name) ?? nodePosition(node));
    }
  }
}
