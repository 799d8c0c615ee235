import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { nextChanges } from '../../src/outputs/schedule.ts';
import { readPublication } from '../../src/intake/publication.ts';
import { outline } from '../../src/markdown/outline.ts';
import { build, copyFixture, fixtureOutput, testCache, testClock, testFolder } from './fixture.ts';
import { bytesOf, filesOf } from './output.ts';
import { articleText } from './publications.ts';

const [clock, out, cache] = [Number(testClock), `${testFolder}/schedule`, `${testFolder}/schedule-cache`];

/** The fixture with an embargo that ends the day after the clock, before any other change. */
const embargoEnd = Date.parse('2026-11-24T07:30:00+01:00') / 1000;
let content: string;
beforeAll(() => {
  content = copyFixture('schedule-content');
  // Its pictures do not depend on the clock; encoding them takes half of a build.
  cpSync(`${testCache}/pictures`, `${cache}/pictures`, { recursive: true });
  writeFileSync(
    path.join(content, 'articles/2026/secret.md'),
    articleText({ title: 'Le secret', date: '2026-11-24 07:30' }),
  );
});

/** Builds incrementally, at a clock. */
const builtAt = (seconds: number) =>
  build(out, { CONTENT_DIR: content, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(seconds) });

/** The files that differ between two sites. */
function differences(one: string, other: string): string[] {
  const files = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  const bytes = (file: string, out: string) => (filesOf(out).includes(file) ? bytesOf(file, out) : undefined);
  return files.filter((file) => {
    const [a, b] = [bytes(file, one), bytes(file, other)];
    return !a || !b || !a.equals(b);
  });
}

const savedSchedule = () => JSON.parse(readFileSync(`${cache}/schedule.json`, 'utf8'));

test('a site built from scratch one second before the next change is identical', async () => {
  const publication = await readPublication(content, { clock: clock * 1000, outline });
  expect(nextChanges(publication, clock * 1000)[0]!.at / 1000).toBe(embargoEnd);
  await builtAt(embargoEnd - 1);
  expect(differences(fixtureOutput, out)).toEqual([]);
});

test('its schedule is saved outside the site, which does not reveal it', () => {
  expect([savedSchedule().clock, savedSchedule().next]).toEqual([
    '2026-11-24T06:29:59Z',
    '2026-11-24T06:30:00Z',
  ]);
  expect(savedSchedule().changes.map(({ reason }: { reason: string }) => reason)).toEqual(
    expect.arrayContaining(['embargo-lifts', 'leaves-news', 'security-renewed', 'age-notice']),
  );
  const mentioning = filesOf(out).filter((file) =>
    /2026-11-24T0[67]:30|embargo-lifts|Le secret/.test(bytesOf(file, out).toString()),
  );
  expect(mentioning).toEqual([]);
  expect(filesOf(out).filter((file) => /schedule/.test(file))).toEqual([]);
});

test('from that time on it has the article', async () => {
  await builtAt(embargoEnd);
  expect(differences(fixtureOutput, out)).toContain('politique/secret/index.html');
  expect(savedSchedule().clock).toBe('2026-11-24T06:30:00Z');
});

test('a failing build keeps the schedule of the last successful one', async () => {
  writeFileSync(path.join(content, 'articles/2026/secret.md'), articleText({ date: 'hier' }));
  await expect(builtAt(embargoEnd + 3600)).rejects.toThrow();
  expect(savedSchedule().clock).toBe('2026-11-24T06:30:00Z');
  rmSync(content, { recursive: true });
});
