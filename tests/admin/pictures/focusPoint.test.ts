import fc from 'fast-check';
import { expect, test } from 'vitest';
import { focusPoint, focusText } from '../../../src/admin/pictures/focusPoint.ts';

test.each([
  ['30% 60%', 30, 60],
  ['top', 50, 0],
  ['bottom left', 0, 100],
  ['center', 50, 50],
  ['', 50, 50],
])('the place written as "%s"', (written, x, y) => {
  expect(focusPoint(written)).toEqual({ x, y });
});

test('any place is written as the schema has it, within the picture', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
      const written = focusText({ x, y });
      expect(written).toMatch(/^(?:100|\d{1,2})% (?:100|\d{1,2})%$/);
      expect(focusText(focusPoint(written))).toBe(written);
    }),
  );
});
