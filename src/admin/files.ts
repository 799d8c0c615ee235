import { collectionSchemas } from '../intake/schemas/collectionSchemas.ts';
import type { Collection } from '../intake/collections.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { articleWords } from './fieldWords/articleWords.ts';
import { authorWords } from './fieldWords/authorWords.ts';
import { pageWords } from './fieldWords/pageWords.ts';
import { siteWords } from './fieldWords/siteWords.ts';
import { fieldsOf, type AnyWords, type Field } from './fields.ts';

/** The settings of a publication that its schemas depend on. */
export type SchemaInputs = { language: Language; timeZone: string; sections: { id: string; name: string }[] };

/** The fields of every kind of file, with their words in the publication's language. */
export function fieldsOfFiles(facts: SchemaInputs): Record<Collection, Field[]> {
  const { language, sections } = facts;
  const schemas = collectionSchemas(facts);
  const choices = Object.fromEntries(sections.map(({ id, name }) => [id, name]));
  const article: AnyWords = articleWords[language];
  return {
    articles: fieldsOf(schemas.articles, { ...article, category: { ...article['category']!, choices } }),
    pages: fieldsOf(schemas.pages, pageWords[language]),
    authors: fieldsOf(schemas.authors, authorWords[language]),
    site: fieldsOf(schemas.site, siteWords[language]),
  };
}
