/** Loaded when the first form of a block is opened. */
import type { EditorView } from '@codemirror/view';
import { blockWords } from '../../i18n/blockWords.ts';
import type { EditorWords } from '../../i18n/adminWords.ts';
import { blockForm } from '../blocks/blockFields.ts';
import { tableForm } from '../blocks/tableForm.ts';
import { changeTable, readTable } from '../blocks/tableSource.ts';
import type { FileChoice, FormField } from '../formFields.ts';
import { openForm } from '../insertForm.ts';
import { removeBlock } from './blockDeletion.ts';
import { blockField, type Block } from './blockRanges.ts';
import { chooseFile, type InsertionInputs } from './fileInsertions.ts';
import { tableCells } from './tableCells.ts';

const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
const words = blockWords[language];

/** How files are chosen in the forms of a text. */
const fileChoice = (text: () => string, inputs: InsertionInputs): FileChoice => ({
  words,
  picture: (src) => inputs.picture(src),
  pick: async ({ accept }: FormField) =>
    (await chooseFile(text(), inputs, accept ? { kind: 'file', accept } : { kind: 'image' }))?.src,
});

/** The form of a picture that is not in the text yet. */
export const pictureForm = (source: string, text: string, inputs: InsertionInputs) => ({
  ...blockForm('picture', source, language, words)!,
  files: fileChoice(() => text, inputs),
});

/** The form of a block that is not in the text yet, and what it is called. */
export const newBlockForm = (name: string, colons: string, { blocks }: EditorWords) => ({
  form: blockForm(name, colons + name, language, words)!,
  label: (blocks as Record<string, string>)[name] ?? blocks.other,
});

/** Opens the form of a block, and writes what has been changed in it; all else of its source stays as it is. */
export async function openBlock(
  view: EditorView,
  block: Block,
  label: string,
  inputs: InsertionInputs,
  at = 0,
): Promise<void> {
  const lines = view.state.sliceDoc(block.head.from, block.head.to);
  const indent = block.name === 'table' ? '' : /^\s*/.exec(lines)![0];
  const source = lines.slice(indent.length);
  const files = fileChoice(() => view.state.doc.toString(), inputs);
  const grid = block.name === 'table' ? readTable(source) : undefined;
  const table = grid && tableForm(grid, words.table, placeOf(source, at));
  const form = grid
    ? { fields: [], change: () => changeTable(source, grid) }
    : blockForm(block.name, source, language, words);
  const isAd = block.name === 'ad';
  if (!form && !isAd) return showSource(view, block);
  const sentence = Object.assign(document.createElement('p'), { textContent: words.ad });

  const opened = openForm(
    label,
    form?.fields ?? [],
    { insert: words.ok, cancel: inputs.words.forms.cancel },
    {
      ...(table ? { body: table.element } : isAd ? { body: sentence } : {}),
      others: [
        { name: 'remove', label: words.remove },
        ...(isAd ? [] : [{ name: 'source', label: words.source }]),
      ],
      files,
    },
  );
  table?.focus();
  const answer = await opened;
  // The text may have been changed meanwhile, by what the interface brings.
  const now = view.state.field(blockField).find((one) => one.from === block.from && one.name === block.name);
  if (answer?.button === 'source') return showSource(view, block);
  if (answer && now && view.state.sliceDoc(now.head.from, now.head.to) === lines) {
    if (answer.button === 'remove') removeBlock(view, now);
    else {
      write(view, now, indent + (form?.change(answer.values) ?? source));
    }
  }
  view.focus();
}

/** Writes the first line or tag of a block, which stays selected. */
function write(view: EditorView, { from, to, head }: Block, insert: string): void {
  if (insert === view.state.sliceDoc(head.from, head.to)) return;
  view.dispatch({
    changes: { from: head.from, to: head.to, insert },
    selection: { anchor: from, head: to + insert.length - (head.to - head.from) },
    userEvent: 'input',
  });
}

/** Puts the cursor into the source, which is shown as long as it is there. */
function showSource(view: EditorView, { head }: Block): void {
  view.dispatch({ selection: { anchor: Math.min(head.from + 1, head.to) }, scrollIntoView: true });
  view.focus();
}

/** The cell of a table that stands at a place in its source. */
function placeOf(source: string, at: number): { row: number; column: number } {
  const lines = tableCells(source).filter((_, line) => line !== 1);
  const row = lines.findIndex((cells) => cells.some(({ from }) => from === at));
  return {
    row: Math.max(0, row),
    column: Math.max(0, lines[row]?.findIndex(({ from }) => from === at) ?? 0),
  };
}
