import { readFileSync } from 'node:fs';
import { fromBuffer } from '@capsizecss/unpack';
import type { Measures } from './fontFace.ts';

/** Reads the measures of a font file. */
export async function measureFont(file: string): Promise<Measures> {
  const { ascent, descent, lineGap, xWidthAvg, unitsPerEm } = await fromBuffer(readFileSync(file));
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    width: xWidthAvg / unitsPerEm,
  };
}
