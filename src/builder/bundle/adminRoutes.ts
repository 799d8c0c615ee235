import type { AstroIntegration } from 'astro';
import { inBrowser } from './checksInBrowser.ts';

/** Grammars of 280 programming languages: code blocks of a newsroom need no colours. */
const grammars = /^@shikijs\/langs\//;

/** Fonts that the interface requests from another server although its package contains them. */
const remoteFaces = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;

/** How the package remembers the entry that is edited in an element (`setEntryDraftRoot` of its source). */
const rememberedDraft = /(\.setAttribute\(\w+,``\)),(\w+\.set\((\w+),(\w+)\)\})/;

/** Lets `src/admin/status/entryDraft.ts` find that entry, so that controls of ours can fill in fields. */
function withDrafts(code: string): string {
  if (!code.includes('data-entry-draft-root')) return code;
  if (!rememberedDraft.test(code))
    throw new Error('The package of the interface has changed: no draft found.');
  return code.replace(rememberedDraft, '$1,$3.entryDraft=$4,$2');
}

/** Vite plugin that leaves parts of the interface's package out, and opens one to us. */
const trimInterface = {
  name: 'less-of-the-interface',
  enforce: 'pre' as const,
  resolveId: (source: string) => (grammars.test(source) ? '\0no-grammar' : undefined),
  load: (id: string) => (id === '\0no-grammar' ? 'export default [];' : undefined),
  transform: (code: string, id: string) =>
    id.includes('@sveltia/cms/npm/') ? withDrafts(code.replaceAll(remoteFaces, '')) : undefined,
};

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
const codeSplitting = { groups: [{ name: 'cms', test: /[\\/]@sveltia[\\/]cms[\\/]npm[\\/]/ }] };

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
          plugins: [trimInterface, interfaceModules],
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
