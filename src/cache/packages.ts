import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Locked = {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/**
 * The packages that some packages are made of, themselves included, each as a line of its place, version and digest, as
 * the lockfile has them (docs.npmjs.com/cli/configuring-npm/package-lock-json), or, where there is none, what npm notes of
 * what it has installed, in the folder of packages that Node finds from there. One that is not in it counts by its name.
 */
export function packagesOf(names: Iterable<string>, lockfile: string): string[] {
  const packages = lockedIn(lockfile) ?? installedFrom(path.dirname(lockfile)) ?? {};
  const lines = new Map<string, string>();
  const add = (place: string) => {
    const found = packages[place];
    if (!found || lines.has(place)) return;
    lines.set(place, `${place} ${found.version} ${found.integrity}`);
    const { dependencies, optionalDependencies, peerDependencies } = found;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      add(placeOf(name, place));
  };
  /** The package that Node finds from another one: in its own folder of packages, or in one around it. */
  const placeOf = (name: string, from: string): string => {
    for (const steps = from.split('/node_modules/'); steps.length > 0; steps.pop()) {
      const place = [...steps, name].join('/node_modules/');
      if (packages[place]) return place;
    }
    return `node_modules/${name}`;
  };
  for (const name of names) {
    add(`node_modules/${name}`);
    if (!packages[`node_modules/${name}`]) lines.set(name, name);
  }
  return [...lines.values()].sort();
}

/** The packages installed in a folder, or in the nearest one around it. */
function installedFrom(folder: string): Record<string, Locked> | undefined {
  const around = path.dirname(folder);
  const found = lockedIn(path.join(folder, 'node_modules/.package-lock.json'));
  return found ?? (around === folder ? undefined : installedFrom(around));
}

function lockedIn(file: string): Record<string, Locked> | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { packages?: Record<string, Locked> }).packages;
}
