import type { SiteTokens } from '../../colours/siteColours.ts';
import { tokenSheet } from '../../colours/tokenSheet.ts';

/** Vite plugin for `astro dev` that puts the colours of `site.yaml` after those of the look in `tokens.css`. */
export const tokenColours = (tokens: SiteTokens | undefined) => ({
  name: 'depeche-token-colours',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    tokens && /[\\/]tokens\.css$/.test(id)
      ? { code: `${code}\n${tokenSheet(tokens)}`, map: null }
      : undefined,
});
