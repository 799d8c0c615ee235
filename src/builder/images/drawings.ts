import { cleanCarried } from './embeddedPictures.ts';
import { drawingOnly, usedNamesOnly, type Carried } from './sanitizeDrawing.ts';

/** How deep drawings may be embedded in drawings; deeper ones are dropped. */
const deepest = 3;

/** svgo compares each rule of a style with each element, and elements with each other: beyond these limits it takes minutes. */
const mostPartsToOptimize = 2000;
const mostStyleToOptimize = 20_000;

/** The most elements, and their deepest nesting. */
const mostParts = 20_000;
const deepestPart = 500;

/** Whether a drawing has more elements than can be cleaned in reasonable time. */
export function isVast(svg: string): boolean {
  let [parts, depth] = [0, 0];
  for (const [tag, end] of svg.matchAll(/<(\/?)[a-z][^<>]*/gi)) {
    if (end) depth -= 1;
    else {
      parts += 1;
      if (!tag.endsWith('/')) depth += 1;
    }
    if (parts > mostParts || depth > deepestPart) return true;
  }
  return false;
}

function isLarge(svg: string): boolean {
  const parts = [...svg.matchAll(/<[a-z]/gi)].length;
  const styles = svg.matchAll(/<style[^<>]*>([^<]*)/gi);
  const style = [...styles].reduce((sum, [, css]) => sum + css!.length, 0);
  return parts > mostPartsToOptimize || style > mostStyleToOptimize;
}

/**
 * Sanitizes an SVG drawing: no scripts, no external references, no metadata of the program it was drawn with nor, in
 * embedded pictures, of a camera.
 *
 * @throws Error if it is not well-formed XML, or too large
 */
export async function cleanDrawing(svg: string, depth = 0): Promise<string> {
  if (isVast(svg)) throw new Error('This drawing has too many parts.');
  // Loaded only if there is a drawing: it is a large module.
  const { optimize } = await import('svgo');
  const carried: Carried = new Map();
  const { data: drawing } = optimize(svg, {
    multipass: !isLarge(svg),
    plugins: [
      drawingOnly(carried),
      ...(isLarge(svg)
        ? ['removeDoctype']
        : [{ name: 'preset-default', params: { overrides: { cleanupIds: false } } }]),
      usedNamesOnly,
    ],
  } as Parameters<typeof optimize>[1]);
  const inner = (text: string) => (depth < deepest ? cleanDrawing(text, depth + 1) : undefined);
  const cleaned = new Map<string, string>();
  for (const [mark, value] of carried)
    if (drawing.includes(mark)) cleaned.set(mark, await cleanCarried(value, inner));
  return drawing.replace(/data:image\/png;base64,carried\d+/g, (mark) => cleaned.get(mark) ?? mark);
}
