import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { codeMismatchStatus } from './compileInputs.ts';

/**
 * Run as a process of its own, whose memory is freed when it ends: `compileBundle.ts FOLDER PROJECT CODE`, where PROJECT is
 * a copy of the project and CODE the digest it should have. Astro builds its bundle as for any static site; then our
 * prerenderer (https://docs.astro.build/en/reference/integrations-reference/, `setPrerenderer`) keeps the bundle
 * instead of rendering pages with it.
 */
const [folder, project, code] = process.argv.slice(2) as [string, string, string];

// The copy computes its own digest.
const { bundleCode } = (await import(
  pathToFileURL(path.resolve(project, 'src/builder/bundle/bundleCode.ts')).href
)) as typeof import('./bundleCode.ts');
if ((await bundleCode()) !== code) process.exit(codeMismatchStatus);

// Pages get their content from the build, not from Astro's collections.
await rm(path.join(project, 'src/content.config.ts'));

const client = path.resolve(folder, 'client');

const keepBundle: AstroIntegration = {
  name: 'depeche-bundle',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((usual) => ({
        name: 'depeche-bundle',
        setup: () => rename(path.join(client, '.prerender'), path.resolve(folder, 'bundle')),
        getStaticPaths: () => Promise.resolve([]),
        render: usual.render,
      })),
  },
};

await build({
  root: path.resolve(project),
  outDir: client,
  cacheDir: path.resolve(folder, 'astro'),
  integrations: [keepBundle],
  logger: { entrypoint: fileURLToPath(new URL('./quietLogger.ts', import.meta.url)) },
});
await rm(path.join(folder, 'astro'), { recursive: true, force: true });
