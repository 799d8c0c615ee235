import { describe, expect, test } from 'vitest';
import type { Article, Author } from '../../src/editorial/edition.ts';
import { articleGraph } from '../../src/outputs/structuredData/article.ts';
import { dataBlock, graphOf } from '../../src/outputs/structuredData/graph.ts';
import {
  collectionGraph,
  homeGraph,
  pageGraph,
  profileGraph,
} from '../../src/outputs/structuredData/pages.ts';
import { teaserOf } from '../../src/editorial/teasers.ts';
import { aPicture, anArticle, anEdition, sampleSettings } from '../editorial/samples.ts';
import { nodesOf, unknownProperties } from './schemaProperties.ts';

const author: Author = {
  id: 'ada-brun',
  file: 'content/authors/ada-brun.yaml',
  name: 'Ada Brun',
  role: 'Reporter',
  bio: 'Elle écrit.',
  url: 'https://example.com/ada',
  picture: { src: aPicture, credit: 'Agence' },
};
const pictures = [{ url: 'https://example.org/_astro/x.jpeg', type: 'image/jpeg', width: 1200, height: 675 }];

/** The graph of an article with these fields, and its first node. */
function graphFor(fields: Partial<Article>, thread: Article[] = [], shared = pictures) {
  const article = anArticle({ slug: 'a', ...fields });
  const edition = anEdition([article, ...thread], { authors: [author] });
  const graph = articleGraph(article, { thread, pictures: shared }, edition);
  return { graph, node: graph['@graph'][0] as unknown as Record<string, any> };
}

const fullArticle: Partial<Article> = {
  summary: 'Une phrase.',
  authors: ['ada-brun', 'Luc Petit'],
  tags: ['Chine', 'lithium'],
  image: { src: aPicture, alt: 'Une mine', credit: 'Agence', license: 'CC BY 4.0' },
  updated: '2026-02-01T08:00:00+01:00',
  corrections: [{ date: '2026-03-01T08:00:00+01:00', text: 'Un chiffre.' }],
  expires: '2027-01-01T00:00:00+01:00',
};

test.each([
  ['news', 'NewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['interview', 'NewsArticle'],
  ['brief', 'NewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
] as const)('an article of the kind %s is a %s, once', (kind, type) => {
  const earlier = anArticle({ slug: 'b', date: '2025-01-01T00:00:00+01:00' });
  const types = nodesOf(graphFor({ kind }, [earlier]).graph).map((node) => String(node['@type']));
  expect(types.filter((name) => /Article$/.test(name))).toEqual([type]);
});

describe('an article', () => {
  test('has the dates of its front matter, with their offset', () => {
    const { node } = graphFor({ updated: '2026-02-01T08:00:00+01:00' });
    expect(node['datePublished']).toBe('2026-01-01T00:00:00+01:00');
    expect(node['dateModified']).toBe('2026-02-01T08:00:00+01:00');
  });

  test('by authors with and without a page has both as persons', () => {
    expect(graphFor({ authors: ['ada-brun', 'Luc Petit'] }).node['author']).toMatchObject([
      { '@type': 'Person', name: 'Ada Brun', url: 'https://example.org/auteurs/ada-brun/' },
      { '@type': 'Person', name: 'Luc Petit' },
    ]);
  });

  test('without an author is by the publication', () => {
    expect(graphFor({}).node['author']).toMatchObject([{ '@type': 'NewsMediaOrganization', name: 'Le Fil' }]);
  });

  test('sponsored and without an author is by its sponsor', () => {
    const sponsor = { name: 'Mines SA', url: 'https://example.com' };
    const { node } = graphFor({ kind: 'sponsored', sponsor });
    expect(node['author']).toMatchObject([{ '@type': 'Organization', name: 'Mines SA' }]);
    expect(node['sponsor']).toMatchObject({ name: 'Mines SA' });
  });

  test('has corrections with their dates', () => {
    expect(graphFor(fullArticle).node['correction']).toEqual([
      { '@type': 'CorrectionComment', text: 'Un chiffre.', datePublished: '2026-03-01T08:00:00+01:00' },
    ]);
  });

  test.each([
    ['its address', 'https://creativecommons.org/licenses/by/4.0/', expect.stringMatching(/^https/)],
    ['its name', 'CC BY 4.0', { '@type': 'CreativeWork', name: 'CC BY 4.0' }],
  ])('has a picture with its credit and a licence known by %s', (_by, license, expected) => {
    const image = { src: aPicture, alt: 'Une mine', credit: 'Agence', license };
    expect(graphFor({ image }).node['image']).toMatchObject([
      { contentUrl: pictures[0]!.url, creditText: 'Agence', caption: 'Une mine', license: expected },
    ]);
  });

  test('refers to the earlier articles of its thread, not to later ones', () => {
    const thread = [
      anArticle({ slug: 'avant', date: '2025-01-01T00:00:00+01:00' }),
      anArticle({ slug: 'plus-tard', date: '2026-05-01T00:00:00+02:00' }),
    ];
    expect(graphFor({}, thread).node['backstory']).toMatchObject([
      { url: 'https://example.org/politique/avant/' },
    ]);
  });

  test('omits missing data', () => {
    const { node } = graphFor({}, [], []);
    for (const name of ['image', 'keywords', 'correction', 'backstory', 'description', 'expires'])
      expect(node).not.toHaveProperty(name);
  });

  test('is in its own language', () => expect(graphFor({ lang: 'en' }).node['inLanguage']).toBe('en'));
});

test('the publication refers to the pages of its policies', () => {
  const settings = { ...sampleSettings, policies: { corrections: 'nos-erreurs', ethics: 'charte' } };
  expect(homeGraph(anEdition([], { settings }))['@graph'][0]).toMatchObject({
    correctionsPolicy: 'https://example.org/nos-erreurs/',
    ethicsPolicy: 'https://example.org/charte/',
    publishingPrinciples: 'https://example.org/charte/',
  });
});

test('breadcrumbs begin at the home page', () => {
  const { graph } = graphFor({});
  const items = nodesOf(graph).filter((node) => node['@type'] === 'ListItem');
  expect(items.map(({ item }) => item)).toEqual([
    'https://example.org/',
    'https://example.org/politique/',
    'https://example.org/politique/a/',
  ]);
});

const edition = anEdition([anArticle({ slug: 'a' })], {
  authors: [author],
  settings: {
    ...sampleSettings,
    tagline: 'Des faits',
    publisher: { ...sampleSettings.publisher, owners: ['Tous'] },
    policies: {
      corrections: 'a',
      ethics: 'b',
      verification: 'c',
      sources: 'd',
      diversity: 'e',
      mission: 'f',
      feedback: 'g',
      funding: 'h',
    },
  },
});
const page = { title: 'Titre', description: 'Texte', path: '/x/' };
test.each([
  [
    'an article with everything',
    graphFor(fullArticle, [anArticle({ slug: 'b', date: '2024-01-01T00:00:00Z' })]).graph,
  ],
  [
    'an advertiser’s article',
    graphFor({ kind: 'sponsored', sponsor: { name: 'X', url: 'https://x.org' } }).graph,
  ],
  ['the front page', homeGraph(edition)],
  ['a page', pageGraph(edition, page)],
  ['a section', collectionGraph(edition, page, [teaserOf(edition.articles[0]!, edition)])],
  ['an author', profileGraph(edition, page, author, 'https://example.org/a.jpeg')],
])('every property of %s is defined for its type', (_name, graph) => {
  expect(nodesOf(graph).length).toBeGreaterThan(1);
  expect(unknownProperties(graph)).toEqual([]);
});

test('a data block cannot close its script element', () => {
  const text = dataBlock(graphOf({ '@type': 'WebPage', name: '</script><script>alert(1)' }));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)');
});
