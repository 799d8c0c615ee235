import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installedVersion } from '../../cache/packages.ts';
import { programRoot } from '../../cache/programRoot.ts';

/** What `dev` needs, and a build where pages are compiled; with the editors' interface, its packages too. */
const packages = ['astro', '@astrojs/mdx', 'feedsmith'] as const;
const adminPackages = [
  '@sveltia/cms',
  '@codemirror/commands',
  '@codemirror/lang-markdown',
  '@codemirror/language',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/markdown',
] as const;

/** Packages by name with the versions that this version of the program is made for. */
export function compilerPackages(withAdmin: boolean): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(path.join(programRoot, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const names = [...packages, ...(withAdmin ? adminPackages : [])];
  return Object.fromEntries(names.map((name) => [name, devDependencies[name]!]));
}

/** Those that are not installed in their version, each as npm takes it. */
export const missingPackages = (withAdmin: boolean): string[] =>
  Object.entries(compilerPackages(withAdmin))
    .filter(([name, version]) => installedVersion(name, programRoot) !== version)
    .map(([name, version]) => `${name}@${version}`);

/** Thrown if pages have to be compiled and what compiles them is not installed. */
export class CompilerMissingError extends Error {
  override name = 'CompilerMissingError';
  readonly packages: readonly string[];

  constructor(packages: readonly string[]) {
    super(`These packages are missing: ${packages.join(' ')}.`);
    this.packages = packages;
  }
}
