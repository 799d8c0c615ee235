import type { EditorView } from '@codemirror/view';
import { linkAt, removeLink, writeLink } from '../links/linkAt.ts';
import { askForLink } from '../links/linkForm.ts';
import { addressFrom } from '../links/linkTargets.ts';
import type { Edit } from '../textEdits.ts';
import type { InsertionInputs } from './fileInsertions.ts';

/** Makes a link of the selection, which may be words or an address, or changes the one that is there. */
export async function link(view: EditorView, { links, words }: InsertionInputs): Promise<Edit | undefined> {
  const { state } = view;
  const text = state.doc.toString();
  const { main } = state.selection;
  const found = linkAt(state);
  const slice = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  const selected = slice(main).trim();
  const address = found ? slice(found.address).replace(/^<|>$/g, '') : addressFrom(selected);
  const before = {
    words: found ? slice(found.words) : address === undefined ? selected : '',
    address: address ?? '',
  };
  const answer = await askForLink(before, found !== undefined, links, words);
  if (!answer || view.state.doc.toString() !== text) return undefined;
  if (answer === 'remove') return found && removeLink(text, found);
  const from = main.from + (slice(main).length - slice(main).trimStart().length);
  const place = selected ? { from, to: from + selected.length } : main;
  return writeLink(text, place, found, { ...answer, words: answer.words || words.someWords });
}
