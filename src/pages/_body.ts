import { getImage } from 'astro:assets';
import type { BodySource } from '../editorial/bodySource.ts';
import type { Picture } from '../editorial/edition.ts';
import { readBody } from '../intake/readBody.ts';
import { renderBody, type Body } from '../markdown/renderBody.ts';

/** Widths of a picture in running text, in pixels: the column of text, and twice as many for fine screens. */
const widths = [480, 760, 1520];

/** Renders the body of an article or a standing page written in Markdown. */
export async function renderedBody(source: BodySource): Promise<Body> {
  return renderBody(await readBody(source), {
    ...source,
    link: (href) => source.links[href],
    picture: async (src) => {
      const picture = source.pictures[src];
      return picture && sized(picture);
    },
  });
}

async function sized(picture: Picture) {
  if (picture.format === 'svg') return { src: picture.src, width: picture.width, height: picture.height };
  const fitting = widths.filter((width) => width <= picture.width);
  const image = await getImage({
    src: picture,
    format: 'webp',
    widths: fitting,
    width: fitting.at(-1) ?? picture.width,
  });
  return {
    src: image.src,
    srcset: image.srcSet.attribute,
    sizes: '(min-width: 50rem) 46rem, 100vw',
    width: image.attributes['width'] as number,
    height: image.attributes['height'] as number,
  };
}
