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
 * Packages with all their dependencies, each as a line of path, version and integrity, from the lockfile
 * (docs.npmjs.com/cli/configuring-npm/package-lock-json) or, without one, from npm's list of installed packages in the
 * nearest `node_modules`. A package that is in neither is a line of its name.
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
  /** The package that Node resolves from another one: in its own `node_modules`, or in one above. */
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

/** The packages installed in a folder, or in the nearest one above. */
function installedFrom(folder: string): Record<string, Locked> | undefined {
  const around = path.dirname(folder);
  const found = lockedIn(path.join(folder, 'node_modules/.package-lock.json'));
  return found ?? (around === folder ? undefined : installedFrom(around));
}

function lockedIn(file: string): Record<string, Locked> | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { packages?: Record<string, Locked> }).packages;
}
