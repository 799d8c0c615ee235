import type { AstroIntegration } from 'astro';
import { inBrowser } from './checksInBrowser.ts';

/** Grammars of 280 programming languages: code blocks of a newsroom need no colours. */
const grammars = /^@shikijs\/langs\//;

/** Fonts that the interface requests from another server although its package contains them. */
const remoteFaces = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;

/** Vite plugin that leaves parts of the interface's package out. */
const trimInterface = {
  name: 'less-of-the-interface',
  enforce: 'pre' as const,
  resolveId: (source: string) => (grammars.test(source) ? '\0no-grammar' : undefined),
  load: (id: string) => (id === '\0no-grammar' ? 'export default [];' : undefined),
  transform: (code: string, id: string) =>
    id.includes('@sveltia/cms/npm/') ? code.replaceAll(remoteFaces, '') : undefined,
};

/** Vite plugin for the checks of texts, which share their modules with the build. */
const checksInBrowser = {
  name: 'checks-in-browser',
  enforce: 'pre' as const,
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  resolveId: (source: string, importer: string | undefined) => inBrowser(source, importer),
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
          plugins: [trimInterface, checksInBrowser],
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
