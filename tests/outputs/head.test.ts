import { describe, expect, test } from 'vitest';
import { articleViewOf } from '../../src/editorial/articleView.ts';
import { articleHead, headOf, type Head } from '../../src/outputs/head.ts';
import type { Article } from '../../src/editorial/edition.ts';
import { aPicture, anArticle, anEdition } from '../editorial/samples.ts';

const edition = anEdition([]);
const values = (head: Head, name: string) => head.meta.filter((m) => m.name === name).map((m) => m.content);

function headFor(fields: Partial<Article>): Head {
  const article = anArticle({ slug: 'a', ...fields });
  const context = { thread: [], related: [] };
  const pictures = article.image
    ? [{ url: 'https://example.org/_astro/x.jpeg', type: 'image/jpeg', width: 1200, height: 675 }]
    : [];
  return articleHead(edition, article, articleViewOf(article, context, edition), { thread: [], pictures });
}

describe('the head of any page', () => {
  const head = headOf(edition, { title: 'Titre', description: 'Texte.', path: '/x/' });

  test('names the page and the publication', () => expect(head.title).toBe('Titre – Le Fil'));

  test('has an absolute canonical address', () => expect(head.canonical).toBe('https://example.org/x/'));

  test('allows large image previews', () =>
    expect(values(head, 'robots')).toEqual(['max-image-preview:large']));

  test('has links to the site’s three feeds', () =>
    expect(head.feeds.map(({ href }) => href)).toEqual(['/rss.xml', '/atom.xml', '/feed.json']));

  test('has the feeds of its own list first', () => {
    const feed = { title: 'Politique', path: '/politique/' };
    const { feeds } = headOf(edition, { title: 'Politique', path: '/politique/', feed });
    expect(feeds.map(({ href }) => href).slice(0, 4)).toEqual([
      '/politique/rss.xml',
      '/politique/atom.xml',
      '/politique/feed.json',
      '/rss.xml',
    ]);
    expect(feeds[0]!.title).toBe('Le Fil – Politique (RSS)');
  });
});

test('a missing page has no canonical address, is not indexed and has no structured data', () => {
  const head = headOf(edition, { title: 'Introuvable' });
  expect(head.canonical).toBeUndefined();
  expect(values(head, 'robots')).toEqual(['noindex']);
  expect(head.jsonLd).toBeUndefined();
});

describe('the head of an article', () => {
  test('has the Open Graph data of articles', () => {
    const head = headFor({ tags: ['Chine', 'lithium'], authors: ['Luc Petit'] });
    expect(values(head, 'og:type')).toEqual(['article']);
    expect(values(head, 'article:published_time')).toEqual(['2026-01-01T00:00:00+01:00']);
    expect(values(head, 'article:section')).toEqual(['Politique']);
    expect(values(head, 'article:tag')).toEqual(['Chine', 'lithium']);
    expect(values(head, 'article:author')).toEqual(['Luc Petit']);
  });

  test('has a modification date only if it was modified', () => {
    const updated = '2026-02-01T00:00:00+01:00';
    expect(values(headFor({}), 'article:modified_time')).toEqual([]);
    expect(values(headFor({ updated }), 'article:modified_time')).toEqual([updated]);
  });

  test('has the absolute address of its picture, with size and description', () => {
    const head = headFor({ image: { src: aPicture, alt: 'Une mine', credit: 'Agence' } });
    expect(values(head, 'og:image')).toEqual(['https://example.org/_astro/x.jpeg']);
    expect(values(head, 'og:image:width')).toEqual(['1200']);
    expect(values(head, 'og:image:height')).toEqual(['675']);
    expect(values(head, 'og:image:alt')).toEqual(['Une mine']);
  });

  test('without a picture has no large card', () => expect(values(headFor({}), 'twitter:card')).toEqual([]));

  test('without a picture shows its card, not the publication’s', () => {
    const card = (name: string) => ({
      url: `https://example.org/_cards/${name}.png`,
      type: 'image/png',
      width: 1200,
      height: 630,
      alt: name,
    });
    const withCard = { ...edition, card: card('publication') };
    const article = anArticle({ slug: 'a' });
    const view = articleViewOf(article, { thread: [], related: [] }, withCard);
    const head = articleHead(withCard, article, view, { thread: [], pictures: [], card: card('a') });
    expect(values(head, 'og:image')).toEqual(['https://example.org/_cards/a.png']);
    expect(values(head, 'og:image:alt')).toEqual(['a']);
    expect(values(headOf(withCard, { path: '/' }), 'og:image:alt')).toEqual(['publication']);
    expect(values(headOf(withCard, {}), 'og:image')).toEqual([]);
  });
});
