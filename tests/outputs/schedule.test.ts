import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/editorial/agenda.ts';
import { announces, eventView } from '../../src/editorial/events.ts';
import { ageNotice } from '../../src/editorial/age.ts';
import type { Article as SeenArticle } from '../../src/editorial/edition.ts';
import { keepsHour, momentOf } from '../../src/editorial/hours.ts';
import { isLive } from '../../src/editorial/isLive.ts';
import { nextChanges, scheduleFile, type ScheduleInputs } from '../../src/outputs/schedule.ts';
import { siteFiles } from '../../src/outputs/siteFiles.ts';
import { newsOf } from '../../src/outputs/sitemap.ts';
import type { Article, LiveEntry } from '../../src/intake/schemas/articleSchema.ts';
import { runs, status } from '../../src/intake/gate.ts';
import { publishedArticle } from '../../src/intake/publishedPart.ts';
import type { Settings } from '../../src/intake/schemas/siteSchema.ts';
import { eventOf } from '../intake/samples.ts';
import { aPicture, anArticle, anEdition, sampleSettings } from '../editorial/samples.ts';
import { runCount } from '../fullRun.ts';

const noon = Date.parse('2026-06-01T12:00:00Z');
const hour = 3_600_000;
const [inAnHour, inTwo] = ['2026-06-01T13:00:00Z', '2026-06-01T14:00:00Z'];

/** An article as intake returns it: the file of its picture is still a path. */
const article = (fields: Partial<Article>): Article =>
  ({ ...anArticle({ slug: 'a', date: '2026-01-01T00:00:00Z' }), ...fields }) as Article;

const picture = { src: './a.jpg', alt: '', credit: 'AFP', licenseUntil: inAnHour };

const scheduled = (articles: Partial<Article>[], settings: Partial<Settings> = {}): ScheduleInputs => ({
  articles: articles.map(article),
  pages: [],
  letters: [],
  dossiers: [],
  settings: { ...sampleSettings, ageNotice: 0, hours: 'never', ...settings },
  settingsFile: 'content/site.yaml',
});

/** The next changes: reasons, with hours from noon. */
const changesOf = (...args: Parameters<typeof scheduled>) =>
  nextChanges(scheduled(...args), noon).map(({ at, reason }) => [reason, (at - noon) / hour]);

const anEntry = (date: string, isDraft = false) =>
  ({ date, status: isDraft ? 'draft' : 'published', title: 'A', anchor: 'a' }) as LiveEntry;

const ad = { advertiser: 'A', url: 'https://example.com', text: 'A', places: ['home' as const] };

describe('the schedule', () => {
  test.each([
    ['has nothing of an old article', [{}], []],
    [
      'has the embargo and the 48 hours of news after it',
      [{ date: inAnHour }],
      [
        ['embargo-lifts', 1],
        ['leaves-news', 49 + 1 / 3600],
      ],
    ],
    ['has the end of an article', [{ expires: inAnHour }], [['article-expires', 1]]],
    [
      'has the time at which an article is withdrawn, and nothing of it later',
      [{ withdrawn: { text: 'Faux.', date: inAnHour, silent: false }, expires: inTwo, updated: inTwo }],
      [['article-withdrawn', 1]],
    ],
    [
      'has nothing of withdrawn articles',
      [{ withdrawn: { text: 'Faux.', silent: false }, expires: inTwo }],
      [],
    ],
    [
      'has the notice of a withdrawal after an article has expired',
      [{ withdrawn: { text: 'Faux.', date: inTwo, silent: false }, expires: inAnHour }],
      [
        ['article-expires', 1],
        ['article-withdrawn', 2],
      ],
    ],
    ['has the end of a licence', [{ image: picture }], [['licence-ends', 1]]],
    [
      'has no licence of a picture that is no longer published then',
      [{ image: picture, expires: inAnHour }],
      [['article-expires', 1]],
    ],
    [
      'has no licence of a picture that is not published yet',
      [{ image: picture, date: inTwo, kind: 'sponsored' }],
      [['embargo-lifts', 2]],
    ],
    [
      'has later corrections and updates, and no past ones',
      [
        {
          updated: inTwo,
          corrections: [inAnHour, '2026-06-01T12:00:00Z'].map((date) => ({ date, text: 'A' })),
        },
      ],
      [
        ['correction-shown', 1],
        ['update-dated', 2],
      ],
    ],
    [
      'has no correction that appears with its article',
      [{ date: inTwo, kind: 'sponsored', corrections: [{ date: inAnHour, text: 'A' }] }],
      [['embargo-lifts', 2]],
    ],
    ['has nothing of a draft', [{ draft: true, date: inAnHour, expires: inTwo, image: picture }], []],
    ['ignores advertising as news', [{ date: inAnHour, kind: 'sponsored' }], [['embargo-lifts', 1]]],
    [
      'is in order',
      [
        { slug: 'a', expires: inTwo },
        { slug: 'b', expires: inAnHour },
      ],
      [
        ['article-expires', 1],
        ['article-expires', 2],
      ],
    ],
  ] satisfies [string, Partial<Article>[], [string, number][]][])('%s', (_, articles, expected) => {
    expect(changesOf(articles)).toEqual(expected);
  });

  test('has the end of a live page, and the entries that are to come', () => {
    const liveEntries = [anEntry(inTwo), anEntry(inAnHour, true), anEntry('2026-06-01T11:00:00Z')];
    const live = { kind: 'live' as const, ended: '2026-06-01T15:00:00Z', liveEntries };
    expect(changesOf([live])).toEqual([
      ['entry-shown', 2],
      ['live-ends', 3],
    ]);
  });

  test('has the end of the hour beside the date of an update', () => {
    expect(changesOf([{ updated: inAnHour }], { hours: 'recent' })).toEqual([
      ['update-dated', 1],
      ['hour-ends', 49 + 1 / 3600],
    ]);
  });

  test('has the beginning and the end of an advertisement', () => {
    expect(changesOf([], { ads: [{ ...ad, from: inAnHour, until: inTwo }, ad] })).toEqual([
      ['ad-begins', 1],
      ['ad-ends', 2],
    ]);
  });

  test('has the renewal of security.txt, where there is one', () => {
    const [change] = nextChanges(scheduled([], { security: { contact: ['mailto:a@example.org'] } }), noon);
    expect(new Date(change!.at).toISOString()).toBe('2026-07-01T00:00:00.000Z');
  });

  test.each([
    ['if it is shown from three years on', 3, '2027-06-03T00:00:00Z'],
    ['if it is shown already and grows by a year', 1, '2026-06-03T00:00:00Z'],
  ])(
    'has the next age notice of an article, at midnight after a number of years from its last update, %s',
    (_, ageNotice, midnight) => {
      const old = { date: '2020-01-01T00:00:00Z', updated: '2024-06-01T13:00:00Z' };
      const at = Date.parse(midnight);
      expect(nextChanges(scheduled([old], { ageNotice }), noon)).toMatchObject([
        { reason: 'age-notice', at },
      ]);
    },
  );

  test('as a file names the next moment, each file and title', () => {
    expect(scheduleFile(scheduled([{ expires: inAnHour, title: 'Un titre' }]), noon)).toEqual({
      clock: '2026-06-01T12:00:00Z',
      next: inAnHour,
      changes: [
        { at: inAnHour, reason: 'article-expires', file: 'content/articles/a.md', title: 'Un titre' },
      ],
    });
    expect(scheduleFile(scheduled([]), noon)).toMatchObject({ next: null, changes: [] });
  });
});

/** Everything in an edition that depends on the clock. */
function outputAt({ articles, settings }: ScheduleInputs, clock: number): string {
  const isOnline = (article: Article | undefined) => article && status(article, clock) === 'published';
  const published = articles
    .filter(isOnline)
    .filter(({ replyTo }) => !replyTo || isOnline(articles.find(({ slug }) => slug === replyTo)))
    .map((article) => publishedArticle(article, clock))
    .map(({ image, ...article }) => ({
      ...article,
      image: image && { ...image, src: aPicture },
    })) as unknown as SeenArticle[];
  const edition = anEdition(published, { settings: settings!, clock });
  return JSON.stringify([
    published,
    newsOf(edition).map(({ slug }) => slug),
    published.map((article) => ageNotice(article, edition)),
    agendaOf(edition),
    published.filter(announces).map((article) => eventView(article, edition)),
    published.map((article) => isLive(article, edition)),
    published.flatMap((article) =>
      [article.date, article.updated].map((iso) => iso && momentOf(iso, edition, keepsHour(article)).text),
    ),
    settings!.ads.filter((one) => runs(one, clock)),
    siteFiles(edition),
  ]);
}

/** Times close enough to coincide, and years apart for ages. */
const moment = fc
  .tuple(fc.integer({ min: -3, max: 1 }), fc.integer({ min: -60, max: 60 }), fc.integer({ min: -1, max: 1 }))
  .map(([years, hours, seconds]) => noon + years * 31_556_952_000 + hours * hour + seconds * 1000);
const isoMoment = moment.map((at) => new Date(at).toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** An event of hours, or of days that its moments begin and end. */
const anyEvent = fc
  .tuple(moment, fc.integer({ min: 1, max: 80 }), fc.boolean())
  .map(([at, hours, cancelled]) => {
    const [start, end] = [at, at + hours * hour].map((one) => new Date(one).toISOString());
    return eventOf(`{ start: "${start}", end: "${end}", timeZone: UTC, cancelled: ${cancelled} }`);
  });

const anyArticle = fc
  .record({
    date: isoMoment,
    updated: maybe(isoMoment),
    expires: maybe(isoMoment),
    licenseUntil: maybe(isoMoment),
    corrections: fc.array(fc.record({ date: isoMoment, text: fc.constant('Une erreur.') }), { maxLength: 2 }),
    draft: fc.boolean(),
    kind: fc.constantFrom('news' as const, 'brief' as const, 'live' as const, 'sponsored' as const),
    ended: maybe(isoMoment),
    entries: fc.array(fc.record({ date: isoMoment, isDraft: fc.boolean() }), { maxLength: 2 }),
    event: maybe(anyEvent),
    isReply: fc.boolean(),
  })
  .filter(({ date, expires }) => !expires || Date.parse(expires) > Date.parse(date))
  .map(({ licenseUntil, ended, entries, ...article }) => ({
    ...article,
    image: { ...picture, licenseUntil },
    ...(article.kind === 'live' && {
      ended,
      liveEntries: entries.map(({ date, isDraft }) => anEntry(date, isDraft)),
    }),
  }));

type AnyArticle = typeof anyArticle extends fc.Arbitrary<infer Each> ? Each : never;

/** The article with its slug; as a reply to the first, which cannot be older than that, if it is to be one. */
function asReply({ isReply, ...article }: AnyArticle, first: AnyArticle | undefined, index: number) {
  const named = { ...article, slug: `a${index}`, id: `a${index}` };
  if (!isReply || !first) return named;
  const [, date = first.date] = [article.date, first.date].sort();
  const { expires } = article;
  return {
    ...named,
    kind: 'reply' as const,
    replyTo: 'a0',
    ended: undefined,
    liveEntries: undefined,
    date,
    expires: expires !== undefined && expires > date ? expires : undefined,
  };
}

const anySchedule = fc
  .record({
    articles: fc.array(anyArticle, { maxLength: 4 }),
    ads: fc.array(fc.record({ from: maybe(isoMoment), until: maybe(isoMoment) }), { maxLength: 2 }),
    ageNotice: fc.integer({ min: 0, max: 3 }),
    hours: fc.constantFrom('always' as const, 'recent' as const, 'never' as const),
    security: fc.boolean(),
  })
  .map(({ articles, ads, ageNotice, hours, security }) =>
    scheduled(
      articles.map((article, index) => asReply(article, index > 0 ? articles[0] : undefined, index)),
      {
        ageNotice,
        hours,
        ads: ads.map((dates) => ({ ...ad, ...dates })),
        ...(security && { security: { contact: ['mailto:a@example.org'] } }),
      },
    ),
  );

describe('for any publication', () => {
  test('nothing changes before the next scheduled time, and something does at it', () => {
    fc.assert(
      fc.property(
        anySchedule,
        moment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (found, clock, fraction) => {
          const next = nextChanges(found, clock)[0]?.at;
          const last = (next ?? clock + 50 * 365 * 24 * hour) - 1000;
          const between = clock + Math.floor((fraction * (last - clock)) / 1000) * 1000;
          expect(outputAt(found, between)).toBe(outputAt(found, clock));
          expect(outputAt(found, last)).toBe(outputAt(found, clock));
          // An advertisement that ends before it begins, which intake rejects, is never shown.
          const hasReversedDates = found.settings!.ads.some(
            ({ from, until }) => from && until && until <= from,
          );
          if (next !== undefined && !hasReversedDates)
            expect(outputAt(found, next)).not.toBe(outputAt(found, clock));
        },
      ),
      { numRuns: runCount(2000) },
    );
  });

  test('times are whole seconds, in order and after the clock', () => {
    fc.assert(
      fc.property(anySchedule, moment, (found, clock) => {
        const moments = nextChanges(found, clock).map(({ at }) => at);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        expect(moments.filter((at) => at <= clock || at % 1000 !== 0)).toEqual([]);
      }),
    );
  });
});

/** The modules between content and output that read the clock. A new one needs its times in the schedule too. */
const clockReaders = [
  'editorial/age.ts',
  'editorial/agenda.ts',
  'editorial/edition.ts',
  'editorial/events.ts',
  'editorial/hours.ts',
  'editorial/isLive.ts',
  'outputs/schedule.ts',
  'outputs/siteFiles.ts',
  'outputs/sitemap.ts',
  'site/edition.ts',
];

test('only modules whose times are in the schedule read the clock', () => {
  const rooms = ['addresses', 'editorial', 'outputs', 'site', 'pages', 'layouts', 'components', 'markdown'];
  const readers = rooms.flatMap((room) =>
    readdirSync(path.join('src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file))
      .map((file) => `${room}/${file.split(path.sep).join('/')}`)
      .filter((file) => {
        const code = readFileSync(path.join('src', file), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
          '',
        );
        return /\bclock\b|readClock|Date\.now|new Date\(\)|Temporal\.Now|SOURCE_DATE_EPOCH/.test(code);
      }),
  );
  expect(readers.sort()).toEqual(clockReaders);
});
