import path from 'node:path';
import type { Look } from '../../intake/schemas/lookSchema.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { ThemeFont } from '../../intake/theme/themeFont.ts';
import { quoted, standInNames, type FontFile } from './fontFace.ts';
import { lookFonts } from './lookFonts.ts';

/** The families that `site.yaml` names, and the fonts of the theme with its folder. */
export type OwnFonts = {
  look: Look;
  families: Settings['fonts'];
  fonts: readonly ThemeFont[];
  folder: string;
};

/** The tokens of families, by what they are for. */
const tokens = { titles: 'title-face', text: 'text-face', interface: 'plain-face' } as const;

/**
 * The fonts of a publication: those of its look, which are for titles, unless these have a family of their own; and those
 * of its theme. Of the families of titles and texts the upright one that most of the page is set in is loaded early.
 */
export function publicationFonts({ look, families, fonts, folder }: OwnFonts): FontFile[] {
  const weights = [
    [families?.titles, 700],
    [families?.text, 400],
  ] as const;
  const early = weights.map(([family, wanted]) => {
    const upright = fonts.filter((font) => font.family === family && font.style === 'normal');
    return upright.toSorted((a, b) => distance(a.weight, wanted) - distance(b.weight, wanted))[0]?.file;
  });
  return [
    ...(families?.titles === undefined ? lookFonts[look]() : []),
    ...fonts.map((font) => ({
      ...font,
      file: path.join(folder, font.file),
      preload: early.includes(font.file),
    })),
  ];
}

/** How far a weight, or the nearest of a range, is from another. */
const distance = (weight: string, wanted: number) => {
  const [low = 400, high = low] = weight.split(' ').map(Number);
  return Math.abs(Math.min(Math.max(wanted, low), high) - wanted);
};

/** By the name of its token, each family of `site.yaml` with what stands in for it, to be put before those of the look. */
export function familyNames({
  families,
  fonts,
}: Pick<OwnFonts, 'families' | 'fonts'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).flatMap(([role, token]) => {
      const family = families?.[role as keyof typeof tokens];
      const font = fonts.find((one) => one.family === family);
      if (!family || !font) return [];
      return [[token, [family, ...standInNames(font)].map(quoted).join(',')]];
    }),
  );
}
