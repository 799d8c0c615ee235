import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { nextChanges } from '../../src/editorial/schedule.ts';
import { readPublication } from '../../src/intake/publication.ts';
import { outline } from '../../src/markdown/outline.ts';
import { build, sampleClock, sampleOutput } from './buildSample.ts';
import { bytesOf, filesOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds at a clock, in seconds since 1970; gives where the site is. */
function builtAt(seconds: number, name: string, env: Record<string, string> = {}): string {
  const out = `.cache/tests/schedule-${name}`;
  made.push(out);
  build(out, { ...env, SOURCE_DATE_EPOCH: String(seconds) });
  return out;
}

/** The files in which two sites differ. */
function differences(one: string, other: string): string[] {
  const files = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  const bytes = (file: string, out: string) => (filesOf(out).includes(file) ? bytesOf(file, out) : undefined);
  return files.filter((file) => {
    const [a, b] = [bytes(file, one), bytes(file, other)];
    return !a || !b || !a.equals(b);
  });
}

/** The next moment at which a publication changes, in seconds since 1970. */
async function nextOf(content: string, seconds: number): Promise<number> {
  const clock = seconds * 1000;
  return nextChanges(await readPublication(content, { clock, outline }), clock)[0]!.at / 1000;
}

describe('the sample publication', () => {
  test('is the same bytes until the second before its next moment, and others from then on', async () => {
    const next = await nextOf('content', Number(sampleClock));
    expect(next - Number(sampleClock)).toBeGreaterThan(86_400);
    expect(differences(sampleOutput, builtAt(next - 1, 'before'))).toEqual([]);
    expect(differences(sampleOutput, builtAt(next, 'after'))).not.toEqual([]);
  });
});

describe('a publication with an embargo', () => {
  const settings = `${siteYaml}security: { contact: [contact@example.org] }\n`;
  const content = makePublication(
    {
      'articles/a.md': articleText({ date: '2024-05-01' }),
      'articles/secret.md': articleText({ title: 'Le secret', date: '2024-06-01 07:30' }),
    },
    // A section without articles has a feed that is as old as something.
    settings.replace('publisher:', '  - { id: vide, name: Vide, description: Vide. }\npublisher:'),
  );
  const cache = `${content}-cache`;
  made.push(content, cache);
  const lift = Date.parse('2024-06-01T07:30:00+02:00') / 1000;
  const env = { CONTENT_DIR: content, CACHE_DIR: cache };

  test('is the same bytes until the second before it lifts, and has the article from then on', async () => {
    const early = builtAt(lift - 600_000, 'early', env);
    expect(await nextOf(content, lift - 600_000)).toBe(lift);
    expect(differences(early, builtAt(lift - 1, 'last', env))).toEqual([]);
    expect(differences(early, builtAt(lift, 'lifted', env))).toContain('politique/secret/index.html');
  });

  test('leaves its moments beside the site, and not a word of them in it', () => {
    const out = builtAt(lift - 3600, 'kept', env);
    const kept = JSON.parse(readFileSync(`${cache}/schedule.json`, 'utf8'));
    expect([kept.clock, kept.next]).toEqual(['2024-06-01T04:30:00Z', '2024-06-01T05:30:00Z']);
    expect(kept.changes.map(({ reason }: { reason: string }) => reason)).toEqual([
      'embargo-lifts',
      'leaves-news',
      'security-renewed',
      'age-notice',
      'age-notice',
    ]);
    const telling = filesOf(out).filter((file) =>
      /2024-06-01T0[57]:30|embargo-lifts/.test(bytesOf(file, out).toString()),
    );
    expect(telling).toEqual([]);
    expect(filesOf(out).filter((file) => /schedule/.test(file))).toEqual([]);
  });

  test('that fails to build leaves the moments of the last build that went well', () => {
    expect(() =>
      builtAt(lift, 'failed', {
        ...env,
        CONTENT_DIR: makePublication({ 'articles/a.md': articleText({ date: 'hier' }) }),
      }),
    ).toThrow();
    expect(JSON.parse(readFileSync(`${cache}/schedule.json`, 'utf8')).clock).toBe('2024-06-01T04:30:00Z');
  });
});
