import { imageSize } from 'image-size';

/** The size of a picture as it is shown, which its metadata may turn by a quarter, and its format. */
export type PictureSize = { width: number; height: number; format: string };

/** @throws TypeError if the file says no size, or is no picture */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const { width, height, type, orientation = 0 } = imageSize(bytes);
  if (!Number.isFinite(width) || !Number.isFinite(height) || !type)
    throw new TypeError('The picture has no size.');
  return orientation >= 5 ? { width: height, height: width, format: type } : { width, height, format: type };
}
