import type { z } from 'astro/zod';
import { articleSchema } from '../intake/schemas/articleSchema.ts';
import { authorSchema } from '../intake/schemas/authorSchema.ts';
import { pageSchema } from '../intake/schemas/pageSchema.ts';
import { siteSchema, type Language } from '../intake/schemas/siteSchema.ts';
import { articleWords } from '../i18n/fields/articleWords.ts';
import { authorWords } from '../i18n/fields/authorWords.ts';
import { pageWords } from '../i18n/fields/pageWords.ts';
import { siteWords } from '../i18n/fields/siteWords.ts';
import { fieldsOf, type AnyWords, type Field } from './fields.ts';

/** The kinds of files that editors write. */
export const fileKinds = ['article', 'page', 'author', 'site'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The settings of a publication that its schemas depend on. */
export type SchemaInputs = { language: Language; timeZone: string; sections: { id: string; name: string }[] };

export const schemasOf = (facts: SchemaInputs): Record<FileKind, z.ZodType> => ({
  article: articleSchema(facts),
  page: pageSchema(facts),
  author: authorSchema,
  site: siteSchema(facts.timeZone),
});

/** The fields of every kind of file, with their words in the publication's language. */
export function fieldsOfFiles(facts: SchemaInputs): Record<FileKind, Field[]> {
  const { language, sections } = facts;
  const schemas = schemasOf(facts);
  const choices = Object.fromEntries(sections.map(({ id, name }) => [id, name]));
  const article: AnyWords = articleWords[language];
  return {
    article: fieldsOf(schemas.article, { ...article, category: { ...article['category']!, choices } }),
    page: fieldsOf(schemas.page, pageWords[language]),
    author: fieldsOf(schemas.author, authorWords[language]),
    site: fieldsOf(schemas.site, siteWords[language]),
  };
}
