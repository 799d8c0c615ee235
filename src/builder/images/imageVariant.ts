import path from 'node:path';
import type { ImageTransform } from 'astro';
import { sha256, shortDigest } from '../../cache/digest.ts';

/**
 * A copy of a picture that a page asks for: of which file, the SHA-256 of what was in it, and made how. No transform: a
 * drawing, cleaned.
 */
export type ImageVariant = { source: string; digest: string; transform?: Transform | undefined };

/** The options of Astro’s image service, without the file. */
export type Transform = Omit<ImageTransform, 'src'>;

/**
 * What a copy is known by: two that share it are the same bytes.
 *
 * @param code digest of what makes pictures
 */
export const variantKey = ({ digest, transform }: ImageVariant, code: string): string =>
  sha256(JSON.stringify([code, digest, transform]));

/** Where the site keeps the pictures of its content, from its root; names there change with their content. */
export const pictureFolder = '_astro';

/** Collects what pages ask for, by the names that the files will have. */
export function variantsIn(base: string) {
  const requested = new Map<string, ImageVariant>();
  return {
    requested,
    /**
     * Astro's `getImage` asks this function for the address of a copy (`globalThis.astroAsset.addStaticImage`, which
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

/** The form of a copy in its name: numbers that stand on the page anyway cost readers less than a digest of them would. */
function formOf({ width, height, format: _, ...rest }: Transform): string {
  const others = Object.keys(rest).length > 0 ? `_${shortDigest(JSON.stringify(rest))}` : '';
  return `${String(width)}x${String(height)}${others}`;
}

/** Names of the pictures that a text of the site shows. */
export function picturesIn(text: string): string[] {
  if (!text.includes('/_astro/')) return [];
  return [...new Set([...text.matchAll(/\/_astro\/([\w.-]+)/g)].map(([, name]) => name!))].sort();
}
