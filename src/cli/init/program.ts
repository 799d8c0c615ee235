import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isClone, programRoot } from '../../cache/programRoot.ts';

type Manifest = { version: string };

const programManifest = (): Manifest =>
  JSON.parse(readFileSync(path.join(programRoot, 'package.json'), 'utf8')) as Manifest;

/** How a publication names the program in its `package.json`: by its version, or as a file of its own if this is a clone. */
export const dependencyOn = (): string => {
  const { version } = programManifest();
  return isClone() ? `file:depeche-${version}.tgz` : version;
};

/** Packs the program, which is a clone, into a publication's folder. */
export function packInto(folder: string): void {
  const args = ['pack', '--silent', '--pack-destination', folder];
  execFileSync('npm', args, { cwd: programRoot, stdio: ['ignore', 'ignore', 'inherit'] });
}
