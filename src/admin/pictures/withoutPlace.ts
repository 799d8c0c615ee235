const exif = 'Exif\0\0';
const xmp = 'http://ns.adobe.com/xap/1.0/\0';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/**
 * A JPEG that does not say where it was taken: without what the camera has written, apart from the orientation. Its
 * pixels, its colours and its credits (IPTC) stay as they are; bytes that are no JPEG stay whole.
 */
export function withoutPlace(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return [bytes];
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  // Segments, up to the pixels.
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return [bytes];
    const segment = bytes.subarray(at, end);
    const isOfCamera = bytes[at + 1] === 0xe1 && latin(bytes, at + 4, at + 10) === exif;
    const saysPlace =
      bytes[at + 1] === 0xe1 &&
      latin(bytes, at + 4, at + 4 + xmp.length) === xmp &&
      /GPS/.test(new TextDecoder('latin1').decode(segment));
    if (isOfCamera) {
      const orientation = orientationIn(segment.subarray(10));
      if (orientation > 1) parts.push(exifWith(orientation));
    } else if (!saysPlace) parts.push(segment);
    at = end;
  }
  return [...parts, bytes.subarray(at)];
}

/** How a picture is to be turned, by the Exif of the camera; 1 for not at all. */
function orientationIn(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > tiff.length) return 1;
  const count = view.getUint16(first, isLittle);
  for (let entry = 0; entry < count && first + 14 + 12 * entry <= tiff.length; entry++) {
    const at = first + 2 + 12 * entry;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

/** A segment with the orientation alone: a directory of one entry, a number of two bytes. */
function exifWith(orientation: number): Uint8Array<ArrayBuffer> {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const name = Array.from(exif, (letter) => letter.charCodeAt(0));
  return Uint8Array.from([0xff, 0xe1, 0, 2 + name.length + tiff.length, ...name, ...tiff]);
}
