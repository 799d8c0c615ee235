import { expect, test } from 'vitest';
import { conditionIn } from '../../../src/admin/preview/colourScheme.ts';

test.each([
  ['(prefers-color-scheme: dark)', '(max-width: 0)', '(min-width: 0)'],
  ['(prefers-color-scheme:light)', '(min-width: 0)', '(max-width: 0)'],
  [
    '(min-width: 40rem) and (prefers-color-scheme: dark)',
    '(min-width: 40rem) and (max-width: 0)',
    '(min-width: 40rem) and (min-width: 0)',
  ],
  ['print', 'print', 'print'],
])('%s is %s in light colours, %s in dark ones', (condition, light, dark) => {
  expect(conditionIn('light', condition)).toBe(light);
  expect(conditionIn('dark', condition)).toBe(dark);
});
