import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { packageNames } from './bundledPackages.ts';
import { packagesFile, routeKey, stylesFile } from './compiledStyles.ts';
import { codeMismatchStatus } from './compileInputs.ts';

/** What is read of the app of a bundle: every sheet is inline (astro.config.mjs). */
type CompiledApp = {
  manifest: {
    routes: { routeData: { route: string; component: string }; styles: { content: string }[] }[];
  };
};

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

const packages = new Set<string>();

const keepBundle: AstroIntegration = {
  name: 'depeche-bundle',
  hooks: {
    'astro:config:setup': ({ updateConfig }) =>
      void updateConfig({ vite: { plugins: [packageNames(packages)] } }),
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

// Sheets are linked as what they are, not inside of the code that contains them.
const bundle = path.resolve(folder, 'bundle');
const entry = (await readdir(bundle)).find((name) => name.startsWith('prerender-entry.'))!;
const { app } = (await import(pathToFileURL(path.join(bundle, entry)).href)) as { app: CompiledApp };
const sheets = app.manifest.routes.map(({ routeData, styles }) => [
  routeKey(routeData),
  styles.map(({ content }) => content),
]);
await writeFile(path.join(folder, stylesFile), JSON.stringify(Object.fromEntries(sheets)));
await writeFile(path.join(folder, packagesFile), JSON.stringify([...packages].sort()));
