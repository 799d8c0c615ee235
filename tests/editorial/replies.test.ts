import { describe, expect, test } from 'vitest';
import { withContext } from '../../src/editorial/articleContext.ts';
import { articleViewOf } from '../../src/editorial/articleView.ts';
import { correctionList } from '../../src/editorial/correctionList.ts';
import { entryFields } from '../../src/outputs/feeds/feedEntries.ts';
import { articleGraph } from '../../src/outputs/structuredData/article.ts';
import { eventOf } from '../intake/samples.ts';
import { nodesOf, unknownProperties } from '../outputs/schemaProperties.ts';
import { anArticle, anEdition } from './samples.ts';

const reply = { kind: 'reply' as const, replyTo: 'accord' };
const articles = [
  anArticle({ slug: 'accord', title: 'Un accord <sûr>' }),
  anArticle({ slug: 'lettre', ...reply, readerLetter: true, date: '2026-03-01T00:00:00+01:00' }),
  anArticle({ slug: 'reponse', ...reply, date: '2026-02-01T00:00:00+01:00', summary: 'Nous répondons.' }),
];
const edition = anEdition(articles);
const found = new Map(
  withContext(edition).map(({ article, context }) => [article.slug, { article, context: context() }]),
);
const viewOf = (slug: string) => {
  const { article, context } = found.get(slug)!;
  return articleViewOf(article, context, edition);
};
const graphOf = (slug: string) => {
  const { article, context } = found.get(slug)!;
  return articleGraph(article, { ...context, pictures: [] }, edition);
};

describe('a reply and its article', () => {
  test('are shown with each other, the oldest reply first, each with its label', () => {
    expect(viewOf('accord').replies.map(({ href, label }) => [href, label])).toEqual([
      ['/politique/reponse/', 'Droit de réponse'],
      ['/politique/lettre/', 'Courrier des lecteurs'],
    ]);
    expect(viewOf('reponse').answers).toMatchObject({ href: '/politique/accord/', title: 'Un accord <sûr>' });
    expect(viewOf('accord').answers).toBeUndefined();
  });

  test('name each other in structured data', () => {
    const [answered] = nodesOf(graphOf('accord'));
    const [right] = nodesOf(graphOf('reponse'));
    expect(answered).toMatchObject({
      subjectOf: [{ url: 'https://example.org/politique/reponse/' }, { headline: 'Titre de lettre' }],
    });
    expect(right).toMatchObject({
      '@type': 'OpinionNewsArticle',
      genre: 'Droit de réponse',
      about: { url: 'https://example.org/politique/accord/' },
      citation: { headline: 'Un accord <sûr>' },
    });
    expect(unknownProperties([graphOf('accord'), graphOf('reponse')])).toEqual([]);
  });

  test('lead to each other in feeds', () => {
    const fields = (slug: string) => entryFields(found.get(slug)!.article, edition);
    expect(fields('accord').after).toEqual([
      '<p><strong>Droit de réponse</strong> <a href="https://example.org/politique/reponse/">Titre de reponse</a></p>',
      '<p><strong>Courrier des lecteurs</strong> <a href="https://example.org/politique/lettre/">Titre de lettre</a></p>',
    ]);
    expect(fields('reponse').before).toContain(
      '<a href="https://example.org/politique/accord/">Un accord &lt;sûr&gt;</a>',
    );
  });
});

test('the corrections page lists rights of reply, and no letters', () =>
  expect(correctionList(edition)).toMatchObject([
    {
      day: { text: '1er février 2026' },
      article: { href: '/politique/accord/', label: 'Un accord <sûr>' },
      text: 'Droit de réponse',
      reply: { href: '/politique/reponse/' },
    },
  ]));

describe('the event of an article', () => {
  const article = anArticle({
    slug: 'concert',
    event: eventOf('{ start: 2026-07-04 20:30, place: { name: Mairie, address: A & B }, price: "12,50 €" }'),
  });
  const graph = (event: string) =>
    nodesOf(articleGraph({ ...article, event: eventOf(event) }, { thread: [], pictures: [] }, edition)).find(
      (node) => node['@type'] === 'Event' && 'name' in node,
    );

  test('stands before its text in feeds', () =>
    expect(entryFields(article, edition).before).toBe(
      '<p><strong>samedi 4 juillet 2026, à 20\u00A0h\u00A030</strong> · Mairie, A &amp; B · 12,50 €</p>',
    ));

  test.each([
    ['12,50 €', { offers: { price: '12.50', priceCurrency: 'EUR' } }],
    ['£5', { offers: { price: '5', priceCurrency: 'GBP' } }],
    ['Entrée libre', { offers: { price: '0' }, isAccessibleForFree: true }],
    ['5 €, 3 € pour les enfants', { name: 'Titre de concert' }],
  ])('says to machines what « %s » means', (price, expected) =>
    expect(graph(`{ start: 2026-07-04, price: "${price}" }`)).toMatchObject(expected),
  );

  test('has no offer for a price in other words', () =>
    expect(graph('{ start: 2026-07-04, price: "5 €, 3 € pour les enfants" }')).not.toHaveProperty('offers'));

  test('has its times, and whether it takes place', () => {
    expect(graph('{ start: 2026-07-04, end: 2026-07-05 }')).toMatchObject({
      startDate: '2026-07-04',
      endDate: '2026-07-05',
      eventStatus: 'https://schema.org/EventScheduled',
    });
    expect(graph('{ start: 2026-07-04 20:30, timeZone: Asia/Tokyo, cancelled: true }')).toMatchObject({
      startDate: '2026-07-04T20:30:00+09:00',
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });
});
