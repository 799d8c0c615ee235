import type { Element, ElementContent } from 'hast';
import { elementsIn, textIn } from '../../htmlToMarkdown/htmlNodes.ts';

/** What marks a list that has been made here of single items. */
const made = 'fromOffice';

type Item = { level: number; number: number | undefined; list: string; item: Element };

const isElement = (node: ElementContent | undefined): node is Element => node?.type === 'element';
const styleOf = (node: Element) => String(node.properties['style'] ?? '').replace(/\s*:\s*/g, ':');
const classOf = (node: Element) => [node.properties['className'] ?? []].flat().join(' ');

/** Word's bullet or number, which the list makes itself. */
export const isListSign = (node: Element): boolean => /mso-list:ignore/i.test(styleOf(node));

/** `1.`, `a)`, `iv.`: what a numbered item begins with. */
function numberIn(sign: string): number | undefined {
  const [, number] = /^\(?(\d{1,3}|[a-z]{1,4})[.)]/i.exec(sign.trim()) ?? [];
  if (number === undefined) return undefined;
  return /\d/.test(number) ? Number(number) : 1;
}

/** Word writes items of a list as paragraphs with a style: `mso-list:l0 level1 lfo1`. */
function itemOfWord(node: Element): Item[] | undefined {
  const [, list = '', level] = /mso-list:(\S+) level(\d)/.exec(styleOf(node)) ?? [];
  if (!level || !/^(?:p|h\d|li)$/.test(node.tagName)) return undefined;
  const sign = elementsIn(node).find(isListSign);
  // Headings that are numbered are no list.
  if (/^h\d$/.test(node.tagName)) return undefined;
  const item = listItem(node.children);
  return [{ level: Number(level), number: sign && numberIn(textIn(sign)), list, item }];
}

/** Word on the web puts each item into a list of its own, in a box. */
function itemsOfWordOnline(node: Element): Item[] | undefined {
  if (!/ListContainerWrapper/.test(classOf(node))) return undefined;
  return elementsIn(node)
    .filter(({ tagName }) => /^[ou]l$/.test(tagName))
    .flatMap((list) =>
      list.children.filter(isElement).map((item) => ({
        level: Number(item.properties['dataAriaLevel'] ?? 1),
        number: list.tagName === 'ol' ? Number(list.properties['start'] ?? 1) : undefined,
        list: '',
        item: listItem(item.children),
      })),
    );
}

const listItem = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'li',
  properties: {},
  children,
});

/** Nodes with their items of lists within lists. */
export function withLists(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const items = isElement(node) ? (itemOfWord(node) ?? itemsOfWordOnline(node)) : undefined;
    if (!items) result.push(node);
    for (const item of items ?? []) {
      const last = result.findLast((one) => one.type !== 'text' || one.value.trim() !== '');
      if (isElement(last) && last.properties[made] !== undefined && isSameList(last, item))
        addItem(last, item);
      else result.push(listOf(item));
    }
  }
  return result;
}

/** Another list of the same depth begins anew, or is of another kind. */
const isSameList = ({ tagName, properties }: Element, { level, number, list }: Item) =>
  level > 1 || (properties[made] === list && (tagName === 'ol') === (number !== undefined));

const listOf = ({ number, list, item }: Item): Element => ({
  type: 'element',
  tagName: number === undefined ? 'ul' : 'ol',
  properties: { [made]: list, ...(number !== undefined && number !== 1 && { start: number }) },
  children: [item],
});

function addItem(list: Element, item: Item, depth = item.level): void {
  const above = list.children.at(-1);
  if (depth <= 1 || !isElement(above)) {
    list.children.push(item.item);
    return;
  }
  const inner = above.children.at(-1);
  if (isElement(inner) && inner.properties[made] !== undefined) addItem(inner, item, depth - 1);
  else above.children.push(listOf(item));
}
