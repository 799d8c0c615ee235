import path from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { pathWords } from './src/addresses/pathWords.ts';
import { cacheFolder } from './src/cache/cacheFolder.ts';
import { programRoot } from './src/cache/programRoot.ts';
import { publicFolders } from './src/builder/bundle/publicFiles.ts';
import { shortScopes } from './src/builder/bundle/shortScopes.ts';
import { packageResolution, staticPathsExport } from './src/builder/bundle/bundledPackages.ts';
import { codeImports } from './src/builder/bundle/codeImports.ts';
import { lookFiles } from './src/builder/bundle/lookFiles.ts';
import { ownStylesPlugins } from './src/builder/bundle/ownStylesPlugins.ts';
import { styleMarksPlugin } from './src/builder/bundle/styleMarks.ts';
import { adminRoutes } from './src/builder/bundle/adminRoutes.ts';
import { bundleSettings } from './src/builder/bundle/bundleSettings.ts';
import { compileInputs } from './src/builder/bundle/compileInputs.ts';
import { linkNames } from './src/builder/bundle/linkValues.ts';
import { readClock } from './src/intake/dates/clock.ts';
import { contentFolder } from './src/intake/files/contentFolder.ts';
import { readSite } from './src/intake/siteAddress.ts';

// The first reading of the clock, before anything else can take another.
readClock();

const focusService = fileURLToPath(new URL('./src/builder/images/focusService.ts', import.meta.url));

/** A bundle is compiled for every publication that looks alike, from a copy of the theme. */
const compiling = compileInputs();
const site = compiling ? undefined : await readSite(contentFolder());
const settings = compiling ? undefined : await bundleSettings(site, contentFolder());
const { look, withAdmin } = compiling ?? settings.compiled;
const themeFolder = path.resolve(compiling ? import.meta.dirname : contentFolder(), 'theme');
const url = compiling ? new URL(linkNames.base, linkNames.site) : new URL(settings.url);

/** Astro marks modules of MDX with a directive that the bundler warns of, and that Astro has read by then. */
const withoutDirectives = (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log);

/** Names of scripts and styles, which browsers keep for a year: with 64 bits of a digest, as all names that have one. */
const nameOf = ({ name }) => `_astro/${name.replace(/[^\w.-]+/g, '_')}.[hash:16].js`;
const names = {
  hashCharacters: 'hex',
  entryFileNames: nameOf,
  chunkFileNames: nameOf,
  assetFileNames: '_astro/[name].[hash:16][extname]',
};

/** The guide for editors, and what their editing program knows of fields, are there while they write; never built. */
const guide = {
  name: 'guide',
  hooks: {
    async 'astro:config:setup'({ command, injectRoute }) {
      if (command !== 'dev') return;
      injectRoute({
        pattern: `/${pathWords[settings.language].guide}`,
        entrypoint: './src/site/guide.astro',
      });
      const { writeSchemas } = await import('./src/cli/writeSchemas.ts');
      await writeSchemas(contentFolder(), { ...site.facts, language: settings.language });
    },
    async 'astro:server:setup'({ server }) {
      const { devAttachmentUrl } = await import('./src/builder/bundle/devAttachments.ts');
      server.middlewares.use((request, _, next) => {
        request.url = devAttachmentUrl(request.url);
        next();
      });
    },
  },
};

/** The folders of `astro dev` and `astro preview`; a bundle is compiled in a folder that has everything in it. */
function places() {
  if (compiling) return { publicDir: './none' };
  const packages = fileURLToPath(new URL('../..', import.meta.resolve('astro/package.json')));
  return {
    publicDir: publicFolders().at(-1),
    outDir: path.resolve('dist'),
    cacheDir: path.resolve(cacheFolder(), 'astro'),
    vite: {
      server: { fs: { allow: [path.resolve('.'), path.resolve(contentFolder()), programRoot, packages] } },
    },
  };
}

const { vite, ...folders } = places();

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  trailingSlash: 'always',
  ...folders,
  // The styles of a page travel with it: one round trip.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  image: { service: { entrypoint: focusService } },
  integrations: [mdx(), guide, adminRoutes(compiling ? withAdmin : settings.admin !== undefined)],
  devToolbar: { enabled: false },
  vite: {
    ...vite,
    plugins: [
      lookFiles(look, themeFolder),
      ...(compiling
        ? [styleMarksPlugin, staticPathsExport]
        : ownStylesPlugins(look, settings.styles, themeFolder)),
      ...codeImports(compiling !== undefined),
      ...shortScopes(),
    ],
    // Pages' policies allow no embedded files.
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } },
    environments: {
      client: { build: { rolldownOptions: { output: names } } },
      ...(compiling && { prerender: { resolve: packageResolution() } }),
    },
  },
});
