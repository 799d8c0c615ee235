import { parseFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { filesOf, htmlOf, pageOf } from './output.ts';

/** A time as a number, so that `+01:00` and `Z` are comparable. */
const moment = (iso: string | null | undefined) => Date.parse(iso ?? '');

type Dates = { published: number; modified: number };

/** The dates of each article in every feed, by its address. */
const feedDates = new Map<string, (Dates & { feed: string })[]>();
for (const file of filesOf().filter((name) => /(rss\.xml|atom\.xml|feed\.json)$/.test(name))) {
  const { feed } = parseFeed(htmlOf(file)) as { feed: any };
  for (const item of feed.items ?? feed.entries) {
    const url = item.url ?? item.link ?? item.links.find(({ rel }: any) => rel === 'alternate').href;
    const published = moment(item.date_published ?? item.pubDate ?? item.published);
    const modified = moment(item.date_modified ?? item.updated ?? item.atom.updated);
    feedDates.set(url, [...(feedDates.get(url) ?? []), { feed: file, published, modified }]);
  }
}

const sitemap = new Map(
  [...htmlOf('sitemap-articles-1.xml').matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)</g)].map(
    ([, url, lastmod]) => [url!, lastmod!],
  ),
);

test('the fixture has articles, most of them in feeds', () => {
  expect(sitemap.size).toBeGreaterThan(15);
  expect(feedDates.size).toBeGreaterThan(15);
});

test.each([...sitemap.keys()])('%s has the same date everywhere', (url) => {
  const page = pageOf(new URL(url).pathname.slice(1));
  const times = [...page.querySelectorAll('main article time')].map((time) => time.getAttribute('datetime'));
  const meta = (name: string) =>
    page.querySelector(`meta[property="article:${name}"]`)?.getAttribute('content');
  const [article] = JSON.parse(page.querySelector('script')!.textContent!)['@graph'];

  const visible = times[0];
  expect(article.datePublished).toBe(visible);
  expect(meta('published_time')).toBe(visible);

  expect(times).toContain(article.dateModified);
  expect(meta('modified_time') ?? visible).toBe(article.dateModified);
  expect(sitemap.get(url)).toBe(article.dateModified);

  for (const { feed, published, modified } of feedDates.get(url) ?? []) {
    expect(published, feed).toBe(moment(visible));
    expect(modified, feed).toBe(moment(article.dateModified));
  }
  if (article['@type'] !== 'AdvertiserContentArticle')
    expect(
      (feedDates.get(url) ?? []).some(({ feed }) => feed.startsWith(new URL(url).pathname.split('/')[1]!)),
    ).toBe(true);
});
