import { expect, test } from 'vitest';
import { indexProps, listRoutes } from '../../src/site/routes.ts';
import { anArticle, anEdition } from '../editorial/samples.ts';

const articles = Array.from({ length: 21 }, (_, i) => anArticle({ slug: `a${i}` }));
const edition = anEdition(articles);
const address = (page: number) => (page === 1 ? '/politique/' : `/politique/${page}/`);
const subject = { title: 'Politique', articles, address };

test('a list of twenty-one articles has two pages, the first without a number', () => {
  const routes = listRoutes(edition, { ...subject, section: 'politique' });
  expect(routes.map(({ page }) => page)).toEqual([undefined, '2']);
  expect(routes.map(({ props }) => props.list.teasers.length + props.list.opening.length)).toEqual([20, 1]);
  expect(routes[1]!.props.head.title).toContain('2');
});

test.each([
  ['a section has its own feeds', { section: 'politique' }, true],
  ['a theme has none', {}, false],
])('%s', (_, place, own) => {
  const [route] = listRoutes(edition, { ...subject, ...place });
  expect(JSON.stringify(route!.props.head).includes('/politique/rss.xml')).toBe(own);
});

test('an index page has its head, the frame and the words', () => {
  const props = indexProps(edition, { title: 'Thèmes', description: 'Tous.', path: '/themes/' });
  expect(props).toMatchObject({ title: 'Thèmes', description: 'Tous.', words: edition.words });
  expect(props.head.title).toContain('Thèmes');
  expect(props.frame.sections.length).toBeGreaterThan(0);
});
