import { describe, expect, test } from 'vitest';
import { nodesOf, unknownProperties } from '../outputs/schemaProperties.ts';
import { filesOf, indexedPagesOf, pageOf } from './output.ts';

type Node = Record<string, any>;

const indexed = indexedPagesOf();
const dataOf = (file: string) =>
  [...pageOf(file.replace(/index\.html$/, '')).querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent!),
  );
const graphs = new Map(indexed.map((file) => [file, dataOf(file)]));
const articles = [...graphs].flatMap(([file, [data]]) => {
  const found = nodesOf(data).filter((node: Node) => /Article$/.test(String(node['@type'])));
  return found.length > 0 ? [[file, found] as [string, Node[]]] : [];
});

test.each(indexed)('%s has one block of structured data, with properties of schema.org', (file) => {
  expect(graphs.get(file)).toHaveLength(1);
  expect(graphs.get(file)![0]['@context']).toBe('https://schema.org');
  expect(unknownProperties(graphs.get(file))).toEqual([]);
});

test('every address in the structured data of the site leads to a page or a file of it', () => {
  const files = new Set(filesOf());
  const addresses = [...graphs.values()].flatMap((data) => [
    ...JSON.stringify(data).matchAll(/"https:\/\/example\.org\/([^"#?]*)/g),
  ]);
  const missing = addresses
    .map(([, path]) => (path === '' || path!.endsWith('/') ? `${path}index.html` : path!))
    .filter((path) => !files.has(decodeURI(path)));
  expect(new Set(missing)).toEqual(new Set());
});

describe('the fixture’s articles', () => {
  test('have one article node each', () => {
    expect(articles.length).toBeGreaterThan(20);
    expect(articles.filter(([, found]) => found.length !== 1).map(([file]) => file)).toEqual([]);
  });

  test('have the visible headline', () => {
    for (const [file, [article]] of articles) {
      const title = pageOf(file.replace('index.html', '')).querySelector('h1')!.textContent!.trim();
      expect(article!['headline']).toBe(title);
    }
  });

  test('have their picture in three shapes with its credit, if it is a photograph', () => {
    const isCard = ({ url }: Node) => url.includes('/_cards/');
    const withPhotograph = articles.filter(([, [article]]) => !article!['image'].every(isCard));
    expect(withPhotograph.length).toBeGreaterThan(5);
    for (const [, [article]] of withPhotograph) {
      const ratios = article!['image'].map(({ width, height }: Node) => (width / height).toFixed(2));
      expect(ratios).toEqual(['1.78', '1.33', '1.00']);
      expect(article!['image'].every(({ creditText }: Node) => creditText)).toBe(true);
    }
  });

  test('have several types', () => {
    const types = new Set(articles.map(([, [article]]) => article!['@type']));
    expect(types).toEqual(
      new Set(['NewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'AdvertiserContentArticle']),
    );
  });
});

test('an author’s page is a profile', () => {
  const file = indexed.find((name) => /^auteurs\/[a-z-]+\/index\.html$/.test(name))!;
  const [page] = graphs.get(file)![0]['@graph'];
  expect(page['@type']).toBe('ProfilePage');
  expect(page.mainEntity['@type']).toBe('Person');
});
