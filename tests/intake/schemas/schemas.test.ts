import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../src/intake/schemas/articleSchema.ts';
import { authorSchema } from '../../../src/intake/schemas/authorSchema.ts';
import { pageSchema } from '../../../src/intake/schemas/pageSchema.ts';
import { siteSchema } from '../../../src/intake/schemas/siteSchema.ts';
import { sections } from '../samples.ts';

type Field = { description?: string; properties?: Record<string, Field>; items?: Field; anyOf?: Field[] };

/** Every field of a JSON schema by its path, with its description. */
function fieldsOf(field: Field, path = ''): [string, string | undefined][] {
  const inner = [...(field.items ? [field.items] : []), ...(field.anyOf ?? [])].flatMap((one) =>
    fieldsOf(one, path),
  );
  const properties = Object.entries(field.properties ?? {}).flatMap(([name, one]) => {
    const fieldPath = path ? `${path}.${name}` : name;
    return [[fieldPath, one.description] as [string, string | undefined], ...fieldsOf(one, fieldPath)];
  });
  return [...inner, ...properties];
}

const schemas = {
  article: articleSchema({ timeZone: 'Europe/Paris', sections }),
  author: authorSchema,
  page: pageSchema({ timeZone: 'Europe/Paris' }),
  site: siteSchema('Europe/Paris'),
};

describe('a schema', () => {
  test.each(Object.entries(schemas))('of %s describes every field in one sentence', (_, schema) => {
    const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input' }) as Field);
    expect(fields.length).toBeGreaterThan(3);
    const incomplete = fields.filter(([, description]) => !/^[A-Z].*\.$/.test(description ?? ''));
    expect(incomplete).toEqual([]);
  });

  test('knows the sections of the site', () => {
    const { properties } = z.toJSONSchema(schemas.article, { io: 'input' });
    expect(properties?.['category']).toMatchObject({ enum: ['politique', 'economie', 'monde'] });
  });
});
