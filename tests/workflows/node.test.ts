import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Package = { version?: string; integrity?: string; os?: string; hasInstallScript?: boolean };
type Step = { uses?: string; with?: Record<string, unknown> };

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const node: Record<string, string> = readJson('.ci/node/package.json').optionalDependencies;
const locked: Record<string, Package> = readJson('package-lock.json').packages;
const allowed: Record<string, boolean> = readJson('package.json').allowScripts;

test('Node is pinned, in one version for all platforms, and the lockfile has the digest of each', () => {
  expect(Object.keys(node).length).toBeGreaterThan(3);
  expect(new Set(Object.values(node)).size).toBe(1);
  for (const [name, version] of Object.entries(node)) {
    expect([name, locked[`node_modules/${name}`]]).toMatchObject([
      name,
      { version, integrity: expect.stringMatching(/^sha512-/), dev: true, optional: true },
    ]);
  }
});

test('only allowed packages run an install script', () => {
  const names = Object.keys(locked).filter((name) => locked[name]!.hasInstallScript);
  const allowedNames = Object.keys(allowed).map((name) => `node_modules/${name}`);
  expect(names.sort()).toEqual(allowedNames.sort());
});

test.each(readdirSync('.github/workflows'))('%s runs on the pinned Node', (name) => {
  const { jobs } = parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as {
    jobs: Record<string, { steps: Step[] }>;
  };
  const setups = Object.values(jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@')),
  );
  for (const setup of setups) expect(Object.values(node)).toContain(setup.with!['node-version']);
});
