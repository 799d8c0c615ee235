/** Loaded when the first form of a block is opened. */
import type { EditorView } from '@codemirror/view';
import { blockWords } from '../../i18n/blockWords.ts';
import { blockForm } from '../blocks/blockFields.ts';
import { tableForm } from '../blocks/tableForm.ts';
import { changeTable, readTable } from '../blocks/tableSource.ts';
import type { FormField } from '../formFields.ts';
import { openForm } from '../insertForm.ts';
import { removeBlock } from './blockKeys.ts';
import { blockField, type Block } from './blockRanges.ts';
import { chooseFile, type InsertionInputs } from './insertions.ts';
import { tableCells } from './tableCells.ts';

/** Opens the form of a block, and writes what has been changed in it; all else of its source stays as it is. */
export async function openBlock(
  view: EditorView,
  block: Block,
  label: string,
  { picture, ...inputs }: InsertionInputs & { picture(src: string): Promise<string | undefined> },
  at = 0,
): Promise<void> {
  const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  const words = blockWords[language];
  const lines = view.state.sliceDoc(block.head.from, block.head.to);
  const indent = block.name === 'table' ? '' : /^\s*/.exec(lines)![0];
  const source = lines.slice(indent.length);
  const kept: (() => void)[] = [];
  const files = {
    words,
    picture,
    async pick({ accept }: FormField) {
      const picked = await chooseFile(
        view.state.doc.toString(),
        inputs,
        accept ? { kind: 'file', accept } : { kind: 'image' },
      );
      if (picked) kept.push(picked.keep);
      return picked?.src;
    },
  };
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
      for (const keep of kept) keep();
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
