/** Kinds of binary files. */
export type Binary = 'picture' | 'pdf' | 'document';

/** First bytes, read as Latin-1: pictures that browsers and telephones know, PDF, and what office programs save. */
const heads: [RegExp, Binary][] = [
  [/^(?:\xff\xd8\xff|\x89PNG\r\n\x1a\n|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/, 'picture'],
  [/^GIF8[79]a[^]{0,20}\0/, 'picture'],
  [/^[^]{4}ftyp(?:hei|hev|avi|mif1|msf1)/, 'picture'],
  [/^%PDF-\d/, 'pdf'],
  [/^(?:PK\x03\x04|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf\d)/, 'document'],
];

/** The kind of a binary file that has the name of a text; `undefined` if it may be a text. */
export function binaryKind(bytes: Uint8Array): Binary | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return heads.find(([pattern]) => pattern.test(head))?.[1];
}
