import type { CustomFieldControlProps } from '@sveltia/cms';
import type { EditorWords } from '../../i18n/adminWords.ts';
import { changeAttributes } from '../blocks/attributes.ts';
import { addressText } from '../blocks/pictureSource.ts';
import { askFor, openForm } from '../insertForm.ts';
import type { LinkPlaces } from '../links/linkForm.ts';
import { freeName } from '../pictureNames.ts';
import { smallerPicture } from '../pictures/smallerPicture.ts';
import { insertBelow, linkFile, type Edit, type TextSelection } from '../textEdits.ts';

/** What an insertion asks the editor and the interface for. */
export type InsertionInputs = Pick<CustomFieldControlProps, 'pickFile' | 'addFile'> & {
  words: EditorWords;
  /** The address of a picture of the text that the browser can show; undefined if it cannot be read. */
  picture(src: string): Promise<string | undefined>;
  links: LinkPlaces;
  /** Files that are not saved yet, by their `blob:` addresses. */
  names: ReadonlyMap<string, string>;
  /** Is told of another one. */
  onName(address: string, name: string): void;
};

/** A file as texts name it. */
export type TextFile = { name: string; src: string };

type FileInsertion = (
  selected: () => TextSelection,
  inputs: InsertionInputs,
  file: TextFile,
) => Promise<Edit | undefined>;

/** A file that the interface keeps for the entry, by the address that it gave it. */
function named(address: string, file: string, text: string, { names, onName }: InsertionInputs): TextFile {
  const isNew = address.startsWith('blob:');
  const name = isNew ? (names.get(address) ?? freeName(file, text, names)) : address.replace(/^\.\//, '');
  if (isNew) onName(address, name);
  return { name, src: `./${name}` };
}

type Options = Parameters<CustomFieldControlProps['pickFile']>[0];

/** Lets the editor choose files of the repository or of this machine. */
export async function chooseFiles(
  text: string,
  inputs: InsertionInputs,
  options: Options,
): Promise<TextFile[]> {
  const picked = (await inputs.pickFile({ multiple: true, ...options, allowURL: false })) ?? [];
  return [picked].flat().map(({ value, file }) => named(value, (file as File).name, text, inputs));
}

/** One file; undefined if none is chosen. */
export const chooseFile = async (
  text: string,
  inputs: InsertionInputs,
  options: Options,
): Promise<TextFile | undefined> => (await chooseFiles(text, inputs, { ...options, multiple: false }))[0];

/** A file that has been dropped or pasted; undefined if the interface refuses it, such as one that is too large. */
export async function addFile(
  text: string,
  inputs: InsertionInputs,
  file: File,
): Promise<TextFile | undefined> {
  try {
    const smaller = await smallerPicture(file);
    // What the clipboard holds has no name of its own.
    const name = file.name || `image.${file.type.replace(/^.*\/|\+.*$/g, '')}`;
    return named(await inputs.addFile(smaller, { name }), name, text, inputs);
  } catch {
    const { refused, forms } = inputs.words;
    await openForm(refused(file.name), [], { insert: forms.understood, cancel: forms.cancel });
    return undefined;
  }
}

const player =
  (kind: 'video' | 'audio'): FileInsertion =>
  async (selected, { words: { forms } }, { name, src }) => {
    const fields = [
      { name: 'title', label: forms.shown, required: true },
      { name: 'credit', label: forms.credit },
    ];
    const values = await askFor(name, fields, forms);
    return values && insertBelow(selected(), changeAttributes(`::${kind}`, { src, ...values }));
  };

/** How each kind of file is put into a text. */
export const fileInsertions = {
  async picture(selected, inputs, { name, src }) {
    const { forms } = inputs.words;
    const { pictureForm } = await import('./openBlock.ts');
    const { fields, change, files } = pictureForm(`![](${addressText(src)})`, selected().text, inputs);
    const asked = fields.map((field) => ({ ...field, required: /alt|credit/.test(field.name) }));
    const answer = await openForm(name, asked, forms, { files });
    return answer && insertBelow(selected(), change(answer.values));
  },
  video: player('video'),
  audio: player('audio'),
  document: async (selected, _inputs, { name, src }) => linkFile(selected(), addressText(src), name),
} satisfies Record<string, FileInsertion>;

/** What a file is, by its type. */
export const kindOfFile = ({ type }: File): keyof typeof fileInsertions =>
  type.startsWith('image/')
    ? 'picture'
    : /^video\/(?:mp4|webm)$/.test(type)
      ? 'video'
      : type.startsWith('audio/')
        ? 'audio'
        : 'document';
