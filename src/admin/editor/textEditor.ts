import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkup } from '@codemirror/lang-markdown';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, type KeyBinding } from '@codemirror/view';
import { blockKeys } from './blockKeys.ts';
import { decorations, type BlockNames } from './decorations.ts';
import { beginParagraph } from './enterKey.ts';
import { linkKeys } from './linkKeys.ts';
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
      blockKeys,
      keymap.of([
        ...keys,
        ...tableKeys,
        ...linkKeys,
        { key: 'Enter', run: beginParagraph },
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
