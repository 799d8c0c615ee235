import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentFolder } from './intake/files/contentFolder.ts';
import { publicationLoaders, type Entry } from './intake/loaders.ts';

const folder = path.resolve(contentFolder());

/** Where the build step lists the articles in MDX: all that has to be compiled (src/build/press). */
const compiled = process.env['DEPECHE_COMPILED'];

// What reads is loaded when something is to be read: where a bundle is made, loading it took a quarter of the time.
const loader = publicationLoaders({
  folder,
  read: async () => (await import('./build/readWhole.ts')).readWhole(folder),
  given: compiled ? { articles: JSON.parse(readFileSync(compiled, 'utf8')) as Entry[] } : undefined,
  describe: async (...faults) => (await import('./wording/describeFault.ts')).describeFaults(...faults),
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
  // Empty in every build: one with faults ends before.
  faults: defineCollection({ loader: loader('faults'), schema: z.object({ lines: z.array(z.string()) }) }),
  pages: defineCollection({
    loader: loader('pages'),
    schema: ({ image }) => z.looseObject({ pictures: z.record(z.string(), image()) }),
  }),
};
