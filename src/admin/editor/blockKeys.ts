import { EditorSelection, EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap, type Command, type KeyBinding } from '@codemirror/view';
import { blockActions } from './blockActions.ts';
import { deletionKeys } from './blockDeletion.ts';
import { edgeAt, selectionOfBlock } from './blockEdges.ts';
import { blockField, selectedBlock, type Block } from './blockRanges.ts';

/**
 * A cursor that is moved onto a block selects it, and passes over the last line of one with a text in it: nothing can be
 * written there.
 */
const selectOnArrival = EditorState.transactionFilter.of((transaction) => {
  const { selection, startState, docChanged } = transaction;
  if (!selection?.main.empty || docChanged || !transaction.isUserEvent('select')) return transaction;
  const { head } = selection.main;
  const edge = edgeAt(startState, head);
  if (!edge) return transaction;
  const moved = (to: EditorSelection): TransactionSpec[] => [transaction, { selection: to }];
  if (!edge.isTail) return moved(selectionOfBlock(edge.block));
  const { tail } = edge.block;
  const isForward = head >= startState.selection.main.head;
  const next = isForward ? tail!.to + 1 : tail!.from - 1;
  if (next > startState.doc.length) return moved(selectionOfBlock(edge.block));
  const over = edgeAt(startState, next);
  return moved(over && !over.isTail ? selectionOfBlock(over.block) : EditorSelection.single(next));
});

/** A new paragraph where there is no line to go to. */
const newParagraph = (view: EditorView, at: number, insert: string, cursor: number): true => {
  view.dispatch({
    changes: { from: at, insert },
    selection: { anchor: cursor },
    userEvent: 'input',
    scrollIntoView: true,
  });
  return true;
};

function leave(view: EditorView, block: Block, isForward: boolean): true {
  const { doc } = view.state;
  const to = isForward ? block.head.to + 1 : block.from - 1;
  if (to > doc.length) return newParagraph(view, block.to, '\n\n', block.to + 2);
  if (to < 0) return newParagraph(view, 0, '\n\n', 0);
  view.dispatch({ selection: { anchor: to }, userEvent: 'select', scrollIntoView: true });
  return true;
}

const leaveBlock =
  (isForward: boolean): Command =>
  (view) => {
    const block = selectedBlock(view.state);
    return block !== undefined && leave(view, block, isForward);
  };

/** A step to another line selects the block that it would pass over. */
const moveToLine =
  (isForward: boolean): Command =>
  (view) => {
    const { state } = view;
    if (leaveBlock(isForward)(view)) return true;
    const { main } = state.selection;
    if (!main.empty) return false;
    const { head } = view.moveVertically(main, isForward);
    const passed = state
      .field(blockField)
      .filter((block) =>
        isForward
          ? main.head < block.head.from && block.head.to < head
          : head < block.head.from && block.head.to < main.head,
      );
    const next = passed.at(isForward ? 0 : -1);
    if (next) {
      view.dispatch({ selection: selectionOfBlock(next), scrollIntoView: true });
      return true;
    }
    // Below the last line of a box that ends the text.
    const after = isForward ? edgeAt(state, state.doc.lineAt(main.head).to + 1) : undefined;
    if (!after?.isTail || after.block.to < state.doc.length) return false;
    return newParagraph(view, after.block.to, '\n\n', after.block.to + 2);
  };

const openBlock: Command = (view) => {
  const block = selectedBlock(view.state);
  if (!block) return false;
  view.state.facet(blockActions).open(view, block, shownBlock(view, block)?.dataset['label'] ?? block.name);
  return true;
};

/** Escape leaves the block for the line below it. */
export const leaveSelectedBlock = (view: EditorView): boolean => {
  const block = selectedBlock(view.state);
  return block !== undefined && leave(view, block, true);
};

const keys: readonly KeyBinding[] = [
  { key: 'ArrowDown', run: moveToLine(true) },
  { key: 'ArrowRight', run: leaveBlock(true) },
  { key: 'ArrowUp', run: moveToLine(false) },
  { key: 'ArrowLeft', run: leaveBlock(false) },
  { key: 'Enter', run: openBlock },
  ...deletionKeys,
];

/** Words that are typed while a block is selected do not take its place, but stand below it. */
const typeBelow = EditorView.inputHandler.of((view, _from, _to, text) => {
  const block = selectedBlock(view.state);
  return block !== undefined && newParagraph(view, block.to, `\n\n${text}`, block.to + 2 + text.length);
});

/** Letters that are put together, as on phones, need their line before the first of them. */
const composeBelow = EditorView.domEventHandlers({
  compositionstart(_event, view) {
    const block = selectedBlock(view.state);
    if (block) newParagraph(view, block.to, '\n\n', block.to + 2);
  },
});

/** The element that shows a block. */
const shownBlock = (view: EditorView, { head }: Block): HTMLElement | undefined =>
  [...view.contentDOM.querySelectorAll<HTMLElement>('.cm-block')].find(
    (element) => view.posAtDOM(element.parentElement!) === head.from,
  );

/** Says what has been arrived at, for those who do not see it. */
const announce = EditorView.updateListener.of(({ view, state, selectionSet }) => {
  const block = selectionSet ? selectedBlock(state) : undefined;
  if (!block) return;
  const words = shownBlock(view, block)?.getAttribute('aria-label') ?? block.name;
  const { hint } = state.facet(blockActions).words;
  queueMicrotask(() => view.dispatch({ effects: EditorView.announce.of(`${words}. ${hint}`) }));
});

export const blockKeys: Extension = [selectOnArrival, keymap.of(keys), typeBelow, composeBelow, announce];
