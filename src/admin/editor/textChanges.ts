import { isolateHistory } from '@codemirror/commands';
import { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { blockField } from './blockRanges.ts';
import type { Edit, TextSelection } from '../textEdits.ts';

/** The text with what is selected in it, for the buttons. */
export function selectionOf({ state }: EditorView): TextSelection {
  const { from, to } = state.selection.main;
  return { text: state.doc.toString(), start: from, end: to };
}

/** Does what a button does, as one step that can be undone. */
export function applyEdit(view: EditorView, { start, end, insert, select: [from, to] }: Edit): void {
  view.dispatch({
    changes: { from: start, to: end, insert },
    selection: { anchor: start + from, head: start + to },
    annotations: isolateHistory.of('full'),
    userEvent: 'input',
    scrollIntoView: true,
  });
  // What has been put in as a block is seen as one.
  const made = view.state.field(blockField).find((block) => start <= block.from && block.to === start + to);
  if (made && from === to) view.dispatch({ selection: { anchor: made.from, head: made.to } });
  view.focus();
}

/** Shows another text, which the interface has brought: what is the same at both ends stays, the cursor with it. */
export function showText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const shortest = Math.min(before.length, text.length);
  let from = 0;
  while (from < shortest && before[from] === text[from]) from++;
  let rest = 0;
  while (rest < shortest - from && before.at(-1 - rest) === text.at(-1 - rest)) rest++;
  view.dispatch({
    changes: { from, to: before.length - rest, insert: text.slice(from, text.length - rest) },
    annotations: [Transaction.remote.of(true), isolateHistory.of('full')],
  });
}
