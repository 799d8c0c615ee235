import path from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { collections as descriptors, perCollection } from './intake/collections.ts';
import { isList, type RoleTree } from './intake/fieldRoles.ts';
import { contentFolder } from './intake/files/contentFolder.ts';
import { publicationLoaders } from './intake/loaders.ts';

const folder = path.resolve(contentFolder());

const loader = publicationLoaders({
  folder,
  read: async () => (await import('./builder/load/readAll.ts')).readAll(folder),
  describe: async (...faults) => (await import('./i18n/describeFault.ts')).describeFaults(...faults),
});

/** Intake has validated everything; a schema only tells Astro which strings are picture files. */
function withImages(roles: RoleTree, image: () => z.ZodType): z.ZodType {
  if (typeof roles === 'string') return roles === 'picture' ? image() : z.unknown();
  if (isList(roles)) return z.array(withImages(roles[0], image));
  if ('*' in roles) return z.record(z.string(), withImages(roles['*']!, image));
  const fields = Object.entries(roles).map(([name, role]) => [name, withImages(role, image).optional()]);
  return z.looseObject(Object.fromEntries(fields));
}

export const collections = {
  ...perCollection((name) =>
    defineCollection({
      loader: loader(name),
      schema: ({ image }) => withImages(descriptors[name].roles, image) as z.ZodObject,
    }),
  ),
  // Empty in every build: one with faults ends before.
  faults: defineCollection({ loader: loader('faults'), schema: z.object({ lines: z.array(z.string()) }) }),
};
