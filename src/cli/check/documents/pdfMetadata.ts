import { inflateSync } from 'node:zlib';

/** The maximum size of an inflated stream. */
const maxStreamBytes = 8_000_000;

/** Of files larger than twice this, only so many bytes at the beginning and at the end are scanned. */
const scannedPart = 40_000_000;

/**
 * The metadata of a PDF: the authors of its information dictionary (ISO 32000-2, 14.3.3),
 * those of its metadata streams (14.3.2), in earlier versions that it still contains and in object streams (7.5.7) too.
 * Encrypted streams and filters other than Flate are skipped.
 *
 * @returns authors, and texts that may contain file paths
 */
export function pdfNames(bytes: Buffer): { authors: string[]; texts: string[] } {
  const scanned =
    bytes.length > 2 * scannedPart
      ? Buffer.concat([bytes.subarray(0, scannedPart), bytes.subarray(-scannedPart)])
      : bytes;
  const raw = scanned.toString('latin1');
  const streams = metadataStreams(scanned, raw);
  const objects = [raw, ...streams].join('\n');
  const strings = [
    ...objects.matchAll(/\/(Author|Title|Creator|Subject|Keywords)\s*(?:\(|<(?!<)|(\d+)\s+\d+\s+R)/g),
  ].map(({ 0: whole, 1: field, 2: reference, index }) => {
    const at = reference === undefined ? index + whole.length - 1 : startOf(objects, reference);
    return { field, text: at === undefined ? '' : stringAt(objects, at) };
  });
  const packets = streams.concat(raw).flatMap((text) => text.match(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g) ?? []);
  const xmp = packets.map((text) => Buffer.from(text, 'latin1').toString('utf8'));
  return {
    authors: [
      ...strings.flatMap(({ field, text }) => (field === 'Author' ? [text] : [])),
      ...xmp.flatMap(authorsIn),
    ],
    texts: [...strings.map(({ text }) => text), ...xmp],
  };
}

/** Object streams and metadata streams, inflated. */
function metadataStreams(bytes: Buffer, raw: string): string[] {
  const found: string[] = [];
  for (let at = raw.indexOf('stream'); at >= 0; at = raw.indexOf('stream', at + 6)) {
    if (raw.startsWith('end', at - 3)) continue;
    const dictionary = raw.slice(Math.max(0, at - 600), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/\/(?:ObjStm|Metadata)\b/.test(own)) continue;
    const start = at + 6 + (raw[at + 6] === '\r' ? 2 : 1);
    const end = raw.indexOf('endstream', start);
    const data = bytes.subarray(start, end < 0 ? undefined : end);
    if (!/\/FlateDecode\b|\/Fl\b/.test(own)) continue;
    try {
      found.push(inflateSync(data, { maxOutputLength: maxStreamBytes }).toString('latin1'));
    } catch {
      // Encrypted or damaged.
    }
  }
  return found;
}

/** The offset of the value of an indirect object. */
function startOf(text: string, number: string): number | undefined {
  const found = new RegExp(`(?:^|[\\r\\n ])${number}\\s+\\d+\\s+obj\\s*(?=[(<])`).exec(text);
  return found ? found.index + found[0].length : undefined;
}

/**
 * A string (7.3.4), literal or hexadecimal; its text is UTF-16 or UTF-8 if it has a byte order mark, else nearly
 * Latin-1.
 */
function stringAt(text: string, at: number): string {
  const bytes = text[at] === '<' ? fromHexadecimal(text, at) : fromBrackets(text, at);
  if (bytes.startsWith('\xfe\xff'))
    return Buffer.from(bytes.slice(2, 2 + 2 * Math.floor((bytes.length - 2) / 2)), 'latin1')
      .swap16()
      .toString('utf16le');
  return bytes.startsWith('\xef\xbb\xbf') ? Buffer.from(bytes.slice(3), 'latin1').toString('utf8') : bytes;
}

const fromHexadecimal = (text: string, at: number) =>
  Buffer.from(text.slice(at + 1, text.indexOf('>', at)).replace(/\s+/g, ''), 'hex').toString('latin1');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Longer than any name. */
const maxStringLength = 2000;

function fromBrackets(text: string, at: number): string {
  let [value, depth] = ['', 1];
  for (let next = at + 1; next < text.length && value.length < maxStringLength; next += 1) {
    const sign = text[next]!;
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(next + 1, next + 4))?.[0];
      const after = text[next + 1] ?? '';
      value += octal
        ? String.fromCharCode(parseInt(octal, 8) & 255)
        : (escapes[after] ?? after.replace(/[\r\n]/, ''));
      next += octal ? octal.length : 1;
      continue;
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) break;
    value += sign;
  }
  return value;
}

/** The authors that a packet of XMP names, as elements or as attributes. */
const authorsIn = (xmp: string): string[] => [
  ...[...xmp.matchAll(/<(dc:creator|pdf:Author|xmp:Author)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
    text!.replace(/<[^>]*>/g, ' '),
  ),
  ...[...xmp.matchAll(/\b(?:dc:creator|pdf:Author|xmp:Author)="([^"]*)"/g)].map(([, text]) => text!),
];
