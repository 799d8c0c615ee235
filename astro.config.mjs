import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/cache/cacheFolder.ts';
import { shortScopes } from './src/build/shortScopes.ts';
import { editorsInterface } from './src/build/editorsInterface.ts';
import { writeSchemas } from './src/desk/writeSchemas.ts';
import { readClock } from './src/intake/dates/clock.ts';
import { contentFolder } from './src/intake/files/contentFolder.ts';
import { readSite, readSiteAddress } from './src/intake/siteAddress.ts';
import { mdxProcessor } from './src/markdown/mdxProcessor.ts';
import { wordingFor } from './src/wording/wordingFor.ts';

// The first reading of the clock, before anything else can take another.
readClock();

const focusService = fileURLToPath(new URL('./src/build/focusService.ts', import.meta.url));

const { url, language } = await readSiteAddress(contentFolder());
const { settings, facts } = await readSite(contentFolder());
const words = wordingFor(language);

/** Astro marks modules of MDX with a directive that the bundler warns of, and that Astro has read by then. */
const withoutDirectives = (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log);

/** The guide for editors, and what their editing program knows of fields, are there while they write; never built. */
const guide = {
  name: 'guide',
  hooks: {
    async 'astro:config:setup'({ command, injectRoute }) {
      if (command !== 'dev') return;
      injectRoute({ pattern: `/${words.paths.guide}`, entrypoint: './src/pages/_guide.astro' });
      await writeSchemas(contentFolder(), { ...facts, language });
    },
  },
};

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  trailingSlash: 'always',
  cacheDir: `${cacheFolder()}/astro`,
  // The styles of a page travel with it: one round trip.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  image: {
    // Measured on the sample's plates: at these efforts AVIF takes a tenth of the usual time and WebP half of it, for
    // 3 % more bytes.
    service: { entrypoint: focusService, config: { avif: { effort: 1 }, webp: { effort: 2 } } },
  },
  markdown: { processor: mdxProcessor({ language, words }) },
  integrations: [mdx(), guide, editorsInterface(settings?.admin)],
  devToolbar: { enabled: false },
  vite: { plugins: shortScopes(), build: { rolldownOptions: { onLog: withoutDirectives } } },
});
