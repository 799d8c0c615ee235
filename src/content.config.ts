import path from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { noteSchedule } from './build/keptSchedule.ts';
import { readingRules } from './build/readingRules.ts';
import { readClock } from './intake/clock.ts';
import { publicationLoaders } from './intake/loaders.ts';
import { readPublication } from './intake/publication.ts';
import { contentFolder } from './intake/settings.ts';
import { readSiteAddress } from './intake/siteAddress.ts';
import { outline } from './markdown/outline.ts';
import { typeset } from './markdown/typography/typeset.ts';
import { describeFaults } from './wording/describeFault.ts';

const folder = path.resolve(contentFolder());

const loader = publicationLoaders({
  folder,
  async read() {
    const publication = await readPublication(folder, {
      clock: readClock(),
      outline,
      typeset,
      ...readingRules,
    });
    await noteSchedule(publication, publication.clock);
    const { url } = await readSiteAddress(folder);
    const { settings } = publication;
    return { ...publication, settings: settings && { ...settings, url: url.href } };
  },
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
        pictures: z.record(z.string(), image()),
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
