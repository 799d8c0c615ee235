import type { z } from 'astro/zod';
import type { articleSchema } from './articleSchema.ts';
import type { authorSchema } from './authorSchema.ts';
import type { pageSchema } from './pageSchema.ts';
import type { siteSchema } from './siteSchema.ts';

/**
 * What editors write in each kind of file, before it is transformed: the descriptions of fields in `src/i18n/` have
 * these keys.
 */
export type Inputs = {
  article: z.input<ReturnType<typeof articleSchema>>;
  page: z.input<ReturnType<typeof pageSchema>>;
  author: z.input<typeof authorSchema>;
  site: z.input<ReturnType<typeof siteSchema>>;
};
