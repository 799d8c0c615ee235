import { binaryKind } from './binaryHeads.ts';
import { fault, type Fault, type Spot } from '../faults.ts';
import { decodeOldBytes, decodeUtf16 } from './oldEncodings.ts';

/**
 * The text of a file, its lines ended by LF, decoded as far as possible, and the faults of its bytes. For a
 * binary file (`isBinary`) no other fault is worth reporting.
 */
export type DecodedText = { text: string; faults: Fault[]; isBinary?: boolean };

/**
 * Decodes a file as UTF-8. A byte order mark and CRLF are accepted. Other bytes are decoded
 * as far as possible, so that the file's other faults are reported in the same run. Never throws.
 *
 * @param file its name in faults
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const kind = binaryKind(bytes);
  if (kind) {
    const found = fault('bytes-binary', { kind }, { file, line: 1, column: 1 });
    return { text: '', faults: [found], isBinary: true };
  }
  const wide = decodeUtf16(bytes);
  if (wide !== undefined) {
    const { text, faults } = cleanText(wide, file);
    return { text, faults: [fault('bytes-utf16', {}, { file, line: 1, column: 1 }), ...faults] };
  }
  try {
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch {
    const { decoded, wrong, count } = decodeOldBytes(bytes);
    const place = { file, ...spotOf(withLineFeeds(decoded.slice(0, wrong))) };
    const character = decoded[wrong] ?? '';
    const found =
      character === '\uFFFD'
        ? fault('bytes-damaged', { others: count - 1 }, place)
        : fault('bytes-windows1252', { character, others: count - 1 }, place);
    const { text, faults } = cleanText(decoded, file);
    return { text, faults: [found, ...faults] };
  }
}

/** Characters that no text needs and XML, hence a feed, cannot hold (XML 1.0, production 2). */
const forbidden = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Matches all that the expression above does, and emoji too, but ten times as fast. */
const suspect = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** The first forbidden character of a text, as `U+000B`, where it is, and how many more there are. */
export function findForbidden(text: string): { code: string; at: number; others: number } | undefined {
  const at = suspect.test(text) ? text.search(forbidden) : -1;
  if (at === -1) return undefined;
  const code = `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { code, at, others: (text.match(forbidden)?.length ?? 1) - 1 };
}

/** Reports forbidden characters and replaces each by a space, so that columns stay the same. */
function cleanText(decoded: string, file: string): DecodedText {
  const place = (at: number) => ({ file, ...spotOf(withLineFeeds(decoded.slice(0, at))) });
  const faults: Fault[] = [];
  const nuls = decoded.split('\0').length - 1;
  if (nuls > 0) faults.push(fault('bytes-nul', { others: nuls - 1 }, place(decoded.indexOf('\0'))));
  const control = findForbidden(decoded);
  if (control) {
    const { code, at, others } = control;
    faults.push(fault('bytes-control', { code, others }, place(at)));
  }
  const lone = decoded.search(/\r(?!\n)/);
  if (lone !== -1) faults.push(fault('bytes-lone-return', {}, place(lone)));
  const text = faults.length > 0 ? decoded.replaceAll('\0', ' ').replace(forbidden, ' ') : decoded;
  return { text: withLineFeeds(text), faults };
}

const withLineFeeds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The spot right after a text whose lines end with LF. */
function spotOf(before: string): Spot {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
