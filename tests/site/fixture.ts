import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** The clock of every test build: after the fixture's articles, long before its embargo ends. */
export const testClock = '1795392000';

/** The publication of the tests of built sites, described by its README.md. */
export const fixture = 'tests/publication';

/** The output of all test builds; removed at the start of the next run. */
export const testFolder = '.cache/tests';

/** The site built of the fixture. */
export const fixtureOutput = `${testFolder}/fixture`;

/** The address of a withdrawn article of the fixture. */
export const withdrawnPage = 'politique/subventions-douteuses/index.html';

/** The site built of the fixture with other settings: below a path, for Netlify, without share cards. */
export const variantOutput = `${testFolder}/variant`;

/** The builds' cache of content; what depends on code only is in `.cache`. */
export const testCache = `${testFolder}/cache`;

/**
 * The environment of a build, by default of the fixture, without the variables set by Vitest.
 */
export const buildEnvironment = (env: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: undefined,
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  SOURCE_DATE_EPOCH: testClock,
  CONTENT_DIR: fixture,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...env,
});

/**
 * Builds the fixture, or the publication of `env`, as users do.
 *
 * @throws Error with the output if it fails
 */
export const build = (out: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['src/cli/cli.ts', 'build', '--out', out], {
    env: buildEnvironment({ CACHE_DIR: testCache, ...env }),
  });

/** Copies the fixture with other settings. */
export function copyFixture(name: string, settingsOf = (settings: string) => settings): string {
  const folder = path.join(testFolder, name);
  cpSync(fixture, folder, { recursive: true });
  const file = path.join(folder, 'site.yaml');
  writeFileSync(file, settingsOf(readFileSync(file, 'utf8')));
  return folder;
}

const variantSettings = (settings: string) =>
  settings
    .replace('https://example.org', 'https://example.org/journal/')
    .replace(/^security:\n.*\n/m, '')
    .replace(/^textAndDataMining:\n.*\n/m, '')
    .concat('hosting: netlify\nshareCards: false\n');

/** Builds both sites once for all tests, from scratch, but for the pictures of the second one, which are those of the first. */
export default async function setup(): Promise<void> {
  rmSync(testFolder, { recursive: true, force: true });
  const variant = copyFixture('variant-content', variantSettings);
  await build(fixtureOutput);
  await build(variantOutput, { CONTENT_DIR: variant });
}
