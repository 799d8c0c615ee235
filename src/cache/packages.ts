import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

type Manifest = {
  name?: string;
  version?: string;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

type Installed = { folder: string; manifest: Manifest };

/**
 * Installed packages with all their dependencies, each as a line of name and version, in the versions that Node resolves.
 * Neither the folder a package is in counts nor a build of it for one platform, whose version its parent names: a clone
 * and a publication that has the program as a package get the same lines. A package that is not installed is a line of its
 * name.
 *
 * @param from a folder whose packages are meant
 * @param counted of the dependencies: all, or those that are pinned to one version, which every installation has
 */
export function packagesOf(
  names: Iterable<string>,
  from: string,
  counted: 'all' | 'pinned' = 'all',
): string[] {
  const lines = new Set<string>();
  const seen = new Set<string>();
  const add = (found: Installed) => {
    if (seen.has(found.folder)) return;
    seen.add(found.folder);
    const { name, version, os, cpu } = found.manifest;
    if (os || cpu) return;
    lines.add(`${name} ${version}`);
    for (const [next, range] of dependenciesOf(found.manifest)) {
      if (counted === 'pinned' && !/^\d+\.\d+\.\d+/.test(range)) continue;
      const dependency = installedAt(next, found.folder);
      if (dependency) add(dependency);
    }
  };
  for (const name of names) {
    const found = installedAt(name, from);
    if (found) add(found);
    else lines.add(name);
  }
  return [...lines].sort();
}

function dependenciesOf({ dependencies, optionalDependencies, ...manifest }: Manifest) {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const peers = Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional);
  return [...Object.entries({ ...dependencies, ...optionalDependencies }), ...peers];
}

const installed = new Map<string, Installed | undefined>();

/** The package that Node resolves from a folder: in its own `node_modules`, or in one above. */
function installedAt(name: string, from: string): Installed | undefined {
  const folder = path.join(from, 'node_modules', name);
  if (!installed.has(folder)) installed.set(folder, readPackage(folder));
  const above = path.dirname(from);
  return installed.get(folder) ?? (above === from ? undefined : installedAt(name, above));
}

/** The version of a package that Node resolves from a folder; undefined if it is not installed. */
export const installedVersion = (name: string, from: string): string | undefined =>
  installedAt(name, from)?.manifest.version;

/** Links are resolved, as Node does, because a package's dependencies may lie beside its real folder. */
function readPackage(folder: string): Installed | undefined {
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    return { folder: realpathSync(folder), manifest };
  } catch {
    return undefined;
  }
}
