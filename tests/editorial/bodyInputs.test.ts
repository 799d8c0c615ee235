import { expect, test } from 'vitest';
import { bodyInputsOf } from '../../src/editorial/bodyInputs.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

test('links within a site below a path lead below that path', () => {
  const other = anArticle({ slug: 'autre', category: 'sciences' });
  const article = anArticle({
    slug: 'mine',
    links: { './autre.md': 'autre', '/sciences/autre/': 'autre', './absent.md': 'absent' },
    pageLinks: { '/contact': 'contact' },
    sitePaths: {
      '/journal/archives/': '/journal/archives/',
      '/': '/',
      '/themes/or/?a': '/themes/or/?a',
      '/journal/carte.pdf': '/carte.pdf',
      '/themes/vide/': null,
    },
  });
  const edition = anEdition([article, other], {
    settings: { ...sampleSettings, url: 'https://example.org/journal' },
  });
  expect(bodyInputsOf(article, edition).links).toEqual({
    './autre.md': '/journal/sciences/autre/',
    './absent.md': null,
    '/themes/vide/': null,
    '/sciences/autre/': '/journal/sciences/autre/',
    '/contact': '/journal/contact/',
    '/journal/archives/': '/journal/archives/',
    '/': '/journal/',
    '/themes/or/?a': '/journal/themes/or/?a',
    '/journal/carte.pdf': '/journal/carte.pdf',
  });
});

test('the inputs of a page change when a linked article is withdrawn, and when it returns', () => {
  const other = anArticle({ slug: 'autre' });
  const article = anArticle({ slug: 'mine', links: { './autre.md': 'autre' } });
  const linksIn = (articles: (typeof other)[]) => bodyInputsOf(article, anEdition(articles)).links;
  expect(linksIn([article, other])).not.toEqual(linksIn([article]));
  expect(linksIn([article])).toEqual({ './autre.md': null });
});
