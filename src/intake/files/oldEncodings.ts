/** Decodes texts that are not UTF-8, so that their other faults can be reported too. */

/**
 * Decodes UTF-16, known by its byte order mark or by nul bytes at every other place; `undefined` if it is something
 * else.
 */
export function decodeUtf16(bytes: Uint8Array): string | undefined {
  const encoding = utf16ByteOrder(bytes);
  if (!encoding) return undefined;
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (encoding === 'be' ? even.swap16() : even)
    .toString('utf16le')
    .replace(/^\uFEFF/, '')
    .toWellFormed();
}

function utf16ByteOrder(bytes: Uint8Array): 'le' | 'be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const start = bytes.subarray(0, 200);
  if (start.length < 4 || !start.includes(0)) return undefined;
  const nuls = (parity: 0 | 1) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const many = start.length * 0.3;
  if (nuls(0) === 0 && nuls(1) > many) return 'le';
  if (nuls(1) === 0 && nuls(0) > many) return 'be';
  return undefined;
}

/** A run of ASCII, one longer UTF-8 character (Unicode 16, table 3-7), or any byte: each byte read as a character. */
const piece =
  /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|(.)/gs;

const windows1252 = new TextDecoder('windows-1252');

/**
 * Bytes that are not all UTF-8: each wrong one is taken for Windows-1252, which most old files are in, or for U+FFFD
 * where it means nothing there either.
 *
 * @returns the text, the offset in it of the first wrong byte's character, and how many wrong bytes there are
 */
export function decodeOldBytes(bytes: Uint8Array): { decoded: string; wrong: number; count: number } {
  let decoded = '';
  let wrong = 0;
  let count = 0;
  for (const [run, stray] of Buffer.from(bytes).toString('latin1').matchAll(piece)) {
    if (stray !== undefined) {
      if (count === 0) wrong = decoded.length;
      count += 1;
    }
    decoded +=
      stray === undefined ? Buffer.from(run, 'latin1').toString('utf8') : windows1252Character(stray);
  }
  return decoded.startsWith('\uFEFF')
    ? { decoded: decoded.slice(1), wrong: wrong - 1, count }
    : { decoded, wrong, count };
}

/** The character of a byte, as Windows has it; the five bytes it leaves free decode to controls. */
function windows1252Character(byte: string): string {
  const character = windows1252.decode(Buffer.from(byte, 'latin1'));
  return /[\u0080-\u009f]/.test(character) ? '\uFFFD' : character;
}
