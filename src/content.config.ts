import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { readWhole } from './build/readWhole.ts';
import { publicationLoaders, type Entry } from './intake/loaders.ts';
import { contentFolder } from './intake/settings.ts';
import { describeFaults } from './wording/describeFault.ts';

const folder = path.resolve(contentFolder());

/** Where the build step lists the articles in MDX: all that has to be compiled (src/build/press). */
const compiled = process.env['DEPECHE_COMPILED'];

const loader = publicationLoaders({
  folder,
  read: () => readWhole(folder),
  given: compiled ? { articles: JSON.parse(readFileSync(compiled, 'utf8')) as Entry[] } : undefined,
  describe: describeFaults,
});

// Intake has validated everything; these schemas only tell Astro which strings are picture files.
export const collections = {
  site: defineCollection({
    loader: loader('site'),
    schema: ({ image }) =>
      z.looseObject({ ads: z.array(z.looseObject({ picture: image().optional() })).optional() }),
  }),
  articles: defineCollection({
    loader: loader('articles'),
    schema: ({ image }) =>
      z.looseObject({
        image: z.looseObject({ src: image() }).optional(),
        pictures: z.record(z.string(), image()).optional(),
      }),
  }),
  authors: defineCollection({
    loader: loader('authors'),
    schema: ({ image }) => z.looseObject({ picture: z.looseObject({ src: image() }).optional() }),
  }),
  pages: defineCollection({
    loader: loader('pages'),
    schema: ({ image }) => z.looseObject({ pictures: z.record(z.string(), image()) }),
  }),
};
