import { EditorSelection, type EditorState } from '@codemirror/state';
import { blockField, type Block } from './blockRanges.ts';

/** A block selected as a whole. */
export const selectionOfBlock = ({ from, to }: Block) => EditorSelection.single(from, to);

/** The block whose first or last lines a place is in. */
export function edgeAt(state: EditorState, at: number): { block: Block; isTail: boolean } | undefined {
  for (const block of state.field(blockField)) {
    if (block.head.from <= at && at <= block.head.to) return { block, isTail: false };
    if (block.tail && block.tail.from <= at && at <= block.tail.to) return { block, isTail: true };
  }
  return undefined;
}
