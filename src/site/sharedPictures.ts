import { getImage } from 'astro:assets';
import { cropOf, positionOf } from '../components/crops.ts';
import type { Article, Author, Edition, Picture } from '../editorial/edition.ts';
import { sharedRatios, type SharedPicture } from '../editorial/sharedPictures.ts';

/** Pixels across: what search engines and social networks show large (developers.google.com/search/docs/appearance/google-discover). */
const width = 1200;

/** Makes an absolute address of a path. */
type Absolute = (path: string) => string;

/** An article's picture in each shape that other sites use; none of a drawing, which has no pixels. */
export function sharedPictures(
  image: Pick<NonNullable<Article['image']>, 'src' | 'focus'> | undefined,
  absolute: Absolute,
): Promise<SharedPicture[]> {
  if (!image || image.src.format === 'svg') return Promise.resolve([]);
  const { src, focus } = image;
  return Promise.all(sharedRatios.map((ratio) => shared(src, ratio, absolute, focus)));
}

/** The absolute address of an author's portrait. */
export async function portraitOf({ picture }: Author, { addresses }: Edition): Promise<string | undefined> {
  if (!picture || picture.src.format === 'svg') return undefined;
  return (await shared(picture.src, [1, 1], addresses.absolute)).url;
}

/** The absolute addresses of the posters of an article's videos, by the paths that its body has. */
export async function sharedPosters(
  { media, pictures }: Pick<Article, 'media' | 'pictures'>,
  absolute: Absolute,
): Promise<Record<string, string>> {
  const found = media.flatMap(({ poster }) => {
    const picture = poster === undefined ? undefined : pictures[poster];
    return poster !== undefined && picture && picture.format !== 'svg' ? [[poster, picture] as const] : [];
  });
  const made = found.map(async ([src, picture]) => [src, (await shared(picture, [16, 9], absolute)).url]);
  return Object.fromEntries(await Promise.all(made)) as Record<string, string>;
}

/** JPEG, the one format that every site accepts. */
async function shared(
  src: Picture,
  ratio: [number, number],
  absolute: Absolute,
  focus?: string,
): Promise<SharedPicture> {
  const crop = cropOf(src, ratio, [width]);
  const size = { width: crop.width, height: crop.height };
  const position = positionOf(src, ratio, focus);
  const image = await getImage({ src, ...size, fit: 'cover', position, format: 'jpeg' });
  return { url: absolute(image.src), type: 'image/jpeg', ...size };
}
