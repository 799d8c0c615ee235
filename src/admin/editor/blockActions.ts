import { Facet } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Block } from './blockRanges.ts';

/** What blocks need of the field that they are in. */
export type BlockActions = {
  /** Opens the form of a block; `at` is the place in its source that was clicked on. */
  open(view: EditorView, block: Block, label: string, at?: number): void;
  /** Opens the form of the link that the cursor is in. */
  editLink(): void;
  /** The address of a picture of the text that the browser can show; undefined if it cannot be read. */
  picture(src: string): Promise<string | undefined>;
  words: { change: string; hint: string };
};

const none: BlockActions = {
  open: () => {},
  editLink: () => {},
  picture: () => Promise.resolve(undefined),
  words: { change: '', hint: '' },
};

export const blockActions = Facet.define<BlockActions, BlockActions>({
  combine: ([actions]) => actions ?? none,
});
