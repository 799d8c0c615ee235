import { syntaxTree } from '@codemirror/language';
import type { EditorState, StateCommand } from '@codemirror/state';

/** Where a line has a meaning of its own, and Enter makes the next one. */
const byLines =
  /^(?:ListItem|Blockquote|FencedCode|CodeBlock|HTMLBlock|CommentBlock|Table|DirectiveFence|LeafDirective)$/;

function isByLines(state: EditorState, at: number): boolean {
  for (let node = syntaxTree(state).resolveInner(at, -1); node.parent; node = node.parent)
    if (byLines.test(node.name)) return true;
  return false;
}

const replace =
  (from: number, to: number, insert: string): StateCommand =>
  ({ state, dispatch }) => {
    const selection = { anchor: from + insert.length };
    dispatch(
      state.update({ changes: { from, to, insert }, selection, userEvent: 'input', scrollIntoView: true }),
    );
    return true;
  };

/**
 * Enter begins a paragraph, as in other editors: with a blank line, without which Markdown would read it as one with the line
 * above. On an empty item of a list, or an empty line of a quotation, it ends them in the same way.
 */
export const beginParagraph: StateCommand = (target) => {
  const { state } = target;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || main.head === line.from) return false;
  const isEmptyItem = /^(?:[-*+]|\d+[.)]|>)\s*$/.test(line.text) && main.head === line.to;
  const above = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  if (isEmptyItem && above.trim() !== '') return replace(line.from, line.to, '\n')(target);
  if (line.text.trim() === '' || isByLines(state, main.head)) return false;
  return replace(main.head, main.head, '\n\n')(target);
};
