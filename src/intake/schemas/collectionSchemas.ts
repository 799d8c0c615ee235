import type { z } from 'zod';
import type { Collection } from '../collections.ts';
import { articleSchema, type SiteFacts } from './articleSchema.ts';
import { authorSchema } from './authorSchema.ts';
import { letterSchema } from './letterSchema.ts';
import { dossierSchema } from './dossierSchema.ts';
import { pageSchema } from './pageSchema.ts';
import { siteSchema } from './siteSchema.ts';

/**
 * The schema of each collection. It is apart from the rest of what is said of them (`../collections.ts`), because pages are
 * rendered without schemas.
 */
export const collectionSchemas = (facts: SiteFacts) =>
  ({
    articles: articleSchema(facts),
    pages: pageSchema(facts),
    letters: letterSchema(facts),
    dossiers: dossierSchema(facts),
    authors: authorSchema,
    site: siteSchema(facts.timeZone),
  }) satisfies Record<Collection, z.ZodType>;
