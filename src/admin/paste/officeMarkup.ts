import type { Element, ElementContent, Root } from 'hast';
import { elementsIn } from '../../htmlToMarkdown/htmlNodes.ts';
import { isListSign, withLists } from './officeLists.ts';

type Parent = Root | Element;

const styleOf = (node: Element) => String(node.properties['style'] ?? '').replace(/\s*:\s*/g, ':');

/** Brings what word processors put on the clipboard into the HTML that it means. */
export function tidyOfficeMarkup(tree: Root): void {
  tidy(tree);
}

function tidy(parent: Parent): void {
  const children = parent.children as ElementContent[];
  // Lists know their numbers by signs that go afterwards.
  const listed = withLists(children);
  for (const child of listed) if (child.type === 'element') tidy(child);
  parent.children = listed.flatMap((child): ElementContent[] =>
    child.type === 'element'
      ? tidyElement(child)
      : child.type === 'text'
        ? [{ ...child, value: spaces(child.value) }]
        : [child],
  ) as never;
  nestLists(parent);
}

function tidyElement(node: Element): ElementContent[] {
  const style = styleOf(node);
  if (isListSign(node)) return [];
  // Word's marks of Office.
  if (node.tagName.startsWith('o:')) return node.children;
  // Google Docs puts all of it into a <b> that says it is not bold.
  if (/^(?:b|strong)$/.test(node.tagName) && /font-weight:(?:normal|400)/.test(style)) return node.children;
  if (isNote(node, style)) return [{ ...node, properties: { ...node.properties, className: ['footnotes'] } }];
  if (node.tagName === 'li') unwrapOnly(node);
  if (node.tagName === 'table') makeHead(node);
  if (node.tagName !== 'span') return [node];
  return asEmphasis(style, node.children);
}

/** A footnote of Word, of LibreOffice, or of a document that Google Docs has exported. */
const isNote = ({ tagName, properties, children }: Element, style: string): boolean =>
  (tagName === 'div' &&
    (/mso-element:(?:foot|end)note(?!-)/.test(style) ||
      /^sd(?:foot|end)note\d+$/.test(String(properties['id'])))) ||
  (tagName === 'div' &&
    children.some(
      (child) =>
        child.type === 'element' &&
        child.children.some(
          (one) => one.type === 'element' && /^ftnt\d+$/.test(String(one.properties['id'])),
        ),
    ));

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

/** An item of a list is a line, not a paragraph, unless it has several. */
function unwrapOnly(item: Element): void {
  const isParagraph = (node: ElementContent) => node.type === 'element' && node.tagName === 'p';
  if (item.children.filter(isParagraph).length !== 1) return;
  item.children = item.children.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [node],
  );
}

/** Word processors have no cells of titles: those of the first row are. */
function makeHead(table: Element): void {
  const cells = elementsIn(table).filter(({ tagName }) => tagName === 'th');
  const [first, second] = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
  if (cells.length > 0 || !first || !second) return;
  for (const cell of first.children)
    if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
}

/** Google Docs puts a list within another beside its item, not into it. */
function nestLists(parent: Parent): void {
  if (parent.type !== 'element' || !/^[ou]l$/.test(parent.tagName)) return;
  const items: ElementContent[] = [];
  for (const child of parent.children) {
    const above = items.findLast((one) => one.type === 'element');
    const isList = child.type === 'element' && /^[ou]l$/.test(child.tagName);
    if (isList && above?.type === 'element' && above.tagName === 'li') above.children.push(child);
    else items.push(child);
  }
  parent.children = items;
}

/** Browsers and word processors make no-break spaces of plain ones; those of typography stay. */
const spaces = (text: string): string =>
  text.replace(/(?<![«—–\d])\u00A0(?![»:;!?%€$£°\d])/g, ' ').replace(/[\r\n]+/g, ' ');
