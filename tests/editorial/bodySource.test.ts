import { expect, test } from 'vitest';
import { bodySourceOf } from '../../src/editorial/bodySource.ts';
import { anArticle, anEdition, theSettings } from './samples.ts';

test('links within a site that lives below a path lead below that path', () => {
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
    },
  });
  const edition = anEdition([article, other], {
    settings: { ...theSettings, url: 'https://example.org/journal' },
  });
  expect(bodySourceOf(article, edition).links).toEqual({
    './autre.md': '/journal/sciences/autre/',
    '/sciences/autre/': '/journal/sciences/autre/',
    '/contact': '/journal/contact/',
    '/journal/archives/': '/journal/archives/',
    '/': '/journal/',
    '/themes/or/?a': '/journal/themes/or/?a',
    '/journal/carte.pdf': '/journal/carte.pdf',
  });
});
