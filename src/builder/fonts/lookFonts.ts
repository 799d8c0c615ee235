import { createRequire } from 'node:module';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import type { FontFile } from './fontFace.ts';

const { resolve } = createRequire(import.meta.url);

/** The characters of the `latin` files of Fontsource: https://fontsource.org/docs/getting-started/subsets. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

const common = { style: 'normal', preload: true, range: latin } as const;

/** The fonts of each look, all under the SIL Open Font License 1.1. */
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
