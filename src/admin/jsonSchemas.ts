import { z } from 'astro/zod';
import type { Sense } from '../intake/schemas/fields.ts';
import { adminWords } from '../i18n/adminWords.ts';
import type { Field } from './fields.ts';
import { fieldsOfFiles, fileKinds, schemasOf, type Facts, type FileKind } from './files.ts';

type Node = z.core.JSONSchema.BaseSchema & { sense?: Sense };

/** What programs for editing can check of a text by its form; whether a day exists or a page is there, the build knows. */
const patterns: Record<Sense, string> = {
  date: '^\\d{4}-\\d{2}-\\d{2}((T| +)\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( *(Z|[+-]\\d{2}:?\\d{2}))?)?$',
  address: '^https?://',
  slug: '^[a-z0-9]+(-[a-z0-9]+)*$',
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  colour: '^#[0-9a-fA-F]{6}$',
};

/** JSON schemas (draft 7) of what editors write, with the words of the publication's language, for editing programs. */
export function jsonSchemas(facts: Facts): Record<FileKind, object> {
  const [schemas, fields] = [schemasOf(facts), fieldsOfFiles(facts)];
  const made = fileKinds.map((kind) => {
    const node: Node = z.toJSONSchema(schemas[kind], { io: 'input', target: 'draft-7' });
    return [kind, worded(node, fields[kind], adminWords[facts.language].forms)] as const;
  });
  return Object.fromEntries(made) as Record<FileKind, object>;
}

type Forms = Record<Sense, string>;

function worded(node: Node, fields: readonly Field[], forms: Forms): Node {
  const properties = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const field = fields.find((known) => known.name === name)!;
    const made = formed(property as Node, field, forms);
    const told = { ...made, title: field.label, description: field.hint };
    // A picture of an author may be its file alone, and a withdrawal its reason.
    const { type, required, properties: inner, additionalProperties, ...rest } = told;
    const group = { type, required, properties: inner, additionalProperties };
    return [
      name,
      ['picture', 'withdrawn'].includes(field.path) && inner
        ? { ...rest, anyOf: [{ type: 'string' }, group] }
        : told,
    ];
  });
  return { ...node, properties: Object.fromEntries(properties) };
}

function formed({ sense, ...node }: Node, field: Field, forms: Forms): Node {
  const pattern = sense && { pattern: patterns[sense], patternErrorMessage: forms[sense] };
  const labels =
    node.enum && field.choices.length > 0
      ? { markdownEnumDescriptions: field.choices.map(({ label }) => label) }
      : {};
  return {
    ...(node.properties ? worded(node, field.fields, forms) : node),
    ...pattern,
    ...labels,
    ...(node.items && { items: formed(node.items as Node, field, forms) }),
    ...(node.anyOf && { anyOf: node.anyOf.map((option) => formed(option as Node, field, forms)) }),
  } as Node;
}
