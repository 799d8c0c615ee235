import { z } from 'zod';
import type { FileKind } from '../intake/collections.ts';
import { collectionSchemas } from '../intake/schemas/collectionSchemas.ts';
import { entrySchema } from '../intake/schemas/entrySchema.ts';
import type { Sense } from '../intake/schemas/fields.ts';
import { adminWords } from '../i18n/adminWords.ts';
import type { Field } from './fields.ts';
import { fieldsOfFiles, type SchemaInputs } from './files.ts';

type Node = z.core.JSONSchema.BaseSchema & { sense?: Sense };

/** What code editors can check of a text by its form; whether a day or a page exists, only the build checks. */
const patterns: Record<Sense, string> = {
  date: '^\\d{4}-\\d{2}-\\d{2}((T| +)\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( *(Z|[+-]\\d{2}:?\\d{2}))?)?$',
  address: '^https?://',
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  colour: '^#[0-9a-fA-F]{6}$',
};

/** JSON schemas (draft 7) of what editors write, with descriptions in the publication's language, for code editors. */
export function jsonSchemas(facts: SchemaInputs): Record<FileKind, object> {
  const schemas = Object.entries({ ...collectionSchemas(facts), entries: entrySchema(facts) });
  const fields = fieldsOfFiles(facts);
  const made = schemas.map(([kind, schema]) => {
    const node: Node = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    return [kind, withWords(node, fields[kind as FileKind], adminWords[facts.language].forms)] as const;
  });
  return Object.fromEntries(made) as Record<FileKind, object>;
}

type Forms = Record<Sense, string>;

function withWords(node: Node, fields: readonly Field[], forms: Forms): Node {
  const properties = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const field = fields.find((known) => known.name === name)!;
    const made = withPattern(property as Node, field, forms);
    const described = { ...made, title: field.label, description: field.hint };
    // Shorthands: a picture of an author may be written as its file alone, a withdrawal as its reason, a place as its name.
    const { type, required, properties: inner, additionalProperties, ...rest } = described;
    const group = { type, required, properties: inner, additionalProperties };
    return [
      name,
      ['picture', 'withdrawn', 'event.place'].includes(field.path) && inner
        ? { ...rest, anyOf: [{ type: 'string' }, group] }
        : described,
    ];
  });
  return { ...node, properties: Object.fromEntries(properties) };
}

function withPattern({ sense, ...node }: Node, field: Field, forms: Forms): Node {
  const pattern = sense && { pattern: patterns[sense], patternErrorMessage: forms[sense] };
  const labels =
    node.enum && field.choices.length > 0
      ? { markdownEnumDescriptions: field.choices.map(({ label }) => label) }
      : {};
  return {
    ...(node.properties ? withWords(node, field.fields, forms) : node),
    ...pattern,
    ...labels,
    ...(node.items && { items: withPattern(node.items as Node, field, forms) }),
    ...(node.anyOf && { anyOf: node.anyOf.map((option) => withPattern(option as Node, field, forms)) }),
  } as Node;
}
