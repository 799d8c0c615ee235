import { cachedFile } from '../../cache/cachedFile.ts';
import { codeDigest } from '../../cache/codeDigest.ts';
import { cacheKey } from '../../cache/digest.ts';
import { iconsOf, type Colours } from './icons.ts';

/** The icons of a site, cached by drawing, colours and code. */
export async function cachedIcons(svg: string, colours: Colours): Promise<[string, Buffer][]> {
  const code = await codeDigest(new URL('./icons.ts', import.meta.url));
  const data = await cachedFile('pictures', cacheKey(code, svg, colours), async () => {
    const icons = [...(await iconsOf(svg, colours))].map(([name, icon]) => [name, icon.toString('base64')]);
    return Buffer.from(JSON.stringify(icons));
  });
  const icons = JSON.parse(Buffer.from(data).toString()) as [string, string][];
  return icons.map(([name, icon]) => [name, Buffer.from(icon, 'base64')]);
}
