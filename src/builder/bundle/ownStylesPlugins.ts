import path from 'node:path';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import { fontFiles } from './fontFiles.ts';
import type { StyleSettings } from './ownStyles.ts';
import { themeLayers } from './themeLayers.ts';
import { tokenColours } from './tokenColours.ts';

/** Vite plugins for `astro dev`, which shows styles as they are edited, in the place of those linked into a bundle. */
export const ownStylesPlugins = (look: Look, { tokens, fonts, theme }: StyleSettings, folder: string) => [
  fontFiles({ look, families: fonts, fonts: theme?.fonts ?? [], folder }),
  tokenColours(tokens),
  themeLayers(theme?.files['theme.css'] && path.join(folder, 'theme.css')),
];
