import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { heldBackFields } from '../../../src/intake/schemas/heldBack.ts';
import { frontMatter, readFolder, readSample, sentence, faultText } from '../samples.ts';

/** Fields of other systems that keep a text unpublished, and their equivalents in ours. */
const lines: [written: string, right: string][] = [
  ['published: false', 'draft: true'],
  ['publish: no', 'draft: true'],
  ['publie: non', 'draft: true'],
  ['publié: "non"', 'draft: true'],
  ['visible: 0', 'draft: true'],
  ['permalink: false', 'draft: true'],
  ['_build: { render: never }', 'draft: true'],
  ['status: draft', 'draft: true'],
  ['status: future', 'draft: true'],
  ['post_status: private', 'draft: true'],
  ['statut: à relire', 'draft: true'],
  ['état: en attente', 'draft: true'],
  ['visibility: members', 'draft: true'],
  ['visibilité: privée', 'draft: true'],
  ['hidden: true', 'draft: true'],
  ['private: oui', 'draft: true'],
  ['unlisted: yes', 'draft: true'],
  ['brouillon: oui', 'draft: true'],
  ['eleventyExcludeFromCollections: true', 'draft: true'],
  ['password: sesame', 'draft: true'],
  ['embargo: true', 'draft: true'],
  ['embargo: demain', 'draft: true'],
  ['published: true', 'draft: false'],
  ['status: published', 'draft: false'],
  ['statut: publié', 'draft: false'],
  ['hidden: false', 'draft: false'],
  ['publishDate: 2027-01-01', 'date: 2027-01-01'],
  ['publish_date: 2027-01-01 08:00', 'date: 2027-01-01 08:00'],
  ['pubDate: "2027-01-01T08:00:00Z"', 'date: 2027-01-01T08:00:00Z'],
  ['published_at: 2027-01-01', 'date: 2027-01-01'],
  ['date_publication: 1er janvier 2027', 'date: 2027-01-01'],
  ['embargo: 2027-01-01', 'date: 2027-01-01'],
  ['embargo_jusqu_au: 13/01/2027', 'date: 2027-01-13'],
  ['scheduled: 02/01/2027', 'date: 2027-02-01'],
  ['parution: 2027-01-01', 'date: 2027-01-01'],
  ['publishDate: 2019-01-01', 'date: 2023-11-02'],
  ['expiryDate: 2027-01-01', 'expires: 2027-01-01'],
  ['unpublish_at: 2027-01-01', 'expires: 2027-01-01'],
];

describe('a field that keeps a text unpublished in other systems', () => {
  test.each(lines)('%s is replaced by %s', (written, right) => {
    const [fault, ...others] = readSample(frontMatter(written)).faults;
    expect([fault?.rule, others]).toEqual(['key-held', []]);
    expect(fault?.values).toMatchObject({ right, both: right.startsWith('date') });
    expect(faultText(fault!).endsWith(`: ${right}`)).toBe(true);
  });

  test.each([
    ['draft: false', 'status: draft', 'draft: true'],
    ['draft: true', 'status: published', 'draft: true'],
    ['hidden: true', 'published: true', 'draft: true'],
    ['expires: 2026-01-01', 'expiryDate: 2027-01-01', 'expires: 2026-01-01'],
  ])('beside %s, %s leaves the one that lasts longer: %s', (ours, other, right) => {
    const fault = readSample(frontMatter(ours, other)).faults.at(-1);
    expect(fault).toMatchObject({ rule: 'key-held', values: { right, both: true } });
  });

  test('serves as the missing date', () => {
    const { faults } = readSample(frontMatter('publishDate: 2027-01-01').replace('date: 2023-11-02\n', ''));
    expect(faults.map(({ rule }) => rule)).toEqual(['key-held']);
  });

  test('is never suggested for deletion, whatever its value', () => {
    const value = fc.oneof(
      fc
        .string({ unit: fc.constantFrom('a', 'é', '1', '-', ' ', ':', '"', '#') })
        .map((text) => JSON.stringify(text)),
      fc.constantFrom(
        'true',
        'false',
        'oui',
        'non',
        'null',
        '',
        '2027-01-01',
        '2019-01-01',
        '1',
        '[a]',
        '{ a: b }',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...heldBackFields.filter((key) => key !== 'draft')),
        value,
        (key, written) => {
          const { faults } = readSample(frontMatter(`${key}: ${written}`));
          const ofKey = faults.filter(({ field }) => field === key);
          expect(ofKey.map(({ rule }) => rule)).toEqual(['key-held']);
          expect(sentence(ofKey[0]!)).not.toMatch(/supprim/);
          expect(sentence(ofKey[0]!, 'en')).not.toMatch(/delete/);
          // The suggestion is a valid line, which is parsed without change.
          const right = (ofKey[0]!.values as { right: string }).right;
          const name = Object.keys(parse(right) as object)[0]!;
          const lines = frontMatter(right).split('\n');
          expect(readSample(lines.join('\n')).faults.filter(({ field }) => field === name)).toEqual([]);
        },
      ),
    );
  });

  test('is not ignored in a page, an author or a section', async () => {
    const { faults } = await readFolder({
      'pages/contact.md': '---\ntitle: Contact\ndraft: true\n---\n',
      'authors/a.yaml': 'name: A\nvisible: non\n',
    });
    expect(faults.map(({ file, rule }) => [file, rule])).toEqual([
      ['authors/a.yaml', 'key-held-elsewhere'],
      ['pages/contact.md', 'key-held-elsewhere'],
    ]);
  });

  test('is unknown in a page if it does not keep it unpublished', async () => {
    const { faults } = await readFolder({ 'pages/contact.md': '---\ntitle: Contact\ndraft: false\n---\n' });
    expect(faults.map(({ rule }) => rule)).toEqual(['key-unknown']);
  });
});
