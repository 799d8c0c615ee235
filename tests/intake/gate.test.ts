import { describe, expect, test } from 'vitest';
import { isLicensed, mentionOf, runs, status } from '../../src/intake/gate.ts';

const clock = Date.parse('2023-11-02T12:00:00Z');
const article = { date: '2023-11-01T00:00:00+01:00', draft: false };

describe('the gate', () => {
  test.each([
    ['lets in an article of yesterday', {}, 'published'],
    ['lets in an article from the second of its date on', { date: '2023-11-02T13:00:00+01:00' }, 'published'],
    ['holds back an article a second before its date', { date: '2023-11-02T13:00:01+01:00' }, 'embargoed'],
    ['reads offsets', { date: '2023-11-02T12:30:00-01:00' }, 'embargoed'],
    ['holds back a draft', { draft: true }, 'draft'],
    ['calls a draft a draft even in the future', { draft: true, date: '2096-01-01T00:00:00+01:00' }, 'draft'],
    ['takes down an article at the second it expires', { expires: '2023-11-02T13:00:00+01:00' }, 'expired'],
    ['keeps an article up until then', { expires: '2023-11-02T13:00:01+01:00' }, 'published'],
    ['takes down a withdrawn article', { withdrawn: {} }, 'withdrawn'],
    [
      'takes it down at the second it is withdrawn',
      { withdrawn: { date: '2023-11-02T13:00:00+01:00' } },
      'withdrawn',
    ],
    ['keeps it up until then', { withdrawn: { date: '2023-11-02T13:00:01+01:00' } }, 'published'],
    [
      'tells of a withdrawal even after the article would have expired',
      { withdrawn: {}, expires: '2023-11-01T13:00:00+01:00' },
      'withdrawn',
    ],
    ['publishes nothing of a withdrawn draft', { withdrawn: {}, draft: true }, 'draft'],
  ])('%s', (_, fields, expected) => {
    expect(status({ ...article, ...fields }, clock)).toBe(expected);
  });
});

test.each([
  ['published', 'kept'],
  ['withdrawn', 'kept'],
  ['draft', 'dropped'],
  ['expired', 'dropped'],
  ['embargoed', 'refused'],
  [undefined, 'kept'],
] as const)('what names something %s is %s', (status, expected) => {
  expect(mentionOf(status)).toBe(expected);
});

describe('for advertisements, the gate', () => {
  test.each([
    ['lets in one without dates', {}, true],
    ['lets in one that has begun', { from: '2023-11-02T13:00:00+01:00' }, true],
    ['holds back one that begins in a second', { from: '2023-11-02T13:00:01+01:00' }, false],
    ['takes down one at the second it ends', { until: '2023-11-02T13:00:00+01:00' }, false],
    ['keeps one up until then', { until: '2023-11-02T13:00:01+01:00' }, true],
  ])('%s', (_, dates, expected) => {
    expect(runs(dates, clock)).toBe(expected);
  });
});

describe('for lead pictures, the gate', () => {
  test.each([
    ['lets in one whose licence has no end', {}, true],
    ['takes down one at the second its licence ends', { licenseUntil: '2023-11-02T13:00:00+01:00' }, false],
    ['keeps one up until then', { licenseUntil: '2023-11-02T13:00:01+01:00' }, true],
  ])('%s', (_, dates, expected) => {
    expect(isLicensed(dates, clock)).toBe(expected);
  });
});
