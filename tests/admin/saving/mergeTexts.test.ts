import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { collisionsOf, joinMerge, mergeTexts, type Choice } from '../../../src/admin/saving/mergeTexts.ts';

const base = `---
title: La mine
tags: [or]
summary: Un chapeau.
---

Un.

Deux.

Trois.
`;

/** Merges, with one choice for all parts on which the versions differ. */
function merged(mine: string, theirs: string, choice: Choice = 'mine', from = base): string {
  const merge = mergeTexts(from, mine, theirs);
  return joinMerge(merge, new Map(collisionsOf(merge).map((part) => [part, choice])));
}

describe('two versions of an article', () => {
  test.each([
    ['other fields', base.replace('La mine', 'Ma mine'), base.replace('Un chapeau', 'Leur chapeau')],
    ['a field and a paragraph', base.replace('La mine', 'Ma mine'), base.replace('Deux.', 'Leur deux.')],
    ['other paragraphs', base.replace('Un.', 'Mon un.'), base.replace('Trois.', 'Leur trois.')],
    ['neighbouring paragraphs', base.replace('Un.', 'Mon un.'), base.replace('Deux.', 'Leur deux.')],
    ['a field put in', base.replace('tags', 'draft: true\ntags'), base.replace('Trois.', 'Leur trois.')],
  ])('that change %s become one by themselves', (_name, mine, theirs) => {
    expect(collisionsOf(mergeTexts(base, mine, theirs))).toEqual([]);
    const text = merged(mine, theirs);
    expect(text).toBe(merged(theirs, mine));
    for (const words of [...mine.split('\n'), ...theirs.split('\n')])
      if (!base.includes(words)) expect(text).toContain(words);
  });

  test('keep the paragraph that one of them added after the last', () => {
    expect(merged(`${base}\nMa fin.\n`, base.replace('Un.', 'Leur un.'))).toBe(
      `${base.replace('Un.', 'Leur un.')}\nMa fin.\n`,
    );
  });

  test('keep the paragraph that one of them put before the first, without a blank line more', () => {
    const theirs = base.replace('\n\nUn.', '\n\nLeur début.\n\nUn.');
    expect(merged(base.replace('Un.', 'Mon un.'), theirs)).toBe(theirs.replace('Un.', 'Mon un.'));
  });

  test('that change one paragraph need a choice', () => {
    const [mine, theirs] = [base.replace('Deux.', 'Mon deux.'), base.replace('Deux.', 'Leur deux.')];
    expect(collisionsOf(mergeTexts(base, mine, theirs))).toMatchObject([
      { base: 'Deux.\n\n', mine: 'Mon deux.\n\n', theirs: 'Leur deux.\n\n' },
    ]);
    expect(merged(mine, theirs, 'mine')).toBe(mine);
    expect(merged(mine, theirs, 'theirs')).toBe(theirs);
    expect(merged(mine, theirs, 'both')).toBe(base.replace('Deux.', 'Mon deux.\n\nLeur deux.'));
    expect(merged(mine, theirs, { text: 'Le nôtre.' })).toBe(base.replace('Deux.', 'Le nôtre.'));
  });

  test('that change one field need a choice, but lists have the items of both', () => {
    const [mine, theirs] = [base.replace('La mine', 'Ma mine'), base.replace('La mine', 'Leur mine')];
    expect(collisionsOf(mergeTexts(base, mine, theirs))).toMatchObject([{ field: 'title' }]);
    expect(merged(mine, theirs, 'theirs')).toBe(theirs);
    expect(merged(base.replace('[or]', '[or, fer]'), base.replace('[or]', '[étain, or]'))).toBe(
      base.replace('[or]', '[étain, or, fer]'),
    );
    expect(merged(base.replace('[or]', '[or, fer]'), base.replace('[or]', '[or, zinc]'))).toBe(
      base.replace('[or]', '[or, fer, zinc]'),
    );
  });

  test('of which one deletes what the other changes need a choice', () => {
    const [mine, theirs] = [base.replace('summary: Un chapeau.\n', ''), base.replace('chapeau', 'résumé')];
    expect(collisionsOf(mergeTexts(base, mine, theirs))).toMatchObject([{ field: 'summary', mine: '' }]);
  });

  test('that cannot be read as fields are compared as a whole', () => {
    const broken = base.replace('La mine', '"La mine');
    expect(collisionsOf(mergeTexts(base, broken, base.replace('La mine', 'Leur mine')))).toMatchObject([
      { field: '' },
    ]);
  });

  test('of settings are merged field by field', () => {
    const [mine, theirs] = ['# Le journal\nname: Ma\nurl: a\n', '# Le journal\nname: Le\nurl: b\n'];
    const merge = mergeTexts('# Le journal\nname: Le\nurl: a\n', mine, theirs, true);
    expect(joinMerge(merge, new Map())).toBe('# Le journal\nname: Ma\nurl: b\n');
  });
});

const paragraph = fc.constantFrom(
  'Un.',
  'Deux.',
  'Trois.',
  '- a\n- b',
  '## Titre',
  '| a |\n| - |',
  '```\ncode\n```',
);
const gap = fc.constantFrom('\n\n', '\n\n\n', '\n \n');
const body = fc.array(fc.tuple(paragraph, gap), { maxLength: 7 }).map((parts) =>
  parts
    .map(([text, space]) => text + space)
    .join('')
    .trimEnd(),
);
const value = fc.constantFrom('a', 'b', '"c: d"', '[x, y]', '[x]', '|-\n  e\n  f', '{ g: h }');
const header = fc
  .uniqueArray(fc.tuple(fc.constantFrom('title', 'tags', 'summary', 'image', 'draft'), value), {
    selector: ([name]) => name,
  })
  .map((fields) => fields.map(([name, text]) => `${name}: ${text}\n`).join(''));
const article = fc.tuple(header, body).map(([fields, text]) => `---\n${fields}---\n\n${text}\n`);
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const fieldsOf = (text: string) =>
  parse(/^---\n([^]*?)^---$/m.exec(text)![1]!) as Record<string, unknown> | null;

describe('whatever the versions', () => {
  test('what only one side changed is that side’s, byte for byte', () => {
    fc.assert(
      fc.property(article, article, (from, changed) => {
        expect(linesOf(merged(changed, from, 'mine', from))).toEqual(linesOf(changed));
        expect(merged(from, from, 'mine', from)).toBe(from);
        expect(merged(changed, changed, 'mine', from)).toBe(changed);
      }),
    );
  });

  test('no paragraph that either side wrote is lost, and none that nobody touched', () => {
    fc.assert(
      fc.property(article, article, article, (from, mine, theirs) => {
        const text = merged(mine, theirs, 'both', from);
        const written = linesOf(text.split(/^---$/m).slice(2).join(''));
        const lines = (version: string) => linesOf(version.split(/^---$/m).slice(2).join(''));
        for (const line of [...lines(mine), ...lines(theirs)])
          if (!lines(from).includes(line)) expect(written).toContain(line);
        for (const line of lines(from))
          if (
            count(line, lines(mine)) >= count(line, lines(from)) &&
            count(line, lines(theirs)) >= count(line, lines(from))
          )
            expect(written).toContain(line);
      }),
    );
  });

  test('each field is that of whoever changed it, and the file can be read', () => {
    fc.assert(
      fc.property(article, article, article, (from, mine, theirs) => {
        const [was, own, other, now] = [from, mine, theirs, merged(mine, theirs, 'theirs', from)].map(
          (text) => fieldsOf(text) ?? {},
        );
        for (const name of Object.keys({ ...was, ...own, ...other })) {
          const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
          if (same(own![name], was![name])) expect(now![name]).toEqual(other![name]);
          if (same(other![name], was![name])) expect(now![name]).toEqual(own![name]);
        }
      }),
    );
  });
});

const count = (line: string, lines: readonly string[]) => lines.filter((other) => other === line).length;
