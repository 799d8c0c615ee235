import { createRequire } from 'node:module';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import type { FontFile } from './fontFace.ts';

const { resolve } = createRequire(import.meta.url);

const common = { style: 'normal', preload: true } as const;

/** The fonts of each look, with the letters of Latin languages, all under the SIL Open Font License 1.1. */
export const lookFonts: Record<Look, () => FontFile[]> = {
  wire: () => [],
  daily: () => [
    {
      ...common,
      family: 'Archivo Narrow',
      file: resolve('@fontsource/archivo-narrow/files/archivo-narrow-latin-700-normal.woff2'),
      weight: '700',
      generic: 'sans-serif',
    },
  ],
  review: () => [
    {
      ...common,
      family: 'Cormorant Garamond',
      file: resolve('@fontsource/cormorant-garamond/files/cormorant-garamond-latin-600-normal.woff2'),
      weight: '600',
      generic: 'serif',
    },
  ],
};
