import { fileURLToPath } from 'node:url';
import { fontFaces } from '../fonts/fontFace.ts';
import { measureFont } from '../fonts/measureFont.ts';
import { familyNames, publicationFonts, type OwnFonts } from '../fonts/publicationFonts.ts';

const declarations = fileURLToPath(new URL('../../styles/fonts.css', import.meta.url));

/**
 * Vite plugin for `astro dev` that declares the fonts of the look and of the theme in `styles/fonts.css`, and puts the
 * families of `site.yaml` before those of `tokens.css`.
 */
export const fontFiles = (own: OwnFonts) => ({
  name: 'depeche-fonts',
  enforce: 'pre' as const,
  async transform(code: string, id: string) {
    if (/[\\/]tokens\.css$/.test(id)) return { code: withFamilies(code, own), map: null };
    if (id !== declarations) return undefined;
    const faces = publicationFonts(own).map(async (font) =>
      fontFaces(font, await measureFont(font.file), JSON.stringify(font.file)),
    );
    return { code: (await Promise.all(faces)).join('\n'), map: null };
  },
});

const withFamilies = (sheet: string, own: OwnFonts) =>
  Object.entries(familyNames(own)).reduce(
    (css, [token, names]) => css.replace(`--${token}:`, `--${token}: ${names},`),
    sheet,
  );
