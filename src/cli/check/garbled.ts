/** A word whose letters were read in a wrong encoding, and the word. */
export type Garbled = { at: number; written: string; right: string };

/** The encodings that UTF-8 is taken for, each with its characters by their bytes. */
const encodings = ['windows-1252', 'macintosh'].map((label) => {
  const characters = [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  const byteOf = new Map(characters.map((character, byte) => [character, byte]));
  const some = (from: number, to: number) =>
    `[${characters
      .slice(from, to)
      .map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
      .join('')}]`;
  const next = some(0x80, 0xc0);
  // Two bytes for accents and signs, three for punctuation, four for emoji.
  const sequence = `${some(0xc2, 0xc4)}${next}|${some(0xc5, 0xc6)}${next}|${some(0xe2, 0xe3)}${next}{2}|${some(0xf0, 0xf1)}${next}{3}`;
  return { byteOf, find: new RegExp(sequence, 'gu') };
});

/** What French and English are written with beyond ASCII; other results are a coincidence. */
const usual =
  /^[\u00A0-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u2010-\u2026\u202F\u2030\u2032\u2033\u2039\u203A\u20AC\u2122\u2190-\u2193\u2212\u{1F300}-\u{1FAFF}]$/u;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A text with what is certainly garbled put right; the same if nothing is. */
function ungarbled(text: string): string {
  let now = text;
  for (const { byteOf, find } of encodings) {
    now = now.replace(find, (sequence) => {
      const meant = decoded([...sequence].map((character) => byteOf.get(character)!));
      return meant !== undefined && usual.test(meant) ? meant : sequence;
    });
    // The second byte of « à » is a no-break space, which programs like to make an ordinary one.
    now = now.replace(/Ã (?=[ \p{Ll}]|$)/gu, 'à');
  }
  return now;
}

function decoded(bytes: number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Words are parted by ordinary spaces: a no-break one may be half a letter. */
const words = /(?:Ã (?=[ \p{Ll}])|[^ \n\t\uFFFC])+/gu;

/** One of these begins whatever is garbled. */
const suspect = /[ÂÃÅâð√¬‚]/;

/** The words of a text that are garbled, by one wrong reading or by two. */
export function garbledIn(text: string): Garbled[] {
  if (!suspect.test(text)) return [];
  return Array.from(text.matchAll(words)).flatMap(({ 0: written, index }): Garbled[] => {
    if (!suspect.test(written)) return [];
    const once = ungarbled(written);
    const right = once === written ? once : ungarbled(once);
    return right === written ? [] : [{ at: index, written, right }];
  });
}
