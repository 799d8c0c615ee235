import type { AstroIntegration } from 'astro';
import { inBrowser } from './checksInBrowser.ts';
import { interfacePackage } from './interfacePackage.ts';

/** What of Vite the plugin below asks for the file of an import. */
type Resolver = {
  resolve(
    source: string,
    importer: string | undefined,
    options: { skipSelf: boolean },
  ): Promise<{ id: string } | null>;
};

/** What marks a module of the program as one of the interface's own. */
const own = '?admin';

/**
 * Vite plugin for the modules that the interface shares with the build and with other pages. What a browser has no use for is
 * replaced; the rest are modules of its own, so that the script of the search, which imports some of them, stays one file whether
 * the interface is on or not.
 */
const interfaceModules = {
  name: 'modules-of-the-interface',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  async resolveId(this: Resolver, source: string, importer: string | undefined) {
    const from = importer?.replace(own, '');
    const standIn = inBrowser(source, from);
    if (standIn !== undefined) return standIn;
    const isOurs = importer?.endsWith(own) || /[\\/]src[\\/]admin[\\/]/.test(importer ?? '');
    if (!isOurs || !/^\.{1,2}\/.*\.ts$/.test(source)) return undefined;
    const found = await this.resolve(source, from, { skipSelf: true });
    return found && !/[\\/]src[\\/]admin[\\/]/.test(found.id) ? { ...found, id: found.id + own } : found;
  },
};

/** The package apart from what is ours, which differs from look to look: a package of the program has it once. */
const codeSplitting = {
  groups: [{ name: 'cms', test: /[\\/]@sveltia[\\/]cms[\\/]npm[\\/](index|chunks[\\/]react)/ }],
};

/** Adds the editors' interface to the site if it is on. */
export const adminRoutes = (isOn: boolean): AstroIntegration => ({
  name: 'editors-interface',
  hooks: {
    'astro:config:setup'({ injectRoute, updateConfig }) {
      // Its files find each other by their own addresses, which pre-bundling would break; and where it is off, `astro dev`
      // would look for it in vain, because it looks into every file.
      updateConfig({ vite: { optimizeDeps: { exclude: ['@sveltia/cms'] } } });
      if (!isOn) return;
      injectRoute({ pattern: '/admin', entrypoint: './src/site/admin.astro' });
      injectRoute({ pattern: '/admin/config.json', entrypoint: './src/site/adminConfig.ts' });
      updateConfig({
        vite: {
          plugins: [interfacePackage, interfaceModules],
          // Else what is loaded later would be found later, and `astro dev` would load the page anew under an editor's hands.
          optimizeDeps: { entries: ['src/admin/client.ts'] },
          // One script of two megabytes, on a page that editors keep open.
          build: { chunkSizeWarningLimit: 3000 },
          environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
        },
      });
    },
  },
});
