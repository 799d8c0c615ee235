import { changeAttributes } from '../blocks/attributes.ts';
import { addressText } from '../blocks/pictureSource.ts';
import type { FormField } from '../formFields.ts';
import { askFor, openForm } from '../insertForm.ts';
import { insertBelow, putInto, tableText, type Edit, type TextSelection } from '../textEdits.ts';
import { chooseFile, chooseFiles, fileInsertions, type InsertionInputs } from './fileInsertions.ts';

/** Undefined if the editor cancels. */
type Insertion = (selected: () => TextSelection, inputs: InsertionInputs) => Promise<Edit | undefined>;

const file =
  (kind: keyof typeof fileInsertions, options: Parameters<typeof chooseFile>[2]): Insertion =>
  async (selected, inputs) => {
    const chosen = await chooseFile(selected().text, inputs, options);
    return chosen && fileInsertions[kind](selected, inputs, chosen);
  };

/** A block with what its own form says; one with a text in it takes the selected lines. */
const block =
  (name: string, put: (selected: TextSelection, line: string, words: string) => Edit): Insertion =>
  async (selected, inputs) => {
    const { words } = inputs;
    const { newBlockForm } = await import('./openBlock.ts');
    const { form, label } = newBlockForm(name, put === insertBelow ? '::' : ':::', words);
    const answer = await openForm(label, form.fields, words.forms);
    return answer && put(selected(), form.change(answer.values), words.someWords);
  };

/** Insertions that ask for something first. */
export const insertions = {
  picture: file('picture', { kind: 'image' }),
  video: file('video', { kind: 'file', accept: '.mp4,.webm' }),
  audio: file('audio', { kind: 'file', accept: '.mp3,.m4a,.ogg,.opus,.flac' }),
  document: file('document', { kind: 'file' }),
  box: block('note', putInto),
  pullQuote: block('quote', putInto),
  post: block('post', putInto),
  map: block('map', insertBelow),
  async gallery(selected, inputs) {
    const files = await chooseFiles(selected().text, inputs, { kind: 'image' });
    const pictures = files.map(({ src }) => `![](${addressText(src)})`).join('\n\n');
    return files.length > 0 ? insertBelow(selected(), `:::gallery\n${pictures}\n:::`) : undefined;
  },
  async table(selected, { words }) {
    const { forms, table, columnTitle } = words;
    const count = (name: string, label: string, value: string) =>
      ({ name, label, value, type: 'number', min: 1, max: 20, required: true }) as const;
    const fields = [count('columns', forms.columns, '3'), count('rows', forms.rows, '3')];
    const values = await askFor(table, fields, forms);
    if (!values) return undefined;
    const text = tableText(Number(values['columns']), Number(values['rows']), columnTitle);
    const edit = insertBelow(selected(), text);
    const from = edit.insert.indexOf('|') + 2;
    return { ...edit, select: [from, from + columnTitle.length] };
  },
  async embed(selected, { words: { forms, embed } }) {
    const fields: FormField[] = [
      { name: 'url', label: forms.address, type: 'url', required: true },
      { name: 'title', label: forms.shown },
    ];
    const values = await askFor(embed, fields, forms);
    return values && insertBelow(selected(), changeAttributes('::embed', values));
  },
} satisfies Record<string, Insertion>;
