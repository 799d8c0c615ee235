import { expect, test } from 'vitest';
import { cropOf, positionOf } from '../../src/components/crops.ts';

test.each([
  ['a wide picture gives all widths', { width: 2000, height: 1125 }, [480, 1600], [480, 1600]],
  ['a small one is never enlarged', { width: 900, height: 900 }, [480, 1600], [480, 900]],
  ['a tiny one is made once, as it is', { width: 300, height: 300 }, [480, 1600], [300]],
  ['a flat one is bounded by its height', { width: 2000, height: 450 }, [480, 1600], [480, 800]],
])('%s', (_, picture, wished, widths) => {
  const crop = cropOf(picture, [16, 9], wished);
  expect(crop.widths).toEqual(widths);
  expect(crop.width).toBe(widths.at(-1));
  expect(crop.height).toBe(Math.round((crop.width * 9) / 16));
});

test.each([
  ['no focus keeps the middle', undefined, undefined],
  ['the middle is the middle', 'center', undefined],
  ['one word is an edge', 'top', 'top'],
  ['words stand in the order sharp reads', 'top left', 'left top'],
  ['a word and the middle are an edge', 'center right', 'right'],
  ['shares of the middle third are the middle', '50% 40%', undefined],
  ['shares near an edge are that edge', '50% 10%', 'top'],
  ['shares near two edges are a corner', '90% 80%', 'right bottom'],
  ['nought is a share', '0% 0%', 'left top'],
])('%s', (_, focus, position) => {
  expect(positionOf(focus)).toBe(position);
});
