import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf, htmlOf, pageOf, pagesOf } from './output.ts';

describe('the fixture’s stories in MDX', () => {
  let charts: Document;
  let magnets: Document;
  beforeAll(() => {
    charts = pageOf('industrie/etain-dix-ans-de-chiffres/');
    magnets = pageOf('sciences/aimants-force-invisible/');
  });

  test('show every component', () => {
    const countOf = (page: Document, selector: string) => page.querySelectorAll(`.prose ${selector}`).length;
    expect(
      ['.chart', '.pull-quote', '.note', '.timeline', '.map'].map((selector) => countOf(charts, selector)),
    ).toEqual([2, 1, 1, 1, 1]);
    expect(['.gallery figure', '.comparison'].map((selector) => countOf(magnets, selector))).toEqual([2, 1]);
  });

  test('have charts with a name, a description and a table', () => {
    for (const chart of charts.querySelectorAll('.chart')) {
      const svg = chart.querySelector('svg[role="img"]')!;
      expect(svg.querySelector('title')!.textContent).not.toBe('');
      expect(svg.querySelector('desc')!.textContent).toMatch(/au plus haut \d/);
    }
    const rows = [...charts.querySelectorAll('.chart')].map(
      (chart) => chart.querySelectorAll('details tbody tr').length,
    );
    expect(rows).toEqual([10, 5]);
  });

  test('have the numbers of charts in French', () => {
    const table = charts.querySelector('.chart table')!;
    expect(table.textContent).toContain('380\u202f000');
    expect(charts.querySelector('.chart svg .number')!.textContent).toContain('380\u202f000');
  });

  test('show pictures in several widths and formats', () => {
    const picture = magnets.querySelector('.gallery picture')!;
    expect(picture.querySelector('source')!.getAttribute('srcset')).toMatch(/\.avif 480w,.*\.avif 760w/);
    expect(picture.querySelector('img')!.getAttribute('src')).toMatch(/\.webp$/);
  });

  test('have row headers in a comparison', () =>
    expect(magnets.querySelectorAll('.comparison tbody th[scope="row"]').length).toBe(4));

  test('link to other articles', () =>
    expect(charts.querySelector('.prose a[href="/territoires/laverie-montaubry/"]')).not.toBeNull());

  test('have one advertisement, at the place the editor chose', () => {
    expect(charts.querySelectorAll('.advertisement').length).toBe(1);
    expect(charts.querySelectorAll('.prose > .advertisement').length).toBe(1);
    expect(magnets.querySelectorAll('.advertisement').length).toBe(1);
    expect(magnets.querySelectorAll('.prose > .advertisement').length).toBe(0);
  });
});

test('articles in Markdown do not have the styles of MDX', () => {
  expect(htmlOf('industrie/etain-dix-ans-de-chiffres/index.html')).toContain('.chart');
  expect(htmlOf('sciences/aimants-force-invisible/index.html')).toContain('.gallery');
  expect(htmlOf('politique/accord-mine-val-clair/index.html')).not.toMatch(/\.gallery|\.chart/);
});

test('a gallery in Markdown is like one in MDX, with its styles', () => {
  const galleries = ['territoires/apres-la-mine/', 'sciences/aimants-force-invisible/'].map((address) =>
    pageOf(address).querySelector('.prose figure.gallery')!,
  );
  const outline = (element: Element): unknown => [
    element.tagName,
    [...element.children].filter(({ tagName }) => tagName === 'DIV' || tagName === 'FIGCAPTION').map(outline),
  ];
  expect(galleries.map(outline)).toEqual(
    Array.from({ length: 2 }, () => [
      'FIGURE',
      [
        ['DIV', []],
        ['FIGCAPTION', []],
      ],
    ]),
  );
  expect(galleries.map((gallery) => gallery.querySelectorAll('div > figure img').length)).toEqual([2, 2]);
  expect(galleries[0]!.lastElementChild!.textContent).toBe('La mine, avant et après');
  expect(htmlOf('territoires/apres-la-mine/index.html')).toContain('.gallery');
});

test('the guide for editors is not in the built site', () => {
  expect(filesOf().filter((file) => /^guide/.test(file))).toEqual([]);
  expect(pagesOf().filter((file) => htmlOf(file).includes('Guide de rédaction'))).toEqual([]);
});

test('articles in MDX are typeset in their language, with the output of components, in feeds too', () => {
  const magnets = [
    '<sup>er</sup>',
    '«\u00a0les autres\u00a0»',
    '<code>Nd2Fe14B ;</code>',
    'alt="Trois vignettes\u00a0: une',
  ];
  const charts = ['contenu</em>\u202f; on', '</b>\u202f!', 'Comment lire ces chiffres\u202f?'];
  for (const text of magnets) expect(htmlOf('sciences/aimants-force-invisible/index.html')).toContain(text);
  for (const text of charts) expect(htmlOf('industrie/etain-dix-ans-de-chiffres/index.html')).toContain(text);
  const english = 'a councillor asked: no reason... Fine ; <b>well</b> !</p>';
  expect(htmlOf('politique/list-of-watched-metals/index.html')).toContain(english);
  const bodies = (JSON.parse(htmlOf('feed.json')) as { items: { content_html: string }[] }).items;
  const all = bodies.map((item) => item.content_html).join('');
  for (const text of [...magnets, ...charts.slice(0, 2), english]) expect(all).toContain(text);
});
