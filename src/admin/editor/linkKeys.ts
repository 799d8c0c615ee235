import { syntaxTree } from '@codemirror/language';
import type { EditorView, KeyBinding } from '@codemirror/view';
import { linksIn, removeLink, type FoundLink } from '../links/linkAt.ts';
import { applyEdit } from './textChanges.ts';

/** The link one of whose edges the cursor is at, seen from the inside or from the outside. */
function linkBeside({ state }: EditorView, isEdge: (link: FoundLink, at: number) => boolean) {
  const { main } = state.selection;
  if (!main.empty) return undefined;
  const line = state.doc.lineAt(main.head);
  return linksIn(syntaxTree(state), line.from, line.to).find((link) => isEdge(link, main.head));
}

const moveTo = (view: EditorView, anchor: number) => {
  view.dispatch({ selection: { anchor } });
  return false;
};

/** The signs of a link are not seen, so no key may take one of them away alone: behind a link, the link goes and its words stay. */
const deleteBackward = (view: EditorView): boolean => {
  const behind = linkBeside(view, ({ to }, at) => at === to);
  if (behind) {
    applyEdit(view, removeLink(view.state.doc.toString(), behind));
    view.dispatch({ selection: { anchor: view.state.selection.main.to } });
    return true;
  }
  const within = linkBeside(view, ({ words }, at) => at === words.from);
  return within !== undefined && moveTo(view, within.from);
};

const deleteForward = (view: EditorView): boolean => {
  const before = linkBeside(view, ({ from }, at) => at === from);
  if (before) return moveTo(view, before.words.from);
  const within = linkBeside(view, ({ words }, at) => at === words.to);
  return within !== undefined && moveTo(view, within.to);
};

export const linkKeys: readonly KeyBinding[] = [
  ...['Backspace', 'Mod-Backspace', 'Alt-Backspace'].map((key) => ({ key, run: deleteBackward })),
  ...['Delete', 'Mod-Delete'].map((key) => ({ key, run: deleteForward })),
];
