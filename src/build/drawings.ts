import { cleanCarried } from './carriedPictures.ts';
import { drawingOnly, usedNamesOnly, type Carried } from './drawingOnly.ts';

/** Drawings may carry drawings; deeper ones show nothing anyone would miss. */
const deepest = 3;

/**
 * A drawing as it may be published: nothing in it runs, nothing leads elsewhere, nothing is left of the program it was
 * drawn with, nor, in the pictures it carries within, of the camera.
 *
 * @throws Error when it is not well-formed XML
 */
export async function cleanDrawing(svg: string, depth = 0): Promise<string> {
  // Loaded when there is a drawing to clean: it brings much else with it.
  const { svgoOptimizer } = await import('astro/config');
  const carried: Carried = new Map();
  const optimizer = svgoOptimizer({
    multipass: true,
    plugins: [
      drawingOnly(carried),
      { name: 'preset-default', params: { overrides: { cleanupIds: false } } },
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
