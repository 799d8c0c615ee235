import type { Element, ElementContent, Root, RootContent } from 'hast';

type Node = Root | RootContent | ElementContent;
type Parent = Root | Element;

const isElement = (node: Node): node is Element => node.type === 'element';
const styleOf = (node: Element) => String(node.properties['style'] ?? '').replace(/\s*:\s*/g, ':');
const classOf = (node: Element) => [node.properties['className'] ?? []].flat().join(' ');

/** Brings what word processors put on the clipboard into the HTML that it means. */
export function tidyOfficeMarkup(tree: Root): void {
  tidy(tree);
}

function tidy(parent: Parent): void {
  for (const child of parent.children) if (isElement(child)) tidy(child);
  const children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] =>
    isElement(child)
      ? tidyElement(child)
      : child.type === 'text'
        ? [{ ...child, value: spaces(child.value) }]
        : [child],
  );
  parent.children = makeLists(children) as never;
}

function tidyElement(node: Element): ElementContent[] {
  const style = styleOf(node);
  // Word's bullet or number, which the list makes itself, and its marks of Office.
  if (/mso-list:ignore/i.test(style)) return [];
  if (node.tagName.startsWith('o:')) return node.children;
  // Google Docs puts all of it into a <b> that says it is not bold.
  if (/^(?:b|strong)$/.test(node.tagName) && /font-weight:(?:normal|400)/.test(style)) return node.children;
  if (node.tagName !== 'span') return [node];
  return asEmphasis(style, node.children);
}

/** Styles of a span that mean something, as elements. */
function asEmphasis(style: string, children: ElementContent[]): ElementContent[] {
  const names = [
    ...(/font-weight:(?:bold|[6-9]00)/.test(style) ? ['strong'] : []),
    ...(/font-style:italic/.test(style) ? ['em'] : []),
    ...(/text-decoration[^;]*line-through/.test(style) ? ['del'] : []),
    ...(/vertical-align:super/.test(style) ? ['sup'] : []),
  ];
  return names.reduce(
    (inner, tagName): ElementContent[] => [{ type: 'element', tagName, properties: {}, children: inner }],
    children,
  );
}

/** Word writes items of a list as paragraphs with a style: `mso-list:l0 level1 lfo1`. */
function makeLists(nodes: ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    const level =
      isElement(node) && /MsoList/.test(classOf(node)) && /mso-list:\S+ level(\d)/.exec(styleOf(node))?.[1];
    const last = made.findLast(
      ({ type, ...one }) => type !== 'text' || (one as { value: string }).value.trim() !== '',
    );
    if (!level || !isElement(node)) {
      made.push(node);
      continue;
    }
    const item: Element = { type: 'element', tagName: 'li', properties: {}, children: node.children };
    if (last && isElement(last) && last.properties['fromOffice']) addItem(last, item, Number(level));
    else made.push(listOf(item));
  }
  return made;
}

const listOf = (item: Element): Element => ({
  type: 'element',
  tagName: 'ul',
  properties: { fromOffice: true },
  children: [item],
});

function addItem(list: Element, item: Element, level: number): void {
  const above = list.children.at(-1);
  if (level <= 1 || !above || !isElement(above)) {
    list.children.push(item);
    return;
  }
  const inner = above.children.at(-1);
  if (inner && isElement(inner) && inner.properties['fromOffice']) addItem(inner, item, level - 1);
  else above.children.push(listOf(item));
}

/** Browsers and word processors make no-break spaces of plain ones; those of typography stay. */
const spaces = (text: string): string =>
  text.replace(/(?<![«—–\d])\u00A0(?![»:;!?%€$£°\d])/g, ' ').replace(/[\r\n]+/g, ' ');
