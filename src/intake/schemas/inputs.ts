import type { z } from 'astro/zod';
import type { articleSchema } from './articleSchema.ts';
import type { authorSchema } from './authorSchema.ts';
import type { pageSchema } from './pageSchema.ts';
import type { siteSchema } from './siteSchema.ts';

/** What editors write in each kind of file, before anything is made of it: what the words for fields are held to. */
export type Inputs = {
  article: z.input<ReturnType<typeof articleSchema>>;
  page: z.input<ReturnType<typeof pageSchema>>;
  author: z.input<typeof authorSchema>;
  site: z.input<ReturnType<typeof siteSchema>>;
};
