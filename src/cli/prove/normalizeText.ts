/** Words in lower case, without accents and punctuation, a space before and after each. */
export type NormalizedText = string;

/**
 * Normalizes a text, so that case, accents, typography and line ends make no difference.
 */
export function normalizeText(text: string): NormalizedText {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** The words joined, because markup or typography may have split or joined them. */
export const withoutSpaces = (words: NormalizedText): string => words.replaceAll(' ', '');

/**
 * The texts to search in a file: one with its tags, for their attributes, and one without, because tags may interrupt a
 * sentence.
 */
export function searchableTexts(text: string): NormalizedText[] {
  const plain = decodeEscapes(decodeEscapes(text));
  const untagged = plain.replace(/<\/?[a-z!][^<>]*>/gi, ' ');
  return untagged === plain ? [normalizeText(plain)] : [normalizeText(plain), normalizeText(untagged)];
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

/** Decodes entities of HTML and XML, escapes of JSON, and percent-encoding. */
function decodeEscapes(text: string): string {
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
