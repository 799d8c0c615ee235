import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { isFull } from './fullRun.ts';

/** Building the site and driving a browser take seconds, more on a busy machine. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000 };

/** Run before each test file. */
const setupFiles = ['tests/ownFixtures.ts'];

/** Files whose every test is of the whole matrices. */
const left = isFull ? [] : ['tests/**/*.full.test.ts'];

export default defineConfig({
  test: {
    // A file that waits for a build or a browser leaves its processor to another one.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**', ...left],
          setupFiles,
          ...patience,
        },
      },
      {
        root: '.',
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          exclude: left,
          globalSetup: ['tests/site/fixture.ts', 'tests/browser/oneBrowser.ts'],
          setupFiles,
          ...patience,
        },
      },
    ],
  },
});
