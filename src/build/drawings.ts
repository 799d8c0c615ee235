import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { svgoOptimizer } from 'astro/config';
import type { Wording } from '../wording/fr.ts';
import { drawingOnly } from './drawingOnly.ts';

const optimizer = svgoOptimizer({
  multipass: true,
  plugins: [drawingOnly, { name: 'preset-default', params: { overrides: { cleanupIds: false } } }],
} as Parameters<typeof svgoOptimizer>[0]);

/**
 * A drawing as it may be published: nothing in it runs, nothing leads elsewhere, nothing is left of the program it was
 * drawn with.
 *
 * @throws Error when it is not well-formed XML
 */
export const cleanDrawing = async (svg: string): Promise<string> => optimizer.optimize(svg, '');

/** Cleans the drawings of a finished build: an editor's SVG goes nowhere as it was saved. */
export const cleanDrawings = (words: Wording): AstroIntegration => ({
  name: 'depeche-drawings',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const folder = path.join(fileURLToPath(dir), '_astro');
      const files = await readdir(folder).catch(() => []);
      for (const name of files.filter((file) => file.endsWith('.svg'))) {
        const file = path.join(folder, name);
        const clean = await cleanDrawing(await readFile(file, 'utf8')).catch(() => undefined);
        if (clean === undefined)
          throw brokenDrawing(words.brokenDrawing(name.replace(/\.[^.]+(?=\.svg$)/, '')));
        await writeFile(file, clean);
      }
    },
  },
});

/** An editor's mistake, which the build tells without a stack trace. */
function brokenDrawing(message: string): Error {
  return Object.assign(new Error(message), { name: 'FaultsError', stack: message });
}
