import { expect, test } from 'vitest';
import { publishedPart } from '../../src/intake/publishedPart.ts';
import { nextChanges } from '../../src/outputs/schedule.ts';
import { anArticle, clock, sampleSettings } from '../editorial/samples.ts';

const at = (days: number) => new Date(clock + days * 86_400_000).toISOString();

const published = (home: object, articles = [anArticle({ slug: 'accord' })]) =>
  publishedPart({
    settings: { ...sampleSettings, home },
    articles,
    authors: [],
    pages: [],
    letters: [],
    dossiers: [],
    clock,
  } as unknown as Parameters<typeof publishedPart>[0]).settings?.home;

const embargoed = anArticle({ slug: 'secret', status: 'embargoed', date: at(2) });

test.each<[name: string, home: object, shown: object]>([
  ['a published article', { lead: 'accord' }, { lead: 'accord' }],
  ['an article under embargo', { lead: 'secret', second: 'accord' }, { second: 'accord' }],
  ['stories before their time', { lead: 'accord', from: at(1) }, {}],
  ['stories after their time', { lead: 'accord', until: at(-1) }, {}],
  ['a banner', { breaking: { text: 'Alerte' } }, { breaking: { text: 'Alerte' } }],
  ['a banner before its time', { breaking: { text: 'Alerte', from: at(1) } }, {}],
  ['a banner of an article under embargo', { breaking: { text: 'Alerte', article: 'secret' } }, {}],
])('of the front page readers see what is published: %s', (_name, home, shown) =>
  expect(published(home, [anArticle({ slug: 'accord' }), embargoed])).toEqual(shown),
);

test('the schedule knows when the front page changes', () => {
  const home = {
    lead: 'accord',
    from: at(1),
    until: at(2),
    breaking: { text: 'A', from: at(3), until: at(4) },
  };
  const inputs = {
    articles: [],
    pages: [],
    letters: [],
    dossiers: [],
    settings: { ...sampleSettings, home },
    settingsFile: 'site.yaml',
  };
  expect(nextChanges(inputs, clock).map(({ reason }) => reason)).toEqual([
    'home-begins',
    'home-ends',
    'breaking-begins',
    'breaking-ends',
  ]);
});
