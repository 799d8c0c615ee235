import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** The clock of every test build: late enough for the fixture's articles, long before its embargo. */
export const testClock = '1795392000';

/** The publication on which the tests of built sites stand; its README.md says what is in it. */
export const fixture = 'tests/publication';

/** Where what builds of the tests make is; removed when the next run begins. */
export const testFolder = '.cache/tests';

/** The fixture, built. */
export const fixtureOutput = `${testFolder}/fixture`;

/** Where an article of the fixture was withdrawn. */
export const withdrawnPage = 'politique/subventions-douteuses/index.html';

/** The fixture with other settings, built: below a path, for Netlify, without share cards. */
export const variantOutput = `${testFolder}/variant`;

/** What builds keep of content; what follows from code is kept in `.cache`. */
export const testCache = `${testFolder}/cache`;

/**
 * The environment of a build, of the fixture unless another publication is named: what the tests' own runner has set in it
 * stays out.
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
 * Builds the fixture, or what `env` names instead, as its users do.
 *
 * @throws with what it printed when it fails
 */
export const build = (out: string, env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['src/cli/cli.ts', 'build', '--out', out], {
    env: buildEnvironment({ CACHE_DIR: testCache, ...env }),
  });

/** A copy of the fixture, with other settings. */
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

/** Builds both sites once for all tests that look at them, from nothing, and at the same time. */
export default async function setup(): Promise<void> {
  rmSync(testFolder, { recursive: true, force: true });
  const variant = copyFixture('variant-content', variantSettings);
  await Promise.all([build(fixtureOutput), build(variantOutput, { CONTENT_DIR: variant })]);
}
