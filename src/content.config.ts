import path from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { bundleInputs } from './builder/bundle/bundleInputs.ts';
import { contentFolder } from './intake/files/contentFolder.ts';
import { publicationLoaders } from './intake/loaders.ts';

const folder = path.resolve(contentFolder());

/** Of a publication the build step has compiled its articles in MDX, and nothing else (src/builder/bundle). */
const compiled = bundleInputs()?.articles.map((article) => ({ ...article, data: {} }));

// What reads is loaded when something is to be read: where a bundle is made, loading it took a quarter of the time.
const loader = publicationLoaders({
  folder,
  read: async () => (await import('./builder/load/readAll.ts')).readAll(folder),
  given: compiled && { articles: compiled },
  describe: async (...faults) => (await import('./i18n/describeFault.ts')).describeFaults(...faults),
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
