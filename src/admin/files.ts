import { collectionSchemas } from '../intake/schemas/collectionSchemas.ts';
import type { FileKind } from '../intake/collections.ts';
import { entrySchema } from '../intake/schemas/entrySchema.ts';
import type { SiteFacts } from '../intake/schemas/articleSchema.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { articleWords } from './fieldWords/articleWords.ts';
import { authorWords } from './fieldWords/authorWords.ts';
import { entryWords } from './fieldWords/entryWords.ts';
import { letterWords } from './fieldWords/letterWords.ts';
import { dossierWords } from './fieldWords/dossierWords.ts';
import { pageWords } from './fieldWords/pageWords.ts';
import { siteWords } from './fieldWords/siteWords.ts';
import { fieldsOf, type AnyWords, type Field } from './fields.ts';

/** The settings of a publication that its schemas depend on. */
export type SchemaInputs = SiteFacts & { language: Language };

/** The fields of every kind of file, with their words in the publication's language. */
export function fieldsOfFiles(facts: SchemaInputs): Record<FileKind, Field[]> {
  const { language, sections } = facts;
  const schemas = collectionSchemas(facts);
  // A sub-section after the section it is in: « Politique – Europe ».
  const choices = Object.fromEntries(
    sections.map(({ id, name, parent }) => {
      const above = sections.find((section) => section.id === parent);
      return [id, above ? `${above.name} – ${name}` : name];
    }),
  );
  const article: AnyWords = articleWords[language];
  return {
    entries: fieldsOf(entrySchema(facts), entryWords[language]),
    articles: fieldsOf(schemas.articles, { ...article, category: { ...article['category']!, choices } }),
    pages: fieldsOf(schemas.pages, pageWords[language]),
    letters: fieldsOf(schemas.letters, letterWords[language]),
    dossiers: fieldsOf(schemas.dossiers, dossierWords[language]),
    authors: fieldsOf(schemas.authors, authorWords[language]),
    site: fieldsOf(schemas.site, siteWords[language]),
  };
}
