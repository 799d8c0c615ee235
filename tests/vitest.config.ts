import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { isFull } from './fullRun.ts';
import { SlowestFirst } from './slowestFirst.ts';

/** Building the site and driving a browser take seconds, more on a busy machine. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000 };

/**
 * Test files share the modules of their worker: to load them anew for each file takes longer than most files' tests. So a
 * file leaves the modules it uses, the environment and the working directory as it found them.
 */
const isolate = false;

/** Run before each test file. */
const setupFiles = ['tests/ownFixtures.ts'];

/** Files whose every test is of the whole matrices. */
const left = isFull ? [] : ['tests/**/*.full.test.ts'];

export default defineConfig({
  test: {
    // For commands and builds that tests start: Node compiles the project's modules once.
    env: { NODE_COMPILE_CACHE: path.resolve('.cache/compiled') },
    // A file that waits for a build or a browser leaves its processor to another one.
    maxWorkers: Math.max(3, availableParallelism()),
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        root: '.',
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**', ...left],
          setupFiles,
          isolate,
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
          isolate,
          ...patience,
        },
      },
    ],
  },
});
