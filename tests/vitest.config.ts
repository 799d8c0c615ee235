import { defineConfig } from 'vitest/config';

/** Building the site and driving a browser take seconds, more on a busy machine. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000 };

export default defineConfig({
  test: {
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**'],
          sequence: { groupOrder: 0 },
          ...patience,
        },
      },
      {
        root: '.',
        test: {
          name: 'site',
          // A build takes all processors by itself; and Astro’s own commands, which some tests run, keep one `.astro/`.
          fileParallelism: false,
          // After the others: a browser that has to share its cores with them misses what it is told.
          sequence: { groupOrder: 1 },
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: ['tests/site/buildSample.ts'],
          ...patience,
        },
      },
    ],
  },
});
