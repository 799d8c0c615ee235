import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Article, Edition } from '../../src/editorial/edition.ts';
import { feedEntry } from '../../src/editorial/feedEntries.ts';
import { feedId } from '../../src/editorial/feedId.ts';
import { feedsOf } from '../../src/editorial/feeds.ts';
import { writeFeed } from '../../src/editorial/writeFeed.ts';
import { aPicture, anArticle, anEdition, theSettings } from './samples.ts';

const pictures = [{ url: 'https://example.org/_astro/x.jpeg', type: 'image/jpeg', width: 1200, height: 675 }];
const settings = { ...theSettings, hub: 'https://hub.example.com/' };
const full: Partial<Article> = {
  title: 'L’or & le <plomb>',
  summary: 'Moins de 3 < 4 & plus.',
  tags: ['Chine'],
  authors: ['Luc Petit'],
  image: { src: aPicture, alt: 'Une "mine"', caption: 'La mine.', credit: 'Agence' },
  updated: '2026-02-01T08:00:00+01:00',
  corrections: [{ date: '2026-03-01T08:00:00+01:00', text: 'Un chiffre.' }],
  ai: 'Le résumé.',
};

const entryFor = (article: Article, edition: Edition) =>
  feedEntry(article, { body: '<p>Le corps.</p>', pictures: article.image ? pictures : [] }, edition);

/** The site's feed with one article of these fields, in one form. */
function feedFor(form: 'rss' | 'atom' | 'json', given: Partial<Article> = full): string {
  const edition = anEdition([anArticle({ slug: 'a', ...given })], { settings });
  const [feed] = feedsOf(edition);
  return writeFeed(
    form,
    feed!,
    feed!.articles.map((article) => entryFor(article, edition)),
    edition,
  );
}

describe('the id of an entry', () => {
  const edition = anEdition([]);
  const first = 'https://example.org/politique/a/';

  test.each([
    ['never moved', { category: 'politique', slug: 'a', redirectFrom: [] }],
    ['renamed', { category: 'politique', slug: 'b', redirectFrom: ['/politique/a/'] }],
    ['moved to another section', { category: 'sciences', slug: 'a', redirectFrom: ['/politique/a'] }],
    ['moved twice', { category: 'sciences', slug: 'c', redirectFrom: ['/politique/a/', '/politique/b/'] }],
  ])('is the same for an article that was %s', (_name, article) => {
    expect(feedId(article, edition)).toBe(first);
  });

  test('is an imported article’s old address', () => {
    const article = { category: 'politique', slug: 'a', redirectFrom: ['/2019/vieux.html'] };
    expect(feedId(article, edition)).toBe('https://example.org/2019/vieux.html');
  });

  test('stays below the path of the publication', () => {
    const below = anEdition([], { settings: { ...theSettings, url: 'https://example.org/journal/' } });
    const article = { category: 'politique', slug: 'b', redirectFrom: ['/politique/a/'] };
    expect(feedId(article, below)).toBe('https://example.org/journal/politique/a/');
  });
});

describe('the lists that have feeds', () => {
  test('are the site, each section and each author', () => {
    const ada = { id: 'ada', name: 'Ada', file: 'content/authors/ada.yaml' };
    const edition = anEdition([anArticle({ slug: 'a', authors: ['ada'] })], { authors: [ada] });
    expect(feedsOf(edition).map(({ path, articles }) => [path, articles.length])).toEqual([
      ['/', 1],
      ['/politique/', 1],
      ['/sciences/', 0],
      ['/auteurs/ada/', 1],
    ]);
  });

  test('hold no advertising', () => {
    const edition = anEdition([anArticle({ slug: 'a', kind: 'sponsored' }), anArticle({ slug: 'b' })]);
    expect(feedsOf(edition)[0]!.articles.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('hold the newest thirty', () => {
    const many = Array.from({ length: 40 }, (_, day) =>
      anArticle({ slug: `a${day}`, date: new Date(Date.UTC(2026, 0, day + 1)).toISOString() }),
    );
    const [feed] = feedsOf(anEdition(many));
    expect(feed!.articles.map(({ slug }) => slug)).toEqual(
      Array.from({ length: 30 }, (_, place) => `a${39 - place}`),
    );
  });
});

describe('an entry', () => {
  const edition = anEdition([]);
  const html = (given: Partial<Article>) => entryFor(anArticle({ slug: 'a', ...given }), edition).html;

  test('begins with the picture and its credit and ends with corrections', () => {
    expect(html(full)).toMatch(
      /^<figure><img .*alt="Une &quot;mine&quot;".*<small>Image.*Agence<\/small>.*\n<p>Le corps\.<\/p>\n<p><strong>Correction du 1er mars 2026.*Un chiffre\.<\/p>\n.*Le résumé\.<\/p>$/s,
    );
  });

  test('says first that it is an opinion', () =>
    expect(html({ kind: 'opinion' })).toMatch(/^<p><strong>Opinion<\/strong><\/p>/));

  test('shows a drawing, which has no other shapes, as it is', () => {
    const drawing = { ...aPicture, format: 'svg' as const, src: '/_astro/x.svg' };
    const article = anArticle({ slug: 'a', image: { src: drawing, alt: '', credit: 'Agence' } });
    const entry = feedEntry(article, { body: '', pictures: [] }, edition);
    expect(entry.html).toContain('src="https://example.org/_astro/x.svg"');
    expect(entry.picture).toBeUndefined();
  });
});

describe.each(['rss', 'atom', 'json'] as const)('a feed as %s', (form) => {
  const names = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };
  const text = feedFor(form);

  test('is read by a feed reader as what it is', () => {
    const read = parseFeed(text);
    expect(read.format).toBe(form);
    expect(read.feed).toMatchObject({ title: form === 'atom' ? { value: 'Le Fil' } : 'Le Fil' });
  });

  test('names itself once, and the hub', () => {
    expect(text.split(`https://example.org/${names[form]}`)).toHaveLength(2);
    expect(text).toContain('https://hub.example.com/');
  });

  test('encloses one picture', () => {
    const enclosures = { rss: /<enclosure /g, atom: /rel="enclosure"/g, json: /"mime_type"/g };
    expect(text.match(enclosures[form])).toHaveLength(1);
  });

  test('keeps the day of publication when the article is changed', () => {
    const day = { rss: /<pubDate>([^<]+)/, atom: /<published>([^<]+)/, json: /"date_published":"([^"]+)/ };
    expect(Date.parse(day[form].exec(text)![1]!)).toBe(Date.parse('2026-01-01T00:00:00+01:00'));
  });

  test('of nothing is still a feed', () => {
    const edition = anEdition([], { settings });
    expect(parseFeed(writeFeed(form, feedsOf(edition)[0]!, [], edition)).format).toBe(form);
  });
});

test('a reader finds in RSS what the article says', () => {
  // feedsmith types every field as optional: the assertions say what is there.
  const { feed } = parseFeed(feedFor('rss')) as any;
  const [item] = feed.items;
  expect(item.title).toBe('L’or & le <plomb>');
  expect(item.description).toBe('Moins de 3 &lt; 4 &amp; plus.');
  expect(item.content.encoded).toContain('<p>Le corps.</p>');
  expect(item.dc.creators).toEqual(['Luc Petit']);
  expect(item.categories.map(({ name }: { name: string }) => name)).toEqual(['Politique', 'Chine']);
  expect(item.guid.isPermaLink).toBe(false);
});

test('a reader finds in Atom when the article was changed', () => {
  // feedsmith types every field as optional: the assertions say what is there.
  const { feed } = parseFeed(feedFor('atom')) as any;
  expect(Date.parse(feed.entries[0].updated)).toBe(Date.parse('2026-03-01T08:00:00+01:00'));
  expect(Date.parse(feed.updated)).toBe(Date.parse('2026-03-01T08:00:00+01:00'));
});

test('in RSS the summary comes before the content', () => {
  const text = feedFor('rss');
  const item = text.slice(text.indexOf('<item>'));
  expect(item.indexOf('<description>')).toBeGreaterThan(0);
  expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'));
});

test('an article that nobody signed is by the publication', () => {
  expect(feedFor('rss', {})).toContain('<dc:creator>Le Fil</dc:creator>');
});

describe('an empty feed', () => {
  const later = Date.parse('2030-01-01T00:00:00Z');
  const written = (edition: Edition) => {
    const [, section] = feedsOf(edition);
    return (['rss', 'atom', 'json'] as const).map((form) => writeFeed(form, section!, [], edition));
  };

  test('is the same whatever the clock', () => {
    expect(written(anEdition([], { clock: later }))).toEqual(written(anEdition([])));
  });

  test('is as old as the publication’s latest change', () => {
    const elsewhere = anArticle({ slug: 'a', category: 'sciences', date: '2026-01-01T00:00:00+01:00' });
    expect(written(anEdition([elsewhere]))[1]).toContain('<updated>2025-12-31T23:00:00.000Z</updated>');
    expect(written(anEdition([]))[1]).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
