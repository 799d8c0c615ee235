import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds against a page, with the elements. It collects nothing else, and is put into a page once.
 *
 * @param scheme with the dark one only colours are looked at, which alone differ from the light one
 * @param within a selector of the part that is looked at; the whole page if absent
 */
export async function violationsOf(
  page: Page,
  scheme: 'light' | 'dark' = 'light',
  within?: string,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(scheme === 'dark' && { runOnly: ['color-contrast'] }),
  };
  const { violations } = await page.evaluate(
    ([given, part]) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        part ? document.querySelector(part)! : document,
        given,
      ),
    [options, within] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
