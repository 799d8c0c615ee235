import { expect, test } from 'vitest';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';

const home = 'https://example.org';
const versions = {
  fr: '/politique/liste-des-metaux-suivis/',
  en: '/politique/list-of-watched-metals/',
};

test.each(Object.values(versions))('the page %s names both versions in its head', (address) => {
  const links = [...pageOf(address.slice(1)).querySelectorAll('head link[hreflang]')];
  expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual([
    ['fr', home + versions.fr],
    ['en', home + versions.en],
    ['x-default', home + versions.fr],
  ]);
});

test('each version links to the other before its text', () => {
  for (const [ownLanguage, other] of [
    ['fr', 'en'],
    ['en', 'fr'],
  ] as const) {
    const page = pageOf(versions[ownLanguage].slice(1));
    const link = page.querySelector(`.translation a[hreflang="${other}"][lang="${other}"]`);
    expect(link?.getAttribute('href')).toBe(versions[other]);
    const html = page.toString();
    expect(html.indexOf('class="translation')).toBeLessThan(html.indexOf('class="prose"'));
  }
});

test('the text of a translation has its language attribute', () => {
  const page = pageOf(versions.en.slice(1));
  for (const selector of ['h1', '.standfirst', '.prose'])
    expect(page.querySelector(selector)?.getAttribute('lang')).toBe('en');
});

test('the front page shows the pair once', () => {
  expect(htmlOf('index.html')).toContain(versions.fr);
  expect(htmlOf('index.html')).not.toContain(versions.en);
});

test('the sitemap names both versions with each', () =>
  expect(htmlOf('sitemap-articles-1.xml').match(/<xhtml:link /g)).toHaveLength(6));

test('a draft translation appears nowhere', () => {
  const filesWithDraft = filesOf().filter((file) =>
    /geheime|hreflang="de"|lang="de"|og:locale:alternate" content="de/i.test(file + bytesOf(file).toString()),
  );
  expect(filesWithDraft).toEqual([]);
});
