const startOfImage = 0xffd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Segments of applications that pictures are shown with: JFIF, the profile of colours, Adobe's of inks. */
const needed: Readonly<Record<number, string>> = {
  0xe0: 'JFIF\0',
  0xe2: 'ICC_PROFILE\0',
  0xee: 'Adobe',
};

/** A JPEG without the segments of other applications (Exif, XMP, IPTC, previews), comments, and anything behind its end. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.readUInt16BE(0) !== startOfImage) return undefined;
  const parts = [bytes.subarray(0, 2)];
  let orientation: number | undefined;
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      parts.push(bytes.subarray(at, at + 2));
      break;
    }
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === startOfScan ? endOfScan(bytes, next) : next;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation ??= orientationIn(segment.subarray(4));
    if (isNeeded(marker, segment)) parts.push(segment);
    at = end;
  }
  if (orientation !== undefined && orientation > 1) parts.splice(1, 0, exifWith(orientation));
  return Buffer.concat(parts);
}

function isNeeded(marker: number, segment: Buffer): boolean {
  const isOfApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isOfApplication) return marker !== 0xfe;
  return segment
    .subarray(4)
    .toString('latin1')
    .startsWith(needed[marker] ?? '\uffff');
}

/** Where the compressed pixels of a scan end: at a marker that is neither a byte 255 nor a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const following = bytes.readUInt8(at + 1);
    if (following !== 0 && !(following >= 0xd0 && following <= 0xd7)) return at;
  }
  throw new RangeError('The picture is cut off.');
}

/** How the picture is to be turned, by the Exif of the camera. */
function orientationIn(exif: Buffer): number | undefined {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0' || exif.length < 16) return undefined;
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + 12 * entry;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return undefined;
}

/** An Exif segment with the orientation alone. */
const exifWith = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from('Exif\0\0', 'latin1'),
    // A directory of one entry, the orientation, which is a number of two bytes.
    Buffer.from('4d4d002a000000080001' + '0112000300000001', 'hex'),
    Buffer.from([0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);
