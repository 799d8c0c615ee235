import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePalette } from '../../src/cards/palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

describe('the colours of cards', () => {
  test('are the light colours of the style sheet', () => {
    const { paper, black, inks } = parsePalette(tokens);
    expect(tokens).toMatch(new RegExp(`--paper: ${paper};[^}]*--black: ${black};[^}]*}\\s*@media`));
    expect(Object.keys(inks)).toEqual(Array.from({ length: 8 }, (_, place) => `ink-${place + 1}`));
    expect(Object.values(inks).every((ink) => /^#[0-9a-f]{6}$/.test(ink))).toBe(true);
  });

  test('cause an error if they are missing', () =>
    expect(() => parsePalette(tokens.replaceAll('--paper', '--sheet'))).toThrow(/--paper/));
});
