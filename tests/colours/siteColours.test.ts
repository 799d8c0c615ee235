import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastWith, readable } from '../../src/colours/contrast.ts';
import { lookGrounds } from '../../src/colours/lookGrounds.ts';
import { sectionColours, siteTokens } from '../../src/colours/siteColours.ts';
import { looks } from '../../src/intake/schemas/lookSchema.ts';

const sheetOf = (look: string) => {
  const own = `src/looks/${look}/tokens.css`;
  return readFileSync(existsSync(own) ? own : 'src/styles/tokens.css', 'utf8');
};
/** The colours of a sheet by name; the light ones, or those of the dark part. */
const coloursIn = (sheet: string, scheme: 'light' | 'dark') => {
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  const part = scheme === 'light' ? light : dark.slice(0, dark.indexOf('.ink-1'));
  const found = part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]): [string, string] => [name!, value!]));
};

describe.each(looks)('the look « %s »', (look) => {
  test.each(['light', 'dark'] as const)('has the grounds that colours are held to: %s', (scheme) =>
    expect(coloursIn(sheetOf(look), scheme)).toMatchObject(lookGrounds[look][scheme]),
  );

  test.each(['light', 'dark'] as const)('can be read, in every ink on paper and tint: %s', (scheme) => {
    const { paper, tint, rule: _rule, sheet: _sheet, ...inks } = coloursIn(sheetOf(look), scheme);
    const poor = Object.entries(inks).filter(([, ink]) => contrastWith(ink, [paper!, tint!]) < 4.5);
    expect(poor).toEqual([]);
  });
});

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('a colour that would do can be read on both grounds', () =>
  fc.assert(
    fc.property(hex, hex, (colour, ground) => {
      expect(contrastWith(readable(colour, [ground]), [ground])).toBeGreaterThanOrEqual(4.5);
    }),
  ));

test('dark colours follow from light ones, and can be read', () =>
  fc.assert(
    fc.property(hex, (accent) => {
      const { dark } = siteTokens({ look: 'wire', colours: { paper: '#fff4e0', accent } })!;
      expect(contrastWith(dark['ink']!, [dark['paper']!, dark['tint']!])).toBeGreaterThanOrEqual(4.5);
      expect(contrastWith(dark['black']!, [dark['paper']!])).toBeGreaterThan(7);
    }),
  ));

test('a section has its colour, and in the dark the one that is given for it', () => {
  const section = { name: 'A', description: 'A.', redirectFrom: [] };
  const colours = sectionColours({
    look: 'wire',
    sections: [
      { ...section, id: 'a', colour: '#7a2f12', darkColour: '#ffc0a0' },
      { ...section, id: 'b' },
    ],
  });
  expect([...colours]).toEqual([['a', { light: '#7a2f12', dark: '#ffc0a0' }]]);
});
