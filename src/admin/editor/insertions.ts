import type { CustomFieldControlProps, CustomFieldPickedFile } from '@sveltia/cms';
import type { EditorWords } from '../../i18n/adminWords.ts';
import { changeAttributes } from '../blocks/attributes.ts';
import { addressText, changePicture } from '../blocks/pictureSource.ts';
import type { FormField } from '../formFields.ts';
import { askFor } from '../insertForm.ts';
import type { LinkPlaces } from '../links/linkForm.ts';
import { freeName } from '../pictureNames.ts';
import { insertBelow, linkFile, tableText, type Edit, type TextSelection } from '../textEdits.ts';

/** What an insertion asks the editor and the interface for. */
export type InsertionInputs = {
  words: EditorWords;
  pickFile: CustomFieldControlProps['pickFile'];
  /** Files that are not saved yet, by their `blob:` addresses. */
  names: Map<string, string>;
  links: LinkPlaces;
  /** Is told of another one. */
  onName(address: string, name: string): void;
};

/** Undefined if the editor cancels. */
type Insertion = (selected: () => TextSelection, inputs: InsertionInputs) => Promise<Edit | undefined>;

export type Picked = { name: string; src: string; keep(): void };

/** The name of a picked file, which `keep` makes part of the text. */
export async function chooseFile(
  text: string,
  { pickFile, names, onName }: InsertionInputs,
  options: Parameters<CustomFieldControlProps['pickFile']>[0],
): Promise<Picked | undefined> {
  const picked = (await pickFile({ ...options, allowURL: false })) as CustomFieldPickedFile | null;
  if (!picked) return undefined;
  const isNew = picked.value.startsWith('blob:');
  const name = isNew ? freeName((picked.file as File).name, text, names) : picked.value.replace(/^\.\//, '');
  return { name, src: `./${name}`, keep: () => isNew && onName(picked.value, name) };
}

const player =
  (kind: 'video' | 'audio', accept: string): Insertion =>
  async (selected, inputs) => {
    const { forms } = inputs.words;
    const picked = await chooseFile(selected().text, inputs, { kind: 'file', accept });
    if (!picked) return undefined;
    const fields = [
      { name: 'title', label: forms.shown, required: true },
      { name: 'credit', label: forms.credit },
    ];
    const told = await askFor(picked.name, fields, forms);
    if (!told) return undefined;
    picked.keep();
    return insertBelow(selected(), changeAttributes(`::${kind}`, { src: picked.src, ...told }));
  };

/** Insertions that ask for something first. */
export const insertions = {
  async picture(selected, inputs) {
    const { forms } = inputs.words;
    const picked = await chooseFile(selected().text, inputs, { kind: 'image' });
    if (!picked) return undefined;
    const fields = (['alt', 'caption', 'credit'] as const).map((name) => ({
      name,
      label: forms[name],
      required: name !== 'caption',
    }));
    const told = await askFor(picked.name, fields, forms);
    if (!told) return undefined;
    picked.keep();
    return insertBelow(selected(), changePicture(`![](${addressText(picked.src)})`, told));
  },
  async table(selected, { words }) {
    const { forms, table, columnTitle } = words;
    const count = (name: string, label: string, value: string) =>
      ({ name, label, value, type: 'number', min: 1, max: 20, required: true }) as const;
    const fields = [count('columns', forms.columns, '3'), count('rows', forms.rows, '3')];
    const told = await askFor(table, fields, forms);
    if (!told) return undefined;
    const text = tableText(Number(told['columns']), Number(told['rows']), columnTitle);
    const edit = insertBelow(selected(), text);
    const from = edit.insert.indexOf('|') + 2;
    return { ...edit, select: [from, from + columnTitle.length] };
  },
  async embed(selected, { words: { forms, embed } }) {
    const fields: FormField[] = [
      { name: 'url', label: forms.address, type: 'url', required: true },
      { name: 'title', label: forms.shown },
    ];
    const told = await askFor(embed, fields, forms);
    return told && insertBelow(selected(), changeAttributes('::embed', told));
  },
  video: player('video', '.mp4,.webm'),
  audio: player('audio', '.mp3,.m4a,.ogg,.opus,.flac'),
  async document(selected, inputs) {
    const picked = await chooseFile(selected().text, inputs, { kind: 'file' });
    if (!picked) return undefined;
    picked.keep();
    return linkFile(selected(), picked.src, picked.name);
  },
} satisfies Record<string, Insertion>;
