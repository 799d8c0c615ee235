import { cachedFile } from '../../cache/cachedFile.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cacheKey } from '../../cache/digest.ts';
import { iconsOf, type Colours } from './icons.ts';

/**
 * The icons of a site, cached by drawing, colours and code.
 *
 * @param isOwn of `iconsOf`
 */
export async function cachedIcons(
  svg: string,
  colours: Colours,
  isOwn: boolean,
): Promise<[string, Buffer][]> {
  const code = await codeDigest(new URL('./icons.ts', import.meta.url));
  const data = await cachedFile('pictures', cacheKey(code, svg, colours, isOwn), async () => {
    const icons = [...(await iconsOf(svg, colours, isOwn))].map(([name, icon]) => [
      name,
      icon.toString('base64'),
    ]);
    return Buffer.from(JSON.stringify(icons));
  });
  const icons = JSON.parse(Buffer.from(data).toString()) as [string, string][];
  return icons.map(([name, icon]) => [name, Buffer.from(icon, 'base64')]);
}
