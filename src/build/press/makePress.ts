import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';

/**
 * Run as a process of its own, whose memory goes when it ends: `makePress.ts FOLDER`. Astro builds its bundle as for any
 * static site, and then its prerenderer, which is ours (https://docs.astro.build/en/reference/integrations-reference/,
 * `setPrerenderer`), keeps the bundle instead of rendering pages with it.
 */
const folder = path.resolve(process.argv[2]!);
const client = path.join(folder, 'client');

const keepBundle: AstroIntegration = {
  name: 'depeche-press',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        name: 'depeche-press',
        setup: () => rename(path.join(client, '.prerender'), path.join(folder, 'bundle')),
        getStaticPaths: () => Promise.resolve([]),
        render: usual.render,
      })),
  },
};

await build({
  outDir: client,
  cacheDir: path.join(folder, 'astro'),
  integrations: [keepBundle],
  logger: { entrypoint: fileURLToPath(new URL('../quiet.ts', import.meta.url)) },
});
await rm(path.join(folder, 'astro'), { recursive: true, force: true });
