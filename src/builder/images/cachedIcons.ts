import path from 'node:path';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { readVerified, writeVerified } from '../../cache/verifiedFile.ts';
import { iconsOf, type Colours } from './icons.ts';

/** The icons of a site, cached by drawing, colours and code. */
export async function cachedIcons(
  svg: string,
  colours: Colours,
  cache: string,
): Promise<Map<string, Buffer>> {
  const code = await codeDigest(new URL('./icons.ts', import.meta.url));
  const file = path.join(cache, sha256(JSON.stringify([code, svg, colours])));
  const known = readVerified(file);
  if (known) {
    const icons = JSON.parse(known.toString('utf8')) as [string, string][];
    return new Map(icons.map(([name, data]) => [name, Buffer.from(data, 'base64')]));
  }
  const icons = await iconsOf(svg, colours);
  writeVerified(file, JSON.stringify([...icons].map(([name, data]) => [name, data.toString('base64')])));
  return icons;
}
