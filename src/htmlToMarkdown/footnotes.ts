import { decoded } from './decoded.ts';
import type { Element, ElementContent, Root } from 'hast';
import { classesOf, elementsIn, isBlank, replaceElements, textIn, valueOf } from './htmlNodes.ts';

/** A note with what is in it. */
export type Footnote = { label: string; content: ElementContent[] };

/** The name of the element that stands for the number of a note in the text. */
export const footnoteMark = 'footnote-mark';

const container = /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|easy-footnotes?)(?:$|[\s_-])/i;
const backSign = /^[\s[(]*(?:↩|↑|⏎|⤴|⇧|\^|&#8617;|back to .*|retour.*|haut)?\uFE0E?[\d\s)\].,]*$/iu;

const isContainer = (node: Element): boolean =>
  container.test(classesOf(node)) ||
  container.test(valueOf(node, 'id')) ||
  valueOf(node, 'role') === 'doc-endnotes' ||
  node.properties['dataFootnotes'] !== undefined;

const targetOf = (node: Element): string => {
  const href = node.tagName === 'a' ? valueOf(node, 'href') : '';
  return href.startsWith('#') ? decoded(href.slice(1)) : '';
};

/**
 * Takes notes out of a tree: those of GitHub's Markdown, of WordPress's own block, and of any list of notes that numbers in the text
 * lead to. Where each is called an element stays, named `footnote-mark`.
 */
export function takeFootnotes(tree: Root): Footnote[] {
  const all = elementsIn(tree);
  const links = all.filter((node) => targetOf(node) !== '');
  const called = new Set(links.map(targetOf));
  const noted = new Map<string, Element>();
  for (const box of all.filter(isContainer))
    for (const note of elementsIn(box)) {
      const isNote = /^(?:li|p|div|aside|dd|td)$/.test(note.tagName);
      const id = isNote ? idIn(note, called) : undefined;
      if (id && !noted.has(id)) noted.set(id, note);
    }
  // A list of which each item leads back to where it is called is one of notes too.
  const byId = new Map(all.map((node) => [valueOf(node, 'id') || valueOf(node, 'name'), node]));
  for (const item of all) {
    const id = item.tagName === 'li' ? valueOf(item, 'id') : '';
    if (id === '' || noted.has(id) || !called.has(id)) continue;
    const leadsBack = elementsIn(item).some((node) => {
      const source = byId.get(targetOf(node));
      return source && [source, ...elementsIn(source)].some((one) => targetOf(one) === id);
    });
    if (leadsBack) noted.set(id, item);
  }
  if (noted.size === 0) return [];

  const inside = new Set([...noted.values()].flatMap((note) => elementsIn(note)));
  const labels = new Map<string, string>();
  for (const link of links)
    if (noted.has(targetOf(link)) && !inside.has(link) && !labels.has(targetOf(link)))
      labels.set(targetOf(link), String(labels.size + 1));
  const notes = new Set([...labels.keys()].map((id) => noted.get(id)!));
  const result = [...labels].map(([id, label]) => ({
    label,
    content: withoutWayBack(noted.get(id)!).children,
  }));

  replaceElements(tree, (node) => {
    if (notes.has(node)) return [];
    const label = labels.get(targetOf(node));
    if (label !== undefined && !inside.has(node)) return [mark(label)];
    // Brackets and a raised position are how the old site showed the number.
    if (node.tagName === 'sup') {
      const [only, ...others] = elementsIn(node).filter((one) => labels.has(targetOf(one)));
      const rest = textIn(node).replace(only ? textIn(only) : '', '');
      if (only && others.length === 0 && /^[\s[\]()]*$/.test(rest))
        return [mark(labels.get(targetOf(only))!)];
    }
    return undefined;
  });
  removeEmpty(tree);
  return result;
}

const mark = (label: string): Element => ({
  type: 'element',
  tagName: footnoteMark,
  properties: { label },
  children: [],
});

/** The id of a note itself, or of an anchor at its start, that a number in the text leads to. */
function idIn(note: Element, called: ReadonlySet<string>): string | undefined {
  const own = valueOf(note, 'id');
  if (called.has(own)) return own;
  if (note.tagName === 'div') return undefined;
  const anchor = elementsIn(note).find((node) => called.has(valueOf(node, 'id') || valueOf(node, 'name')));
  return anchor && (valueOf(anchor, 'id') || valueOf(anchor, 'name'));
}

/** A note without the signs that lead back to the text. */
function withoutWayBack(note: Element): Element {
  const isBack = (node: Element) =>
    node.tagName === 'a' &&
    (node.properties['dataFootnoteBackref'] !== undefined ||
      /back-?(?:ref|link)|footnote-return|reversefootnote/i.test(classesOf(node)) ||
      (targetOf(node) !== '' && backSign.test(textIn(node))));
  const copy = structuredClone(note);
  replaceElements(copy, (node) => {
    if (isBack(node)) return [];
    const inner = elementsIn(node);
    const isAround = /^(?:sup|span)$/.test(node.tagName) && inner.some(isBack) && backSign.test(textIn(node));
    return isAround ? [] : undefined;
  });
  return copy;
}

/** Lists and sections of notes that have none any more, with their heading and the line above. */
function removeEmpty(tree: Root): void {
  const isRest = (node: ElementContent): boolean =>
    isBlank(node) ||
    (node.type === 'element' &&
      (/^(?:hr|br)$/.test(node.tagName) ||
        (/^h[1-6]$/.test(node.tagName) &&
          /^(?:foot|end)?notes?(?: de bas de page)?$/i.test(textIn(node).trim())) ||
        (/^(?:ol|ul|div|section|aside|p|span)$/.test(node.tagName) && node.children.every(isRest))));
  replaceElements(tree, (node) => {
    const isList = /^(?:ol|ul)$/.test(node.tagName);
    return (isList || isContainer(node)) && node.children.every(isRest) ? [] : undefined;
  });
}
