import type { Command, EditorView, KeyBinding } from '@codemirror/view';
import { edgeAt, selectionOfBlock } from './blockEdges.ts';
import { selectedBlock, type Block } from './blockRanges.ts';

/** Takes the block away with one of the blank lines around it. */
export function removeBlock(view: EditorView, { from, to }: Block): void {
  const { doc } = view.state;
  const end = doc.sliceString(to, to + 2) === '\n\n' ? to + 2 : Math.min(doc.length, to + 1);
  const start = end >= doc.length ? Math.max(0, from - 1) : from;
  view.dispatch({
    changes: { from: start, to: end },
    selection: { anchor: start },
    userEvent: 'delete',
    scrollIntoView: true,
  });
}

/** Deletes the block that is selected; one beside the cursor is selected first. */
const deleteBlock =
  (isForward: boolean): Command =>
  (view) => {
    const { state } = view;
    const block = selectedBlock(state);
    if (block) {
      removeBlock(view, block);
      return true;
    }
    const { main } = state.selection;
    const line = state.doc.lineAt(main.head);
    if (!main.empty || main.head !== (isForward ? line.to : line.from)) return false;
    const beside = edgeAt(state, isForward ? line.to + 1 : line.from - 1);
    // An empty line beside it may go.
    if (!beside || edgeAt(state, main.head) || (line.length === 0 && !beside.isTail)) return false;
    view.dispatch({ selection: selectionOfBlock(beside.block), scrollIntoView: true });
    return true;
  };

export const deletionKeys: readonly KeyBinding[] = [
  ...['Backspace', 'Mod-Backspace', 'Alt-Backspace'].map((key) => ({ key, run: deleteBlock(false) })),
  ...['Delete', 'Mod-Delete'].map((key) => ({ key, run: deleteBlock(true) })),
];
