import { describe, expect, test } from 'vitest';
import { fault } from '../../src/intake/faults.ts';
import { describeFault, describeFaults } from '../../src/i18n/describeFault.ts';
import { enFaults } from '../../src/i18n/enFaults.ts';
import { frFaults } from '../../src/i18n/frFaults.ts';

const position = { file: 'content/articles/x/index.md', line: 4, column: 7 };
const values = { value: '2023-02-30', day: 30, month: 2, year: 2023, days: 28 };
const impossible = fault('date-impossible', values, position, 'date');

describe('a fault', () => {
  test('is described in French on one line, with French spaces', () => {
    expect(describeFault(impossible, 'fr')).toBe(
      'content/articles/x/index.md:4:7  date  «\u00a02023-02-30\u00a0» n’existe pas\u00a0: février 2023 n’a que 28 jours\u202f; corrigez le jour, par exemple\u00a0: 2023-02-28',
    );
  });

  test('is described in English', () => {
    expect(describeFault(impossible, 'en')).toBe(
      'content/articles/x/index.md:4:7  date  “2023-02-30” does not exist: February 2023 has only 28 days; correct the day, for example: 2023-02-28',
    );
  });

  test('keeps text that the editor is to copy unchanged', () => {
    const right = `title: "L'accord : la « France » signe !"`;
    expect(describeFault(fault('yaml-colon', { right }, position), 'fr')).toContain(`\u00a0: ${right}`);
  });

  test('stays on one line of limited length, whatever the input', () => {
    const long = fault('date-unknown', { value: `un\n${'x'.repeat(500)}` }, position, 'date');
    expect(describeFault(long, 'fr')).toMatch(/^[^\n]{1,250}$/);
  });
});

describe('faults', () => {
  test.each([
    ['fr', 1, '1 faute à corriger.'],
    ['fr', 2, '2 fautes à corriger.'],
    ['en', 1, '1 mistake to correct.'],
    ['en', 2, '2 mistakes to correct.'],
  ])('are counted in %s: %i', (language, count, last) => {
    const lines = describeFaults(Array(count).fill(impossible), language).split('\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines.at(-1)).toBe(last);
  });

  test('of several files include their number', () => {
    const other = { ...impossible, file: 'content/articles/y.md' };
    expect(describeFaults([impossible, other], 'fr')).toMatch(/2 fautes à corriger dans 2 fichiers\.$/);
  });

  test('give an empty text if there are none', () => {
    expect(describeFaults([], 'fr')).toBe('');
  });

  test('have words in both languages', () => {
    expect(Object.keys(enFaults)).toEqual(Object.keys(frFaults));
  });
});
