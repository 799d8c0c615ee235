import { drawingOnly } from './drawingOnly.ts';

/**
 * A drawing as it may be published: nothing in it runs, nothing leads elsewhere, nothing is left of the program it was
 * drawn with.
 *
 * @throws Error when it is not well-formed XML
 */
export async function cleanDrawing(svg: string): Promise<string> {
  // Loaded when there is a drawing to clean: it brings much else with it.
  const { svgoOptimizer } = await import('astro/config');
  const optimizer = svgoOptimizer({
    multipass: true,
    plugins: [drawingOnly, { name: 'preset-default', params: { overrides: { cleanupIds: false } } }],
  } as Parameters<typeof svgoOptimizer>[0]);
  return optimizer.optimize(svg, '');
}
