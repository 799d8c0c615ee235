import { create } from 'fontkitten';

/** A font of a theme, as its file describes itself. */
export type ThemeFont = {
  /** Its file, as a path in the folder `theme/`. */
  file: string;
  family: string;
  /** A weight, or the range of a variable font: `400 700`. */
  weight: string;
  style: 'normal' | 'italic';
  generic: 'serif' | 'sans-serif';
};

/** The table of names, which the types of the package leave out; `preferredFamily` is without the weight. */
type NameTable = { name: { records: { preferredFamily?: Record<string, string> } } };

/** Reads what a font file says of itself; undefined if it is no WOFF2, or not all of one. */
export function readThemeFont(file: string, bytes: Uint8Array): ThemeFont | undefined {
  try {
    return described(file, bytes);
  } catch {
    return undefined;
  }
}

/** Tables are read when they are asked for: what is missing of a file shows then. */
function described(file: string, bytes: Uint8Array): ThemeFont | undefined {
  const font = create(Buffer.from(bytes));
  if (font.isCollection || font.type !== 'WOFF2') return undefined;
  const { familyName, italicAngle, variationAxes } = font;
  const family = (font as unknown as NameTable).name.records.preferredFamily?.['en'] ?? familyName;
  const range = variationAxes['wght'];
  const { usWeightClass, panose } = font['OS/2'];
  return {
    file,
    family,
    weight: range ? `${range.min} ${range.max}` : String(usWeightClass),
    style: italicAngle === 0 ? 'normal' : 'italic',
    generic: isSans(panose, family) ? 'sans-serif' : 'serif',
  };
}

/** PANOSE has the form of serifs in its second number, 11 to 15 for none (monotype.github.io/panose); 0 is unknown. */
const isSans = ([, serif = 0]: ArrayLike<number> & Iterable<number>, family: string): boolean =>
  serif === 0 ? /sans|grotes|gothic|narrow|condensed/i.test(family) : serif >= 11 && serif <= 15;
