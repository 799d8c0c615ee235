import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds against a page, with the elements. It collects nothing else and runs in the page itself ("legacy"), which
 * is sound as no page has frames: that takes two thirds of the time.
 *
 * @param scheme with the dark one only colours are looked at, which alone differ from the light one
 */
export async function violationsOf(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
