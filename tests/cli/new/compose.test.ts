import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { articleFields } from '../../../src/checks/parseText.ts';
import { compose, type PublicationState, type ArticleRequest } from '../../../src/cli/new/compose.ts';
import { newWords } from '../../../src/i18n/cli/new.ts';
import { readContent } from '../../../src/cli/readContent.ts';
import { reservedSteps } from '../../../src/addresses/siteAddresses.ts';
import { readFrontMatter } from '../../../src/intake/yaml/frontMatter.ts';
import { listFiles } from '../../../src/intake/files/listing.ts';
import { articleText, makePublication } from '../../site/publications.ts';
import { runCount } from '../../fullRun.ts';

const clock = Date.parse('2026-11-23T06:30:00Z');
const words = newWords.fr;
const content = makePublication({
  'articles/2024/accord.md': articleText({ redirectFrom: '[/politique/vieux-nom/]' }),
  'articles/2024/en-panne.md': articleText({ date: 'hier' }),
  'authors/helene-marchetti.yaml': 'name: Hélène Marchetti\n',
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

const request: ArticleRequest = {
  title: '',
  section: 'politique',
  authors: [],
  kind: 'news',
  date: '2026-11-23 07:30',
  tags: [],
  mdx: false,
  draft: true,
};

async function stateOf(folder: string): Promise<PublicationState> {
  const read = await readContent(folder, clock);
  return {
    publication: { ...read, settings: read.settings! },
    files: (await listFiles(folder)).files.map((file) => file.path),
    reserved: new Set(reservedSteps('fr')),
  };
}

test('a new article has its fields in the order that check expects', async () => {
  const fullRequest: ArticleRequest = {
    ...request,
    title: 'La mine',
    authors: ['helene-marchetti'],
    kind: 'sponsored',
    summary: 'Un chapeau.',
    tags: ['lithium'],
    lang: 'en',
    sponsor: { name: 'Acme', url: 'https://acme.example' },
    event: { start: '2026-12-05 20:30', place: 'Mairie' },
  };
  const composed = compose(fullRequest, await stateOf(content), words);
  const { data } = readFrontMatter('text' in composed ? composed.text : '', '', {
    known: [],
    minimalFields: [],
  });
  const fields = Object.keys(data ?? {});
  expect(fields).toHaveLength(11);
  expect(fields).toEqual(articleFields.filter((field) => fields.includes(field)));
});

test('any title is either rejected with a reason or read back unchanged', async () => {
  const state = await stateOf(content);
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-:#'"[\]{}&*!|>%@`?, a-e0-9]{1,30}$/),
    fc.constantFrom(
      'yes',
      'null',
      '~',
      '12',
      '1e3',
      '0x1F',
      '2026-11-23',
      '---',
      '...',
      '# a',
      'a #b',
      'a: b',
      '- a',
      'l\'a"b',
      '{{ a }}',
      '<<',
    ),
  );
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 2 }), async (text, tags) => {
      const title = text
        .normalize('NFC')
        .replace(/[ \t\r\n]+/g, ' ')
        .trim();
      const composed = compose({ ...request, title, tags, slug: 'essai' }, state, words);
      if ('reason' in composed) {
        expect(composed).toMatchObject({ reason: 'faults', faults: expect.anything() });
        // Only forbidden characters, titles without a letter, and empty ones are rejected.
        expect(
          [title, ...tags].some(
            (one) =>
              /^\s*$|[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(one) || !/[a-z0-9]/i.test(one.normalize('NFKD')),
          ),
        ).toBe(true);
        return;
      }
      accepted += 1;
      const asRead = readFrontMatter(composed.text, composed.path, { known: [], minimalFields: [] });
      expect(asRead.faults).toEqual([]);
      expect(asRead.data).toMatchObject({ title, draft: true });
    }),
    { numRuns: runCount(500) },
  );
  expect(accepted).toBeGreaterThan(runCount(100));
});

test('a new live page has its first entry at the present time', async () => {
  const composed = compose({ ...request, title: 'Le vote', kind: 'live' }, await stateOf(content), words);
  expect('text' in composed ? composed.text : '').toMatch(
    /\nkind: live\n[^]*\n---\n\n## 07:30 Le direct commence\n$/,
  );
});
