import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { addressText } from '../blocks/pictureSource.ts';
import type { Edit } from '../textEdits.ts';

type Tree = ReturnType<typeof syntaxTree>;
type Range = { from: number; to: number };

/** A link of a text: its words and its address, and where they stand. */
export type FoundLink = Range & { words: Range; address: Range };

/** The links that have something between two places. */
export function linksIn(tree: Tree, from: number, to: number): FoundLink[] {
  const found: FoundLink[] = [];
  tree.iterate({
    from,
    to,
    enter({ name, from: start, to: end, node }) {
      if (name !== 'Link') return;
      const [opening, closing] = node.getChildren('LinkMark');
      const address = node.getChild('URL');
      if (opening && closing && address && closing.to <= address.from)
        found.push({ from: start, to: end, words: { from: opening.to, to: closing.from }, address });
    },
  });
  return found;
}

/** The link that the selection is in. */
export function linkAt(state: EditorState): FoundLink | undefined {
  const { from, to } = state.selection.main;
  return linksIn(syntaxTree(state), from, to).find((link) => link.from <= from && to <= link.to);
}

const balanced = (words: string) =>
  /^(?:\\.|\[(?:\\.|[^[\]\\])*\]|[^[\]\\])*$/.test(words) ? words : words.replace(/[[\]\\]/g, '\\$&');

/**
 * A link in the place of the selection, or with other words or another address in the place of one that is there, whose
 * rest stays as it is.
 */
export function writeLink(
  text: string,
  { from, to }: Range,
  found: FoundLink | undefined,
  { words, address }: { words: string; address: string },
): Edit {
  const label = words.trim().replace(/\s+/g, ' ');
  if (!found) {
    const insert = `[${balanced(label)}](${addressText(address)})`;
    return { start: from, end: to, insert, select: [insert.length, insert.length] };
  }
  const slice = (range: Range) => text.slice(range.from, range.to);
  const before = slice(found.words);
  const newWords = label === before.trim().replace(/\s+/g, ' ') ? before : balanced(label);
  const written = slice(found.address);
  const newAddress = written.replace(/^<|>$/g, '') === address ? written : addressText(address);
  const insert =
    text.slice(found.from, found.words.from) +
    newWords +
    text.slice(found.words.to, found.address.from) +
    newAddress +
    text.slice(found.address.to, found.to);
  return { start: found.from, end: found.to, insert, select: [insert.length, insert.length] };
}

/** The words of a link without it. */
export function removeLink(text: string, { from, to, words }: FoundLink): Edit {
  const insert = text.slice(words.from, words.to);
  return { start: from, end: to, insert, select: [0, insert.length] };
}
