import { z } from 'astro/zod';
import type { Sense } from '../intake/schemas/fields.ts';
import type { Said } from '../i18n/fields/fieldWords.ts';

/** A field that editors fill in: what its schema says of it and the words for it, for forms, tables and schemas alike. */
export type Field = Said & {
  name: string;
  /** From the top of the file, without places in lists: `corrections.text`. */
  path: string;
  form: 'text' | 'choice' | 'flag' | 'count' | 'group' | 'texts' | 'choices' | 'groups';
  sense?: Sense | undefined;
  required: boolean;
  default?: string | number | boolean | undefined;
  hint: string;
  /** What one item of a list is called. */
  one: string;
  /** What may be chosen, in order. */
  choices: { value: string; label: string }[];
  /** The fields of a group. */
  fields: Field[];
};

/** Words for fields, as the tables of `src/i18n/fields/` have them, without the schemas they belong to. */
export type AnyWords = {
  [name: string]: Said & { one?: string; choices?: Record<string, string>; fields?: AnyWords };
};

type Node = z.core.JSONSchema.BaseSchema & { sense?: Sense };

/**
 * The fields of a schema with their words.
 *
 * @param words in the shape of the schema
 * @throws Error when a field has no words, which the type checker has seen before
 */
export const fieldsOf = (schema: z.ZodType, words: AnyWords): Field[] =>
  fieldsBelow(z.toJSONSchema(schema, { io: 'input' }), words, '');

function fieldsBelow(node: Node, words: AnyWords, above: string): Field[] {
  return Object.entries(node.properties ?? {}).map(([name, property]) => {
    const path = above + name;
    const said = words[name];
    if (!said) throw new Error(`There are no words for the field ${path}.`);
    // A list that may be left empty may also be null, which nobody writes on purpose.
    const { description, default: preset, ...outer } = property as Node;
    const inner = (outer.anyOf?.[0] ?? outer) as Node;
    const item = inner.items as Node | undefined;
    const { enum: values = [], sense } = item ?? inner;
    const fields = fieldsBelow(item ?? inner, said.fields ?? {}, `${path}.`);
    return {
      name,
      path,
      form: formOf(inner, item),
      sense,
      required: node.required?.includes(name) ?? false,
      default: preset as Field['default'],
      label: said.label,
      hint: said.hint ?? description ?? '',
      one: said.one ?? said.label,
      choices: values.map(String).map((value) => ({ value, label: said.choices?.[value] ?? value })),
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

/** Fields and those inside them, each before its own. */
export const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...flat(field.fields)]);
