import { withoutPlace } from './withoutPlace.ts';

/** The longest side of a picture in pixels: twice what the widest screens show of one. */
const longestSide = 3200;

/** Photographs; drawings (PNG, SVG) and animations stay as they are. */
const photographs = new Set(['image/jpeg', 'image/webp']);

/** What of a picture is sent: a photograph no larger than pages can use, without the place where it was taken. */
export async function smallerPicture(file: File): Promise<File> {
  if (!photographs.has(file.type)) return file;
  try {
    return (await scaled(file)) ?? (await bare(file));
  } catch {
    // What browsers cannot read, the interface refuses with its own words.
    return file;
  }
}

/** A huge picture made smaller, turned as the camera says; undefined if it is not huge. */
async function scaled(file: File): Promise<File | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = longestSide / Math.max(picture.width, picture.height);
    if (scale >= 1) return undefined;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, file.type, 0.9));
    // Some browsers write another kind of picture instead.
    return made?.type === file.type ? new File([made], file.name, { type: file.type }) : undefined;
  } finally {
    picture.close();
  }
}

async function bare(file: File): Promise<File> {
  if (file.type !== 'image/jpeg') return file;
  const parts = withoutPlace(new Uint8Array(await file.arrayBuffer()));
  return parts.length === 1 ? file : new File(parts, file.name, { type: file.type });
}
