import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import { fontFaces, standInNames, type FontFile } from '../fonts/fontFace.ts';
import { lookFonts } from '../fonts/lookFonts.ts';
import { measureFont } from '../fonts/measureFont.ts';
import type { ThemeSources } from './themeSources.ts';

const declarations = fileURLToPath(new URL('../../styles/fonts.css', import.meta.url));
const preloads = fileURLToPath(new URL('../../components/fontPreloads.ts', import.meta.url));

/** The families of `site.yaml`, and the fonts of the theme with their folder. */
export type OwnFonts = {
  families: Settings['fonts'];
  sources: ThemeSources | undefined;
  folder: string;
};

/** The tokens of families, by what they are for. */
const tokens = { titles: 'title-face', text: 'text-face', interface: 'plain-face' } as const;

/**
 * Vite plugin that declares the fonts of the look and of the theme in `styles/fonts.css`, lists those to load with the page,
 * and puts the families of `site.yaml` before those of `tokens.css`.
 */
export const fontFiles = (look: Look, own: OwnFonts) => ({
  name: 'depeche-fonts',
  enforce: 'pre' as const,
  async transform(code: string, id: string) {
    if (/[\\/]tokens\.css(?:\?|$)/.test(id)) return { code: withFamilies(code, own), map: null };
    if (id !== declarations && id !== preloads) return undefined;
    const fonts = [...(replacesTitles(own) ? [] : lookFonts[look]()), ...themeFonts(own)];
    if (id === declarations) {
      const faces = fonts.map(async (font) => fontFaces(font, await measureFont(font.file)));
      return { code: (await Promise.all(faces)).join('\n'), map: null };
    }
    const early = fonts.filter(({ preload }) => preload);
    const imports = early.map(({ file }, n) => `import font${n} from ${JSON.stringify(`${file}?url`)};`);
    const names = early.map((_font, n) => `font${n}`);
    return { code: `${imports.join('\n')}\nexport const fontPreloads = [${names.join(', ')}];`, map: null };
  },
});

/** The fonts of looks are for titles: where those have a family of their own, nothing would show them. */
const replacesTitles = ({ families }: OwnFonts) => families?.titles !== undefined;

/** The fonts of a theme; of the families of titles and texts the upright one that most of the page is set in is loaded early. */
function themeFonts({ families, sources, folder }: OwnFonts): FontFile[] {
  const fonts = sources?.fonts ?? [];
  const weights = [
    [families?.titles, 700],
    [families?.text, 400],
  ] as const;
  const early = weights.map(([family, wanted]) => {
    const upright = fonts.filter((font) => font.family === family && font.style === 'normal');
    return upright.toSorted((a, b) => distance(a.weight, wanted) - distance(b.weight, wanted))[0]?.file;
  });
  return fonts.map((font) => ({
    ...font,
    file: path.join(folder, font.file),
    preload: early.includes(font.file),
  }));
}

/** How far a weight, or the nearest of a range, is from another. */
const distance = (weight: string, wanted: number) => {
  const [low = 400, high = low] = weight.split(' ').map(Number);
  return Math.abs(Math.min(Math.max(wanted, low), high) - wanted);
};

/** A sheet of tokens with the families of `site.yaml` before the look's. */
function withFamilies(sheet: string, { families, sources }: OwnFonts): string {
  return Object.entries(tokens).reduce((css, [role, token]) => {
    const family = families?.[role as keyof typeof tokens];
    const font = sources?.fonts.find((one) => one.family === family);
    if (!family || !font) return css;
    const names = [family, ...standInNames(font)].map((name) => `'${name}'`).join(', ');
    return css.replace(`--${token}:`, `--${token}: ${names},`);
  }, sheet);
}
