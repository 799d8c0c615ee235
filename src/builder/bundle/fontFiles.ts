import { fileURLToPath } from 'node:url';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import { fontFaces } from '../fonts/fontFace.ts';
import { lookFonts } from '../fonts/lookFonts.ts';
import { measureFont } from '../fonts/measureFont.ts';

const declarations = fileURLToPath(new URL('../../styles/fonts.css', import.meta.url));
const preloads = fileURLToPath(new URL('../../components/fontPreloads.ts', import.meta.url));

/** Vite plugin that declares the fonts of a look in `styles/fonts.css`, and lists those to load with the page. */
export const fontFiles = (look: Look) => ({
  name: 'depeche-fonts',
  enforce: 'pre' as const,
  async transform(_: string, id: string) {
    const fonts = lookFonts[look]();
    if (id === declarations) {
      const faces = fonts.map(async (font) => fontFaces(font, await measureFont(font.file)));
      return { code: (await Promise.all(faces)).join('\n'), map: null };
    }
    if (id !== preloads) return undefined;
    const early = fonts.filter(({ preload }) => preload);
    const imports = early.map(({ file }, n) => `import font${n} from ${JSON.stringify(`${file}?url`)};`);
    const names = early.map((_font, n) => `font${n}`);
    return { code: `${imports.join('\n')}\nexport const fontPreloads = [${names.join(', ')}];`, map: null };
  },
});
