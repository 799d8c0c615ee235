import { history, historyKeymap, isolateHistory, standardKeymap } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkup } from '@codemirror/lang-markdown';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, type KeyBinding } from '@codemirror/view';
import type { Edit, TextSelection } from '../textEdits.ts';
import { decorations, type BlockNames } from './decorations.ts';
import { articleMarkdown } from './markdownLanguage.ts';
import { tableKeys } from './tableKeys.ts';

type EditorOptions = {
  text: string;
  /** Of the element that is typed into: its name for screen readers, its language. */
  attributes: Record<string, string>;
  names: BlockNames;
  keys: readonly KeyBinding[];
  onChange(text: string): void;
  extensions?: Extension;
};

/** A state of the editor; every character of the text that nobody has changed stays as it is. */
export const editorState = ({
  text,
  attributes,
  names,
  keys,
  onChange,
  extensions = [],
}: EditorOptions): EditorState =>
  EditorState.create({
    doc: text,
    extensions: [
      // Else a carriage return would be one more end of a line, and be written as another.
      EditorState.lineSeparator.of('\n'),
      EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
      articleMarkdown,
      history(),
      EditorView.lineWrapping,
      highlightActiveLine(),
      decorations(names),
      keymap.of([
        ...keys,
        ...tableKeys,
        { key: 'Enter', run: insertNewlineContinueMarkup },
        { key: 'Backspace', run: deleteMarkupBackward },
        ...historyKeymap,
        ...standardKeymap,
      ]),
      EditorView.contentAttributes.of({
        spellcheck: 'true',
        autocorrect: 'on',
        autocapitalize: 'sentences',
        writingsuggestions: 'true',
        inputmode: 'text',
        ...attributes,
      }),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        if (docChanged && !transactions.some((one) => one.annotation(Transaction.remote)))
          onChange(state.doc.toString());
      }),
      extensions,
    ],
  });

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
