import { readFileSync } from 'node:fs';

type Locked = {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/**
 * The packages that some packages are made of, themselves included, each as a line of its place, version and digest, as
 * the lockfile has them (docs.npmjs.com/cli/configuring-npm/package-lock-json). One that is not in it counts by its name.
 */
export function packagesOf(names: Iterable<string>, lockfile: string): string[] {
  const { packages = {} } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
    packages?: Record<string, Locked>;
  };
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
