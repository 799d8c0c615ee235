import path from 'node:path';
import { digestOfCode } from '../../cache/codeDigest.ts';
import { digestOf } from '../../cache/digest.ts';
import { readSealed, writeSealed } from '../../cache/sealedFile.ts';
import { iconsOf, type Colours } from './icons.ts';

/** The icons of a site, drawn once for each drawing, colours and code. */
export async function keptIcons(svg: string, colours: Colours, cache: string): Promise<Map<string, Buffer>> {
  const code = await digestOfCode(new URL('./icons.ts', import.meta.url));
  const file = path.join(cache, digestOf(JSON.stringify([code, svg, colours])));
  const known = readSealed(file);
  if (known) {
    const icons = JSON.parse(known.toString('utf8')) as [string, string][];
    return new Map(icons.map(([name, data]) => [name, Buffer.from(data, 'base64')]));
  }
  const icons = await iconsOf(svg, colours);
  writeSealed(file, JSON.stringify([...icons].map(([name, data]) => [name, data.toString('base64')])));
  return icons;
}
