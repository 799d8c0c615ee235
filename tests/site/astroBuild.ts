// Builds a publication as Astro itself would, with Astro's own bundle and renderer: `astroBuild.ts CONTENT OUT`.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { build } from 'astro';
import { variantsIn } from '../../src/builder/images/imageVariant.ts';
import { loadPublication } from '../../src/builder/load/loadPublication.ts';
import { setRenderContext, type ContentByCollection } from '../../src/intake/renderContext.ts';

const [folder, outDir] = process.argv.slice(2) as [string, string];
mkdirSync('.cache', { recursive: true });
const work = mkdtempSync('.cache/astro-');
const content = path.join(work, 'content');
const result = await loadPublication({ folder, readings: path.join(work, 'readings'), content });
if ('faults' in result) throw new Error(result.faults);
setRenderContext({
  content: deserialize(readFileSync(content)) as ContentByCollection,
  codeObjects: new WeakSet(),
  onUntrackedRead: () => undefined,
});
// As in the program's own builds, pictures are named here and made elsewhere.
const assets = {
  get addStaticImage() {
    return variantsIn('/').addStaticImage;
  },
  set addStaticImage(_) {
    // Astro's own function is not used.
  },
};
Object.defineProperty(globalThis, 'astroAsset', {
  get: () => assets,
  set(others: object) {
    Object.assign(assets, others);
  },
});
await build({ root: '.', outDir, logLevel: 'error' });
