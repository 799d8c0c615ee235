import path from 'node:path';
import type { ImageTransform } from 'astro';
import { cacheKey, shortDigest } from '../../cache/digest.ts';

/**
 * A variant of a picture that a page requests: its file, the SHA-256 of the file's bytes, and the options of Astro's image
 * service; without these, a sanitized drawing.
 */
export type ImageVariant = { source: string; digest: string; transform?: Transform | undefined };

/** The options of Astro’s image service, without the file. */
export type Transform = Omit<ImageTransform, 'src'>;

/**
 * Key of a variant: equal keys mean equal bytes.
 *
 * @param code digest of the code that encodes pictures
 */
export const variantKey = ({ digest, transform }: ImageVariant, code: string): string =>
  cacheKey(code, digest, transform);

/** Folder of pictures, from the site's root; names in it change with the bytes of the file. */
export const pictureFolder = '_astro';

/** Collects the variants that pages request, by the names of their files. */
export function variantsIn(base: string) {
  const requested = new Map<string, ImageVariant>();
  return {
    requested,
    /**
     * Astro's `getImage` calls this function for the address of a variant (`globalThis.astroAsset.addStaticImage`, which
     * astro/dist/assets/vite-plugin-assets.js provides in Astro's own build; it is not public, so its version is exact).
     */
    addStaticImage(options: ImageTransform, properties: string[], source: string): string {
      const { src, digest } = options.src as unknown as { src: string; digest: string };
      const values = options as unknown as Record<string, unknown>;
      const made = properties.filter((property) => property !== 'src' && values[property] !== undefined);
      const transform = Object.fromEntries(made.map((property) => [property, values[property]])) as Transform;
      const file = `${path.posix.parse(src).name}_${formOf(transform)}.${options.format ?? 'webp'}`;
      if (!requested.has(file)) requested.set(file, { source, digest, transform });
      return `${base}${pictureFolder}/${file}`;
    },
  };
}

/** The size in a variant's name: numbers that are in the page anyway compress better than a digest would. */
function formOf({ width, height, format: _, ...rest }: Transform): string {
  const others = Object.keys(rest).length > 0 ? `_${shortDigest(JSON.stringify(rest))}` : '';
  return `${String(width)}x${String(height)}${others}`;
}

/** Names of the picture files that a file of the site uses. */
export function picturesIn(text: string): string[] {
  if (!text.includes('/_astro/')) return [];
  return [...new Set([...text.matchAll(/\/_astro\/([\w.-]+)/g)].map(([, name]) => name!))].sort();
}
