/** A word that was decoded with a wrong encoding, and its repaired form. */
export type GarbledWord = { at: number; written: string; right: string };

/** Encodings that UTF-8 is often misread as. */
const encodings = ['windows-1252', 'macintosh'].map((label) => {
  const characters = [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  const byteOf = new Map(characters.map((character, byte) => [character, byte]));
  const characterClass = (from: number, to: number) =>
    `[${characters
      .slice(from, to)
      .map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
      .join('')}]`;
  const next = characterClass(0x80, 0xc0);
  // Two bytes for accents and signs, three for punctuation, four for emoji.
  const sequence = `${characterClass(0xc2, 0xc4)}${next}|${characterClass(0xc5, 0xc6)}${next}|${characterClass(0xe2, 0xe3)}${next}{2}|${characterClass(0xf0, 0xf1)}${next}{3}`;
  return { byteOf, find: new RegExp(sequence, 'gu') };
});

/** Characters of French and English beyond ASCII; other results are coincidences. */
const plausible =
  /^[\u00A0-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u2010-\u2026\u202F\u2030\u2032\u2033\u2039\u203A\u20AC\u2122\u2190-\u2193\u2212\u{1F300}-\u{1FAFF}]$/u;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Repairs sequences that are certainly garbled. */
function repairEncoding(text: string): string {
  let now = text;
  for (const { byteOf, find } of encodings) {
    now = now.replace(find, (sequence) => {
      const meant = decodeUtf8([...sequence].map((character) => byteOf.get(character)!));
      return meant !== undefined && plausible.test(meant) ? meant : sequence;
    });
    // The second byte of « à » is a no-break space, which programs often replace by a space.
    now = now.replace(/Ã (?=[ \p{Ll}]|$)/gu, 'à');
  }
  return now;
}

function decodeUtf8(bytes: number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Words are separated by ordinary spaces: a no-break space may be half of a letter. */
const words = /(?:Ã (?=[ \p{Ll}])|[^ \n\t\uFFFC])+/gu;

/** Every garbled sequence begins with one of these. */
const suspect = /[ÂÃÅâð√¬‚]/;

/** The words of a text that were decoded wrongly, once or twice. */
export function findGarbled(text: string): GarbledWord[] {
  if (!suspect.test(text)) return [];
  return Array.from(text.matchAll(words)).flatMap(({ 0: written, index }): GarbledWord[] => {
    if (!suspect.test(written)) return [];
    const once = repairEncoding(written);
    const right = once === written ? once : repairEncoding(once);
    return right === written ? [] : [{ at: index, written, right }];
  });
}
