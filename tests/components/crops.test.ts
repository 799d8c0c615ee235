import { describe, expect, test } from 'vitest';
import { cropOf, positionOf } from '../../src/components/crops.ts';

test.each([
  ['a wide picture gives all widths', { width: 2000, height: 1125 }, [480, 1600], [480, 1600]],
  ['a small one is never enlarged', { width: 900, height: 900 }, [480, 1600], [480, 900]],
  ['a tiny one has one variant, unchanged', { width: 300, height: 300 }, [480, 1600], [300]],
  ['a flat one is bounded by its height', { width: 2000, height: 450 }, [480, 1600], [480, 800]],
])('%s', (_, picture, wished, widths) => {
  const crop = cropOf(picture, [16, 9], wished);
  expect(crop.widths).toEqual(widths);
  expect(crop.width).toBe(widths.at(-1));
  expect(crop.height).toBe(Math.round((crop.width * 9) / 16));
});

describe('of a picture of 1600 × 900, a square crop', () => {
  test.each([
    ['keeps the middle without a focus', undefined, 'center'],
    ['keeps the middle at its word', 'center', 'center'],
    ['keeps an edge at its word', 'left', 'left'],
    ['cares for words across only', 'top right', 'right'],
    ['cares for shares across only', '50% 10%', 'center'],
    ['has the focus in its middle', '60% 0%', 'left 1410x900'],
    ['stops at the edge', '5% 50%', 'left'],
    ['stops at the other edge', '80% 50%', 'right'],
  ])('%s', (_, focus, position) => {
    expect(positionOf({ width: 1600, height: 900 }, [1, 1], focus)).toBe(position);
  });
});

test.each([
  ['a wide crop of a tall picture cares for shares down', '0% 40%', 'top 900x893'],
  ['and for words down', 'bottom left', 'bottom'],
])('%s', (_, focus, position) => {
  expect(positionOf({ width: 900, height: 1600 }, [16, 9], focus)).toBe(position);
});

test('a crop with the picture’s own aspect ratio is the whole picture, whatever the focus', () => {
  expect(positionOf({ width: 1600, height: 900 }, [16, 9], '0% 0%')).toBe('center');
});
