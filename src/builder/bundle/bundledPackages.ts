import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programRoot } from '../../cache/programRoot.ts';

/**
 * What of packages becomes part of a bundle: Astro's runtime with all that it needs, so that a build needs no Astro beside
 * its bundle. The program's own dependencies are imported from where they are installed.
 */
export function packageResolution(): { noExternal: true; external: string[] } {
  const manifest = JSON.parse(readFileSync(path.join(programRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return { noExternal: true, external: Object.keys(manifest.dependencies) };
}

/** Vite plugin that makes Astro's list of a route's paths an export of the bundle, beside its app. */
export const staticPathsExport = {
  name: 'depeche-static-paths',
  transform: {
    filter: { id: /[\\/]astro[\\/]dist[\\/]entrypoints[\\/]prerender\.js$/ },
    handler: (code: string) => ({
      code: `${code}\nexport { StaticPaths } from 'astro/runtime/prerender/static-paths.js';`,
      map: null,
    }),
  },
};

/** Vite plugin that collects the names of packages that become part of a bundle. */
export const packageNames = (names: Set<string>) => ({
  name: 'depeche-package-names',
  generateBundle(_: unknown, output: Record<string, { moduleIds?: string[] }>) {
    for (const { moduleIds = [] } of Object.values(output))
      for (const id of moduleIds) {
        const [, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
        if (name) names.add(name.replace('\\', '/'));
      }
  },
});
