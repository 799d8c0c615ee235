import { z } from 'zod';
import type { Sense } from '../intake/schemas/fields.ts';
import type { FieldText } from './fieldWords/fieldWords.ts';

/**
 * A field that editors fill in: the properties of its schema and the words for it, for forms, tables and JSON
 * schemas.
 */
export type Field = FieldText & {
  name: string;
  /** From the top of the file, without indexes of lists: `corrections.text`. */
  path: string;
  form: 'text' | 'choice' | 'flag' | 'count' | 'group' | 'texts' | 'choices' | 'groups';
  sense?: Sense | undefined;
  required: boolean;
  default?: string | number | boolean | undefined;
  hint: string;
  /** The name of one item of a list. */
  one: string;
  /** The options, in order. */
  choices: { value: string; label: string }[];
  /** The fields of a group. */
  fields: Field[];
};

/** Words for fields, as the tables of `fieldWords/` have them, without the schemas they belong to. */
export type AnyWords = {
  [name: string]: FieldText & { one?: string; choices?: Record<string, string>; fields?: AnyWords };
};

type Node = z.core.JSONSchema.BaseSchema & { sense?: Sense };

/**
 * The fields of a schema with their words.
 *
 * @param words in the shape of the schema
 * @throws Error if a field has no words, which the type checker reports too
 */
export const fieldsOf = (schema: z.ZodType, words: AnyWords): Field[] =>
  fieldsBelow(z.toJSONSchema(schema, { io: 'input' }), words, '');

function fieldsBelow(node: Node, words: AnyWords, above: string): Field[] {
  return Object.entries(node.properties ?? {}).map(([name, property]) => {
    const path = above + name;
    const fieldWords = words[name];
    if (!fieldWords) throw new Error(`There are no words for the field ${path}.`);
    // A list that may be left empty may also be null, which nobody writes on purpose.
    const { description, default: preset, ...outer } = property as Node;
    const inner = (outer.anyOf?.[0] ?? outer) as Node;
    const item = inner.items as Node | undefined;
    const { enum: values = [], sense } = item ?? inner;
    const fields = fieldsBelow(item ?? inner, fieldWords.fields ?? {}, `${path}.`);
    return {
      name,
      path,
      form: formOf(inner, item),
      sense,
      required: node.required?.includes(name) ?? false,
      default: preset as Field['default'],
      label: fieldWords.label,
      hint: fieldWords.hint ?? description ?? '',
      one: fieldWords.one ?? fieldWords.label,
      choices: values.map(String).map((value) => ({ value, label: fieldWords.choices?.[value] ?? value })),
      fields,
    };
  });
}

function formOf(node: Node, item: Node | undefined): Field['form'] {
  if (item) return item.properties ? 'groups' : item.enum ? 'choices' : 'texts';
  if (node.properties) return 'group';
  if (node.enum) return 'choice';
  return node.type === 'boolean' ? 'flag' : node.type === 'integer' ? 'count' : 'text';
}

/** Fields and those inside them, each parent before its children. */
export const flattenFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...flattenFields(field.fields)]);
