/** A font file as style sheets declare it. */
export type FontFile = {
  family: string;
  /** Absolute path of a WOFF2 file. */
  file: string;
  /** A weight, or the range of a variable font: `400 700`. */
  weight: string;
  style: 'normal' | 'italic';
  /** What stands in for it where it is not loaded yet. */
  generic: 'serif' | 'sans-serif';
  /** Whether it is used above the fold, so that browsers load it with the page. */
  preload: boolean;
};

/** Measures of a font, in shares of its size. */
export type Measures = { ascent: number; descent: number; lineGap: number; width: number };

type StandIn = { regular: number; bold: number; names: string[] };

/** The fonts that systems have, the narrowest first, with the average width of their letters in regular and in bold. */
const standIns: Record<FontFile['generic'], StandIn[]> = {
  'sans-serif': [
    { regular: 749 / 2048, bold: 806 / 2048, names: ['Arial Narrow', 'Liberation Sans Narrow'] },
    { regular: 913 / 2048, bold: 983 / 2048, names: ['Arial', 'Liberation Sans', 'Helvetica'] },
  ],
  serif: [
    {
      regular: 832 / 2048,
      bold: 886 / 2048,
      names: ['Times New Roman', 'Liberation Serif', 'Times'],
    },
  ],
};

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

/** The families that stand in for another until that is loaded, in the order of preference. */
export const standInNames = ({ family, generic }: Pick<FontFile, 'family' | 'generic'>): string[] =>
  standIns[generic].map((_, place) => `${family} fallback${place === 0 ? '' : ` ${place + 1}`}`);

/**
 * Declares a font, and others that stand in for it with the same measures. A font that is late is not shown before the
 * next page (`optional`), so that nothing ever moves.
 *
 * @param address of the file, as `url()` takes it
 */
export function fontFaces(
  { family, weight, style, generic }: Omit<FontFile, 'file' | 'preload'>,
  measures: Measures,
  address: string,
): string {
  const isBold = Number.parseInt(weight) >= 600;
  const own = {
    'font-family': quoted(family),
    src: `url(${address})format("woff2")`,
    'font-weight': weight,
    'font-style': style,
    'font-display': 'optional',
  };
  const others = standInNames({ family, generic }).map((name, place) => {
    const { regular, bold, names } = standIns[generic][place]!;
    const adjust = measures.width / (isBold ? bold : regular);
    const local = isBold ? names.map((one) => `${one} Bold`) : names;
    return {
      'font-family': quoted(name),
      src: local.map((one) => `local(${quoted(one)})`).join(','),
      'font-weight': weight,
      'font-style': style,
      'size-adjust': percent(adjust),
      'ascent-override': percent(measures.ascent / adjust),
      'descent-override': percent(measures.descent / adjust),
      'line-gap-override': percent(measures.lineGap / adjust),
    };
  });
  return [own, ...others].map(declaration).join('');
}

const declaration = (descriptors: Record<string, string>) =>
  `@font-face{${Object.entries(descriptors)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

/** The name of a family, in quotes only where it needs them: https://drafts.csswg.org/css-fonts/#family-name-syntax. */
export const quoted = (family: string): string =>
  family.split(' ').every((word) => /^[A-Za-z][\w-]*$/.test(word)) ? family : JSON.stringify(family);
