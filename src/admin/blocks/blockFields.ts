/** Loaded when the first form of a block is opened: what editors can change in each kind of block. */
import type { AttributeForm } from '../../components/body/componentForm.ts';
import { componentForms } from '../../components/body/componentForms.ts';
import type { BlockWords } from '../../i18n/blockWords.ts';
import type { FormField } from '../formFields.ts';
import { changeBlock, hasExpression, readBlock } from './directiveSource.ts';
import { changePicture, readPicture } from './pictureSource.ts';

/** The fields of a block, and what its source becomes with other values in them. */
export type BlockForm = { fields: FormField[]; change(values: Record<string, string>): string };

const accept: Partial<Record<AttributeForm['type'], string>> = {
  csv: '.csv',
  video: '.mp4,.webm',
  audio: '.mp3,.m4a,.ogg,.opus,.flac',
  captions: '.vtt',
};

const types: Partial<Record<AttributeForm['type'], FormField['type']>> = {
  number: 'number',
  latitude: 'number',
  longitude: 'number',
  url: 'url',
  date: 'date',
  alt: 'area',
  picture: 'file',
  csv: 'file',
  video: 'file',
  audio: 'file',
  captions: 'file',
};

/**
 * The form of a block; undefined if nothing is known of what it means.
 *
 * @param source of its first line or tag, without what is around it
 */
export function blockForm(
  name: string,
  source: string,
  language: 'fr' | 'en',
  words: BlockWords,
): BlockForm | undefined {
  if (name === 'picture') return pictureForm(source, words);
  const known = componentForms.find((form) => form.directive === name || form.name === name);
  // A box in Markdown has its title between brackets.
  const isBox = name === 'note';
  const form =
    known ??
    (isBox || name === 'quote' ? componentForms.find((one) => one.name.toLowerCase() === name) : undefined);
  if (!form) return undefined;
  const values = readBlock(source);
  const fields = Object.entries(form.attributes)
    .filter(([attribute]) => !hasExpression(source, attribute))
    .map(([attribute, { type, required, range, example, about }]): FormField => {
      const field = isBox && attribute === 'title' ? 'label' : attribute;
      const value = values[field] ?? '';
      const label = words.attributes[attribute] ?? attribute;
      const common = { name: field, label, hint: about[language] };
      if (type === 'fact' && attribute === 'spoken')
        return { ...common, type: 'check', value: example, isOn: value === example };
      return {
        ...common,
        type: types[type] ?? 'text',
        value,
        required: required && type !== 'alt',
        ...(range && { min: range[0], max: range[1] }),
        ...(accept[type] && { accept: accept[type] }),
      };
    });
  const keepEmpty = Object.keys(form.attributes).filter(
    (attribute) => form.attributes[attribute]!.type === 'alt',
  );
  return {
    fields,
    change: (given) =>
      changeBlock(source, Object.fromEntries(fields.map((field) => [field.name, given[field.name] ?? ''])), {
        label: isBox,
        keepEmpty,
      }),
  };
}

function pictureForm(source: string, words: BlockWords): BlockForm | undefined {
  const picture = readPicture(source);
  if (!picture) return undefined;
  const field = (name: 'alt' | 'caption' | 'credit', type: 'area' | 'text'): FormField => ({
    name,
    type,
    label: words.attributes[name]!,
    hint: words[name],
    value: picture[name],
  });
  return {
    fields: [
      { name: 'src', type: 'file', label: words.attributes['src']!, value: picture.src },
      field('alt', 'area'),
      field('caption', 'area'),
      field('credit', 'text'),
    ],
    change: (values) => changePicture(source, values),
  };
}
