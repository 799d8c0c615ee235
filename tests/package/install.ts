import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildEnvironment } from '../site/fixture.ts';

/** What a publication installs only where it compiles pages, or serves them while they are written. */
export const compiler = [
  'astro',
  '@astrojs/mdx',
  '@sveltia/cms',
  '@codemirror/lang-markdown',
  '@codemirror/view',
  'feedsmith',
  'rolldown',
  'vite',
];

/**
 * The program as npm would publish it; the names of the files in it.
 *
 * @param args `--ignore-scripts` for one without bundles, which take seconds to compile
 */
export function pack(folder: string, ...args: string[]): { tarball: string; files: string[] } {
  mkdirSync(folder, { recursive: true });
  const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, ...args], {
    encoding: 'utf8',
    env: buildEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed: unknown = JSON.parse(printed);
  // A list, or from npm 11.20 on an object by name.
  const [{ filename, files }] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as [
    { filename: string; files: { path: string }[] },
  ];
  return { tarball: path.join(folder, filename), files: files.map((file) => file.path) };
}

/**
 * A folder in which the packed program is installed, without asking a registry: its packages are those of this clone.
 *
 * @param without packages that are not installed
 */
export function installPacked(tarball: string, without: readonly string[] = []): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'depeche-'));
  const folder = path.join(parent, 'Le courrier de l’été');
  const program = path.join(folder, 'node_modules/depeche');
  mkdirSync(program, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', program, '--strip-components', '1']);
  const link = (name: string) => {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.resolve('node_modules', name), place);
  };
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.'))) {
    const names = name.startsWith('@')
      ? readdirSync(path.join('node_modules', name)).map((part) => `${name}/${part}`)
      : [name];
    for (const one of names) if (!without.includes(one)) link(one);
  }
  return folder;
}

export const removeInstalled = (folder: string) =>
  rmSync(path.dirname(folder), { recursive: true, force: true });

/** Runs the installed command in a publication's folder. */
export function depeche(folder: string, args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['node_modules/depeche/src/cli/depeche.cjs', ...args], {
    cwd: folder,
    env: buildEnvironment({ CONTENT_DIR: '', ...env }),
    encoding: 'utf8',
  });
}
