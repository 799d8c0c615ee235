import { cleanCarried } from './embeddedPictures.ts';
import { drawingOnly, usedNamesOnly, type Carried } from './sanitizeDrawing.ts';

/** Drawings may carry drawings; deeper ones show nothing anyone would miss. */
const deepest = 3;

/** An optimizer compares each rule of a style with each part, and parts with one another: beyond these it takes minutes. */
const mostPartsToOptimize = 2000;
const mostStyleToOptimize = 20_000;

/** The most parts that are looked at one by one, and the most that lie in one another. */
const mostParts = 20_000;
const deepestPart = 500;

/** Whether a drawing has more parts than can be cleaned while somebody waits. */
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
 * A drawing as it may be published: nothing in it runs, nothing leads elsewhere, nothing is left of the program it was
 * drawn with, nor, in the pictures it carries within, of the camera.
 *
 * @throws Error when it is not well-formed XML, or vast
 */
export async function cleanDrawing(svg: string, depth = 0): Promise<string> {
  if (isVast(svg)) throw new Error('This drawing has too many parts.');
  // Loaded when there is a drawing to clean: it brings much else with it.
  const { svgoOptimizer } = await import('astro/config');
  const carried: Carried = new Map();
  const optimizer = svgoOptimizer({
    multipass: !isLarge(svg),
    plugins: [
      drawingOnly(carried),
      ...(isLarge(svg)
        ? ['removeDoctype']
        : [{ name: 'preset-default', params: { overrides: { cleanupIds: false } } }]),
      usedNamesOnly,
    ],
  } as Parameters<typeof svgoOptimizer>[0]);
  const drawing = await optimizer.optimize(svg, '');
  const inner = (text: string) => (depth < deepest ? cleanDrawing(text, depth + 1) : undefined);
  const cleaned = new Map<string, string>();
  for (const [mark, value] of carried)
    if (drawing.includes(mark)) cleaned.set(mark, await cleanCarried(value, inner));
  return drawing.replace(/data:image\/png;base64,carried\d+/g, (mark) => cleaned.get(mark) ?? mark);
}
