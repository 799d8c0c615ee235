import type { AstroIntegration } from 'astro';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';

/** Grammars of programming languages, 280 files of them: a newsroom's code blocks go without colours. */
const grammars = /^@shikijs\/langs\//;

/** Faces of letters that the interface names on another server, although it brings the same ones with it. */
const remoteFaces = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;

/** What is left out of the interface as its package has it. */
const trimInterface = {
  name: 'less-of-the-interface',
  enforce: 'pre' as const,
  resolveId: (source: string) => (grammars.test(source) ? '\0no-grammar' : undefined),
  load: (id: string) => (id === '\0no-grammar' ? 'export default [];' : undefined),
  transform: (code: string, id: string) =>
    id.includes('@sveltia/cms/npm/') ? code.replaceAll(remoteFaces, '') : undefined,
};

/**
 * Adds the editors' interface to the site, where `site.yaml` turns it on; without that nothing of it is built.
 *
 * @param admin none if it is off
 */
export const adminRoutes = (admin: AdminSettings | undefined): AstroIntegration => ({
  name: 'editors-interface',
  hooks: {
    'astro:config:setup'({ injectRoute, updateConfig }) {
      if (!admin) return;
      injectRoute({ pattern: '/admin', entrypoint: './src/site/admin.astro' });
      injectRoute({ pattern: '/admin/config.json', entrypoint: './src/site/adminConfig.ts' });
      updateConfig({
        vite: {
          plugins: [trimInterface],
          // Its files find each other by their own addresses, which bundling it in advance would break.
          optimizeDeps: { exclude: ['@sveltia/cms'] },
          // One script of two megabytes, on a page that editors keep open.
          build: { chunkSizeWarningLimit: 3000 },
        },
      });
    },
  },
});
