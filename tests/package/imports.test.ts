import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/cache/digest.ts';
import { importsOf } from '../../src/cache/imports.ts';

/** What compiles pages and serves them while they are written, with Astro. */
const compiling = [
  'astro.config.mjs',
  'src/builder/bundle/compileBundle.ts',
  'src/builder/bundle/packBundles.ts',
  'src/cli/dev.ts',
];

/** What is run by itself: the command, and processes of a build, whose files are named at run time. */
const entries = [
  'src/cli/cli.ts',
  'src/builder/load/loadWorkerMain.ts',
  'src/builder/pages/renderWorkerMain.ts',
];

/** Modules that the entries load, at once or later, each with what it imports. Folders, which are data, are left out. */
async function graphOf(modules: readonly string[]): Promise<Map<string, string[]>> {
  const graph = new Map<string, string[]>();
  for (let next = [...modules]; next.length > 0;) {
    const files = [...new Set(next)].filter(
      (name) => !graph.has(name) && !compiling.includes(name) && existsSync(name) && statSync(name).isFile(),
    );
    const texts = files.map((file) => ({ file: path.resolve(file), text: readFileSync(file, 'utf8') }));
    const imports = await importsOf(texts.map((one) => ({ ...one, digest: sha256(one.text) })));
    files.forEach((file, index) => graph.set(file, imports[index]!));
    next = files.flatMap((file, index) =>
      imports[index]!.filter((name) => name.startsWith('.')).map((name) =>
        path.join(path.dirname(file), name),
      ),
    );
  }
  return graph;
}

const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

test('no command but dev imports what only compiling needs', async () => {
  const graph = await graphOf(entries);
  expect([...graph.keys()]).toEqual(
    expect.arrayContaining([
      'src/builder/buildSite.ts',
      'src/builder/pages/renderWorker.ts',
      'src/cli/check.ts',
    ]),
  );
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const needing = [...graph].flatMap(([file, names]) =>
    names
      .filter((name) => /^(astro|vite)\b/.test(name) || packageOf(name) in devDependencies)
      .map((name) => `${file}: ${name}`),
  );
  // Only for files that have been edited since the program was packed.
  expect(needing).toEqual(['src/cache/imports.ts: rolldown/utils']);
});

test('a clone installs, without its tools of development, what pages are compiled with, in the same versions', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const { dependencies } = read('.ci/compiler/package.json');
  const { devDependencies } = read('package.json');
  for (const [name, version] of Object.entries(dependencies!)) expect(devDependencies![name]).toBe(version);
});
