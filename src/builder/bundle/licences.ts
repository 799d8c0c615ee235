import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of packages that are part of what is shipped, as their terms ask for.
 *
 * @param packages folder of the installed packages
 */
export function licencesOf(names: Iterable<string>, packages: string): string {
  const texts = [...new Set(names)].sort().map((name) => {
    const folder = path.join(packages, name);
    const manifest = path.join(folder, 'package.json');
    // What a bundler has of its own is no package.
    if (!existsSync(manifest)) return '';
    const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n\n`;
  });
  return `The bundles in this folder contain parts of these packages.\n\n${texts.join('')}`;
}
