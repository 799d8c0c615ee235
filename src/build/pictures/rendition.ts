import path from 'node:path';
import type { ImageTransform } from 'astro';
import { digestOf } from '../digest.ts';

/** A copy of a picture that a page asks for: of which file, and made how. No transform: a drawing, cleaned. */
export type Rendition = { source: string; transform?: Transform | undefined };

/** What Astro's picture service is told, but for the file. */
export type Transform = Omit<ImageTransform, 'src'>;

/** Where the site keeps the pictures of its content, from its root; names there change with their content. */
export const pictureFolder = '_astro';

/** Collects what pages ask for, by the names that the files will have. */
export function renditionsIn(base: string) {
  const asked = new Map<string, Rendition>();
  return {
    asked,
    /**
     * Astro's `getImage` asks this function for the address of a copy (`globalThis.astroAsset.addStaticImage`, which
     * astro/dist/assets/vite-plugin-assets.js provides in Astro's own build; it is not public, so its version is exact).
     */
    addStaticImage(options: ImageTransform, properties: string[], source: string): string {
      const { src } = options.src as { src: string };
      const { src: _, ...transform } = options as ImageTransform & { src: unknown };
      const made = properties.map((property) => [property, transform[property] as unknown]);
      const { name } = path.posix.parse(src);
      const file = `${name}_${digestOf(JSON.stringify(made)).slice(0, 8)}.${options.format ?? 'webp'}`;
      if (!asked.has(file)) asked.set(file, { source, transform });
      return `${base}${pictureFolder}/${file}`;
    },
  };
}

/** Names of the pictures that a text of the site shows. */
export function picturesIn(text: string): string[] {
  if (!text.includes('/_astro/')) return [];
  return [...new Set([...text.matchAll(/\/_astro\/([\w.-]+)/g)].map(([, name]) => name!))].sort();
}
