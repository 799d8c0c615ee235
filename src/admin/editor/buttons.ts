import { redo, undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { EditorWords } from '../../i18n/adminWords.ts';
import {
  addFootnote,
  insertBelow,
  toggleEmphasis,
  toggleLineMarks,
  type Edit,
  type TextSelection,
} from '../textEdits.ts';
import type { InsertionInputs } from './fileInsertions.ts';
import { insertions } from './insertions.ts';
import { link } from './linkButton.ts';
import { applyEdit, selectionOf } from './textChanges.ts';

const commands = { undo, redo };

/** What is done at once, without a question. */
const edits = {
  heading: (selected) => toggleLineMarks(selected, '## '),
  bold: (selected, { someWords }) => toggleEmphasis(selected, '**', someWords),
  italic: (selected, { someWords }) => toggleEmphasis(selected, '*', someWords),
  list: (selected) => toggleLineMarks(selected, '- '),
  quote: (selected) => toggleLineMarks(selected, '> '),
  footnote: (selected, { noteText }) => addFootnote(selected, noteText),
  ad: (selected) => insertBelow(selected, '::ad'),
} satisfies Record<string, (selected: TextSelection, words: EditorWords) => Edit>;

export type Button = 'link' | keyof typeof commands | keyof typeof edits | keyof typeof insertions;

/** Each button with its glyph in the interface's icon font: those that are always there, and those of the menu. */
export const barButtons: Partial<Record<Button, string>> = {
  undo: 'undo',
  redo: 'redo',
  heading: 'format_h2',
  bold: 'format_bold',
  italic: 'format_italic',
  link: 'link',
  list: 'format_list_bulleted',
  quote: 'format_quote',
  picture: 'image',
};
export const menuButtons: Partial<Record<Button, string>> = {
  box: 'select',
  pullQuote: 'format_ink_highlighter',
  table: 'table',
  footnote: 'superscript',
  gallery: 'photo_library',
  embed: 'smart_display',
  video: 'movie',
  audio: 'mic',
  map: 'map',
  post: 'forum',
  document: 'description',
  ad: 'ad_units',
};

/** Keys with Ctrl, or ⌘, beside those of the browser. */
export const buttonKeys: Partial<Record<Button, string>> = { bold: 'b', italic: 'i', link: 'k' };

const has = <Table extends object>(table: Table, name: PropertyKey): name is keyof Table => name in table;

/** Does what a button says. */
export async function press(view: EditorView, button: Button, inputs: InsertionInputs): Promise<void> {
  const selected = () => selectionOf(view);
  if (has(commands, button)) {
    commands[button](view);
    view.focus();
  } else if (has(edits, button)) applyEdit(view, edits[button](selected(), inputs.words));
  else {
    const edit = button === 'link' ? await link(view, inputs) : await insertions[button](selected, inputs);
    if (edit) applyEdit(view, edit);
    else view.focus();
  }
}
