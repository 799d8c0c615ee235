import { describe, expect, test } from 'vitest';
import { articleViewOf } from '../../src/editorial/articleView.ts';
import type { Article } from '../../src/editorial/edition.ts';
import { articleHead } from '../../src/outputs/head.ts';
import { homeOf } from '../../src/editorial/home.ts';
import { sitemapsOf } from '../../src/outputs/sitemap.ts';
import { writeSitemap } from '../../src/outputs/sitemapXml.ts';
import { withContext } from '../../src/editorial/articleContext.ts';
import { versionsIn } from '../../src/editorial/translations.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

const original = anArticle({ slug: 'accord', tags: ['Chine'] });
const english = anArticle({ slug: 'deal', lang: 'en', translationOf: 'accord', tags: ['Chine'] });
const german = anArticle({ slug: 'abkommen', lang: 'de', translationOf: 'accord' });
const untranslated = anArticle({ slug: 'seul', tags: ['Chine'] });
const edition = anEdition([english, german, untranslated, original]);

/** The head and the view of an article's page. */
function pageOf(article: Article, site = edition) {
  const inContext = withContext(site)
    .find((other) => other.article.id === article.id)!
    .context();
  const view = articleViewOf(article, inContext, site);
  const head = articleHead(site, article, view, { ...inContext, pictures: [] });
  const metaValues = (name: string) => head.meta.filter((m) => m.name === name).map((m) => m.content);
  return { view, head, metaValues, node: JSON.parse(JSON.stringify(head.jsonLd))['@graph'][0] };
}

const urls = ['accord', 'abkommen', 'deal'].map((slug) => `https://example.org/politique/${slug}/`);

describe('an article in several languages', () => {
  test.each([
    ['the original', original],
    ['a translation', english],
    ['another translation', german],
  ])(
    'has, as %s, the same alternates: all versions, and the original for all other readers',
    (_name, article) => {
      expect(pageOf(article).head.alternates).toEqual([
        { hreflang: 'fr', href: urls[0] },
        { hreflang: 'de', href: urls[1] },
        { hreflang: 'en', href: urls[2] },
        { hreflang: 'x-default', href: urls[0] },
      ]);
    },
  );

  test('has its own language and the others in Open Graph data', () => {
    expect(pageOf(english).metaValues('og:locale')).toEqual(['en_US']);
    expect(pageOf(english).metaValues('og:locale:alternate')).toEqual(['fr_FR', 'de_DE']);
    expect(pageOf(original).metaValues('og:locale')).toEqual(['fr_FR']);
  });

  test('names its translations, or its original, in structured data', () => {
    const { workTranslation, translationOfWork } = pageOf(original).node;
    expect(translationOfWork).toBeUndefined();
    expect(workTranslation).toMatchObject([
      { '@type': 'CreativeWork', url: urls[1], inLanguage: 'de' },
      { '@type': 'CreativeWork', url: urls[2], inLanguage: 'en' },
    ]);
    expect(pageOf(english).node.workTranslation).toBeUndefined();
    expect(pageOf(english).node.translationOfWork).toMatchObject({ url: urls[0], inLanguage: 'fr' });
  });

  test('has links to its other versions', () => {
    expect(pageOf(original).view.translations.map(({ label, lang }) => [label, lang])).toEqual([
      ['Cet article existe en allemand\u00a0:', 'de'],
      ['Cet article existe en anglais\u00a0:', 'en'],
    ]);
    expect(pageOf(english).view.translations.map(({ label, href }) => [label, href])).toEqual([
      ['Version originale en français\u00a0:', '/politique/accord/'],
      ['Cet article existe en allemand\u00a0:', '/politique/abkommen/'],
    ]);
  });

  test('is not recommended beside itself', () =>
    expect(pageOf(original).view.related.map(({ id }) => id)).toEqual(['seul']));

  test('names its versions in the sitemap', () => {
    const xml = writeSitemap(sitemapsOf(edition).at(-1)!.entries);
    expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    const links = [...xml.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)];
    expect(links).toHaveLength(12);
  });
});

describe('the front page', () => {
  const homeTitles = (site = edition) => {
    const home = homeOf(site);
    return [home.lead, ...home.latest].map((teaser) => teaser!.id).sort();
  };

  test('shows an article in the site’s language only', () =>
    expect(homeTitles()).toEqual(['accord', 'seul']));

  test('prefers a translation into the site’s language to the original', () => {
    const articles = [{ ...original, lang: 'fr' }, english, german, { ...untranslated, lang: 'fr' }];
    const settings = { ...sampleSettings, language: 'en' as const };
    expect(homeTitles(anEdition(articles, { settings }))).toEqual(['deal', 'seul']);
  });
});

describe('an article in one language', () => {
  test('has no alternates', () => {
    const { head, view, metaValues, node } = pageOf(untranslated);
    expect([head.alternates, view.translations, metaValues('og:locale:alternate')]).toEqual([[], [], []]);
    expect([node.workTranslation, node.translationOfWork]).toEqual([undefined, undefined]);
  });

  test('needs no namespace in a sitemap', () =>
    expect(writeSitemap(sitemapsOf(anEdition([untranslated])).at(-1)!.entries)).not.toContain('xhtml'));

  test('remains if its translation is not published', () =>
    expect(versionsIn(anEdition([original, untranslated])).size).toBe(0));
});
