import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideOf, updatedGuide } from '../../src/cli/init/guide.ts';

const sections = [{ id: 'vie-locale', name: 'Vie locale' }];
const facts = { sections, timeZone: 'Europe/Paris' };
const guides = { fr: guideOf({ ...facts, language: 'fr' }), en: guideOf({ ...facts, language: 'en' }) };

/** What a guide says in both languages: its headings by rank, the languages of its examples, the settings it names. */
const outlineOf = (guide: string) => guide.match(/^#+(?= )|^```\w+/gm);

test('the guide has the same chapters and examples in both languages', () => {
  expect(outlineOf(guides.en)).toEqual(outlineOf(guides.fr));
});

describe.each(['fr', 'en'] as const)('the guide in %s', (language) => {
  const guide = guides[language];

  test.each([
    ['the body of an article', [':::note[', ':::quote{by=', '::ad', '[^1]', '.mdx']],
    ['pictures and credits', ['credit:', 'focus:', 'licenseUntil:', '©']],
    ['dates and embargoes', ['date: 2026-11-30 06:00', '+01:00', 'timeZone', 'npm run schedule']],
    ['corrections and withdrawals', ['corrections:', 'updated:', 'withdrawn:', 'expires:', 'Minor: true']],
    ['addresses', ['redirectFrom:', 'redirects', 'gone']],
    ['checking', ['npm run check', '--fix', '--external', '--since', '--rules', 'checks:']],
    ['the front page', ['featured: true', 'home:', 'breaking:', 'until:']],
    ['the look', ['`look`', '`colours`', '`menu`', '`links`', 'logo.svg', 'theme.css', 'components/']],
    ['the editors’ interface', ['admin:', 'review: false', 'Ctrl+B']],
    ['every field', ['`textAndDataMining.reserved`', '`translationOf`', '`home.breaking.text`']],
  ])('speaks of %s', (_what, words) => {
    expect(words.filter((word) => !guide.includes(word))).toEqual([]);
  });

  test('takes its examples from the publication’s sections, and leaves no place empty', () => {
    expect(guide).toContain('category: vie-locale');
    expect(guide).toContain('--section vie-locale');
    expect(guide).not.toMatch(/\{\{\w+\}\}/);
  });

  test('names nothing of the sample', () => {
    const sample =
      /métaux|lithium|terres.rares|Fil des|[`/ ](?:politique|industrie|territoires)[`/\n]|marchetti|thivolle|belkacem|lindqvist|aubrac|kerouedan|taieb|corvec|norvège|étain\b|treve-/i;
    expect(guide.match(sample)).toBeNull();
  });
});

test('is renewed between its marks, and what editors write outside of them stays', () => {
  const own = '# Chez nous\n\nAvant.\n\n<!-- guide -->\nvieux\n<!-- /guide -->\n\nAprès.\n';
  const updated = updatedGuide(own, { ...facts, language: 'fr' })!;
  expect(updated).toMatch(/^# Chez nous\n\nAvant\.\n\n<!-- guide -->\n\n[^]+<!-- \/guide -->\n\nAprès\.\n$/);
  expect(updated).not.toContain('vieux');
  expect(updatedGuide(updated, { ...facts, language: 'fr' })).toBe(updated);
});

test('names the components that a theme may replace where the folder of the theme names them', () => {
  const [table] = /(?:^\|.*\|\n)+/m.exec(readFileSync('src/cli/init/template/fr/theme/guide.md', 'utf8'))!;
  expect(guides.fr).toContain(table.trim());
});
