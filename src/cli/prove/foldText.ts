/** A text as it is looked for: its words in lower case, without accents and marks, a space before and after each. */
export type Folded = string;

/**
 * Folds a text so that typography, entities, escapes and line ends make no difference: « L’État » and `L&#39;\u00c9tat`
 * are the same words.
 */
export function folded(text: string): Folded {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** Folded words run together, for where markup or typography may have parted or joined them. */
export const compact = (words: Folded): string => words.replaceAll(' ', '');

/**
 * A file's text as a reader may come upon it: once with its tags, whose attributes speak too, and once without them,
 * for a sentence may have some in its midst.
 */
export function viewsOf(text: string): Folded[] {
  const plain = decoded(decoded(text));
  const untagged = plain.replace(/<\/?[a-z!][^<>]*>/gi, ' ');
  return untagged === plain ? [folded(plain)] : [folded(plain), folded(untagged)];
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/** What entities of HTML and XML, escapes of JSON and percent signs of addresses stand for. */
function decoded(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
      (whole, decimal, hex, name: string | undefined) => {
        if (name) return entities[name.toLowerCase()] ?? whole;
        const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/\\(?:u([\da-f]{4})|[nrt])/gi, (_, hex?: string) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : ' ',
    )
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    });
}
