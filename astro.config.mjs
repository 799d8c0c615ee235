import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readClock } from './src/intake/clock.ts';
import { contentFolder } from './src/intake/settings.ts';
import { readSiteAddress } from './src/intake/siteAddress.ts';
import { mdxProcessor } from './src/markdown/mdxProcessor.ts';
import { wordingFor } from './src/wording/wordingFor.ts';

// The first reading of the clock, before anything else can take another.
readClock();

const focusService = fileURLToPath(new URL('./src/build/focusService.ts', import.meta.url));

const { url, language } = await readSiteAddress(contentFolder());
const words = wordingFor(language);

/** Astro marks modules of MDX with a directive that the bundler warns of, and that Astro has read by then. */
const withoutDirectives = (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log);

/** The guide for editors is there while they write, and never built. */
const guide = {
  name: 'guide',
  hooks: {
    'astro:config:setup'({ command, injectRoute }) {
      const pattern = `/${words.paths.guide}`;
      if (command === 'dev') injectRoute({ pattern, entrypoint: './src/pages/_guide.astro' });
    },
  },
};

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  trailingSlash: 'always',
  cacheDir: process.env['CACHE_DIR'] ?? './.cache/astro',
  // The styles of a page travel with it: one round trip.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  image: {
    // Measured on the sample's plates: at these efforts AVIF takes a tenth of the usual time and WebP half of it, for
    // 3 % more bytes.
    service: { entrypoint: focusService, config: { avif: { effort: 1 }, webp: { effort: 2 } } },
  },
  markdown: { processor: mdxProcessor({ language, words }) },
  integrations: [mdx(), guide],
  devToolbar: { enabled: false },
  vite: { build: { rolldownOptions: { onLog: withoutDirectives } } },
});
