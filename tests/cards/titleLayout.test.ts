import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakTitle, type TitleBox } from '../../src/cards/titleLayout.ts';

/** Every character is half an em wide. */
const measure = (text: string) => [...text].length / 2;
const box: TitleBox = { width: 1000, height: 360, maxSize: 120, minSize: 40, leading: 1.1 };
const brokenTitle = (title: string) => breakTitle(title, box, measure);

describe('a title on a card', () => {
  test('has the largest size if it is short', () =>
    expect(brokenTitle('Mine')).toEqual({ lines: ['Mine'], size: 120 }));

  test('has lines of similar length', () => {
    const { lines } = brokenTitle('La cotation du nickel est suspendue à Londres');
    const lengths = lines.map(measure);
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) / 2);
  });

  test.each([
    ['no-break spaces', 'Métaux\u00a0: «\u00a0la\u00a0» ruée\u202f? '.repeat(4).trim(), /^[:»?]|«$/],
    ['apostrophes', 'l’accord d’aujourd’hui '.repeat(6).trim(), /’$/],
  ])('is not broken at %s', (_name, title, wrong) => {
    const { lines } = brokenTitle(title);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => wrong.test(line))).toEqual([]);
  });

  test('may be broken after a hyphen', () => {
    const { lines } = brokenTitle('Saint-Pierre-et-Miquelon-Saint-Pierre-et-Miquelon');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
  });

  test('ends in an ellipsis if there is no space left', () => {
    const { lines, size } = brokenTitle('un titre sans fin, '.repeat(60));
    expect(size).toBe(40);
    expect(lines.at(-1)).toMatch(/\p{L}…$/u);
  });
});

test('no title exceeds its box', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, (written) => {
      const { lines, size } = brokenTitle(written.join(' '));
      expect(lines.every((line) => measure(line) * size <= box.width + 1e-9)).toBe(true);
      expect(size * (1 + (lines.length - 1) * box.leading)).toBeLessThanOrEqual(box.height);
    }),
  );
});

test('a title that is not truncated is complete', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé’\u00a0]{1,12}$/), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(words, (written) => {
      const title = written.join(' ');
      expect(brokenTitle(title).lines.join(' ')).toBe(title);
    }),
  );
});
