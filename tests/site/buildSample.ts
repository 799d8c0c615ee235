import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

/** The clock of every test build: late enough for the sample's articles, long before its embargo. */
export const sampleClock = '1795392000';

/** Where the tests find the sample publication, built. */
export const sampleOutput = '.cache/tests/sample';

/** Builds the sample publication once for all tests that look at its output. */
export default function setup(): void {
  rmSync(sampleOutput, { recursive: true, force: true });
  build(sampleOutput);
  if (!existsSync(`${sampleOutput}/index.html`)) throw new Error('the sample publication was not built');
}

/** The environment of a build: what the tests' own runner has set in it stays out. */
export const buildEnvironment = (env: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: undefined,
  SOURCE_DATE_EPOCH: sampleClock,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...env,
});

/** Runs the build as its users do; its output is shown when it fails. */
export function build(out: string, env: Record<string, string> = {}): void {
  execFileSync(process.execPath, ['src/build/build.ts', '--out', out], {
    env: buildEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
