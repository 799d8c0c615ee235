import { EditorView } from '@codemirror/view';
import type { EditorWords } from '../../i18n/adminWords.ts';
import { escapeEvent } from '../escapeKey.ts';
import { blockActions } from './blockActions.ts';
import { leaveSelectedBlock } from './blockKeys.ts';
import { buttonKeys, press, type Button } from './buttons.ts';
import { dropping } from './dropping.ts';
import { addFile, fileInsertions, kindOfFile, type InsertionInputs } from './fileInsertions.ts';
import { noticeLine } from './noticeLine.ts';
import { findingMarks } from './findingMarks.ts';
import { pasting } from './pasting.ts';
import { applyEdit, selectionOf } from './textChanges.ts';
import { editorState } from './textEditor.ts';
import { toolbar } from './toolbar.ts';

type FieldInputs = {
  id: string;
  language: string;
  text: string;
  words: EditorWords;
  onChange(text: string): void;
  inputs(): InsertionInputs;
};

/** A text with its toolbar, both in elements of their own. */
export function writingField({ id, language, text, words, onChange, inputs }: FieldInputs): {
  view: EditorView;
  bar: HTMLElement;
  notice: HTMLElement;
} {
  const pressed = (button: Button) => void press(view, button, inputs());
  const keys = (Object.entries(buttonKeys) as [Button, string][]).map(([button, key]) => ({
    key: `Mod-${key}`,
    preventDefault: true,
    stopPropagation: true,
    run: () => {
      pressed(button);
      return true;
    },
  }));
  /** Takes files one after the other, each with its own form. */
  const take = async (files: File[]) => {
    for (const file of files) {
      const added = await addFile(view.state.doc.toString(), inputs(), file);
      const edit =
        added && (await fileInsertions[kindOfFile(file)](() => selectionOf(view), inputs(), added));
      if (edit) applyEdit(view, edit);
    }
    view.focus();
  };
  const notice = noticeLine(words.close);
  const taking = {
    addPicture: async (file: File) => (await addFile(view.state.doc.toString(), inputs(), file))?.src,
    onLoss: (count: number) => notice.show(words.lostPictures(count)),
  };
  const actions = blockActions.of({
    words: { change: words.change, hint: words.blockHint },
    picture: (src) => inputs().picture(src),
    editLink: () => pressed('link'),
    open: (shown, block, label, at) =>
      void import('./openBlock.ts').then(({ openBlock }) => openBlock(shown, block, label, inputs(), at)),
  });
  const view = new EditorView({
    state: editorState({
      text,
      attributes: { id, 'aria-labelledby': `${id}-label`, lang: language },
      names: words.blocks,
      keys,
      onChange,
      extensions: [findingMarks, dropping((files) => void take(files)), pasting(taking), actions],
    }),
  });
  // Tab leaves the text then, which it does not within a table.
  view.dom.addEventListener(escapeEvent, () => {
    if (!leaveSelectedBlock(view)) view.setTabFocusMode(2000);
  });
  return { view, bar: toolbar(words, id, pressed), notice: notice.element };
}
