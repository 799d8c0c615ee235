import { getImage } from 'astro:assets';
import { cropOf, positionOf } from '../components/crops.ts';
import type { BodyInputs } from '../editorial/bodyInputs.ts';
import type { Picture } from '../editorial/edition.ts';
import type { LeafContext, ShownPicture } from '../components/body/leafRenderer.ts';
import { renderBody, type Body } from '../markdown/renderBody.ts';
import { bodyOf } from './bodyText.ts';

/** Widths of a picture in running text, in pixels: for a phone or the column of text, and for fine screens. */
const widths = [768, 1152];

/** Renders the body of an article or a standing page written in Markdown. */
export function renderedBody(inputs: BodyInputs): Promise<Body> {
  const leaves = leavesOf(inputs);
  return renderBody(bodyOf(inputs), {
    ...inputs,
    link: (href) => inputs.links[href],
    attachment: (href) => inputs.files[href],
    picture: leaves.picture,
    leaves,
  });
}

/** What components without content are given of the inputs of a body. */
export function leavesOf({ pictures, media, frames }: BodyInputs) {
  return {
    picture: async (src) => {
      const picture = pictures[src];
      return picture && sized(picture);
    },
    poster: async (src, shape) => {
      const picture = pictures[src];
      return picture && posterOf(picture, shape);
    },
    media: (src) => media[src],
    isFramed: (provider) => frames?.includes(provider) ?? true,
  } satisfies Partial<LeafContext>;
}

/** Pixels across: a video is as wide as the text. */
const posterWidth = 1152;

async function posterOf(
  picture: Picture,
  shape: { width: number; height: number } = picture,
): Promise<ShownPicture> {
  const { src, width, height, format } = picture;
  if (format === 'svg') return { src, width, height };
  const ratio: [number, number] = [shape.width, shape.height];
  const { widths: _, ...size } = cropOf(picture, ratio, [posterWidth]);
  const position = positionOf(picture, ratio);
  const image = await getImage({ src: picture, ...size, fit: 'cover', position, format: 'webp' });
  return { src: image.src, ...size };
}

// Typed, so that a property of another name is an error.
async function sized(picture: Picture): Promise<ShownPicture> {
  const { src, width, height } = picture;
  if (picture.format === 'svg') return { src, width, height };
  const copies = cropOf(picture, [width, height], widths);
  const [avif, webp] = await Promise.all(
    ['avif', 'webp'].map((format) => getImage({ src: picture, format, ...copies })),
  );
  return {
    src: webp!.src,
    srcset: webp!.srcSet.attribute,
    lighterFormat: { type: 'image/avif', srcset: avif!.srcSet.attribute },
    sizes: '(min-width: 40rem) 36rem, 92vw',
    width: copies.width,
    height: copies.height,
  };
}
