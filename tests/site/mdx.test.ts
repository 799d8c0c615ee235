import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf, htmlOf, pageOf, pagesOf } from './output.ts';
import { articleText } from './publications.ts';
import { smallSites } from './smallSites.ts';

const build = smallSites();

describe('the sample’s stories in MDX', () => {
  let charts: Document;
  let magnets: Document;
  beforeAll(() => {
    charts = pageOf('industrie/terres-rares-dix-ans-de-chiffres/');
    magnets = pageOf('sciences/aimants-permanents-force-invisible/');
  });

  test('show every component', () => {
    const shown = (page: Document, selector: string) => page.querySelectorAll(`.prose ${selector}`).length;
    expect(
      ['.chart', '.pull-quote', '.note', '.timeline', '.map'].map((selector) => shown(charts, selector)),
    ).toEqual([2, 1, 1, 1, 1]);
    expect(['.gallery figure', '.comparison'].map((selector) => shown(magnets, selector))).toEqual([2, 1]);
  });

  test('draw charts that are named, described, and there as tables', () => {
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

  test('write the numbers of charts in French', () => {
    const table = charts.querySelector('.chart table')!;
    expect(table.textContent).toContain('390\u202f000');
    expect(charts.querySelector('.chart svg .number')!.textContent).toContain('390\u202f000');
  });

  test('show pictures in several widths and formats', () => {
    const picture = magnets.querySelector('.gallery picture')!;
    expect(picture.querySelector('source')!.getAttribute('srcset')).toMatch(/\.avif 480w,.*\.avif 760w/);
    expect(picture.querySelector('img')!.getAttribute('src')).toMatch(/\.webp$/);
  });

  test('name the first cell of each row of a comparison', () =>
    expect(magnets.querySelectorAll('.comparison tbody th[scope="row"]').length).toBe(4));

  test('lead to other articles', () =>
    expect(
      charts.querySelector('.prose a[href="/industrie/lacq-la-rochelle-terres-rares/"]'),
    ).not.toBeNull());

  test('have one advertisement, where the editor put it', () => {
    expect(charts.querySelectorAll('.advertisement').length).toBe(1);
    expect(charts.querySelectorAll('.prose > .advertisement').length).toBe(1);
    expect(magnets.querySelectorAll('.advertisement').length).toBe(1);
    expect(magnets.querySelectorAll('.prose > .advertisement').length).toBe(0);
  });
});

test('articles in Markdown do not carry the styles of MDX', () => {
  expect(htmlOf('industrie/terres-rares-dix-ans-de-chiffres/index.html')).toContain('.chart');
  expect(htmlOf('sciences/aimants-permanents-force-invisible/index.html')).toContain('.gallery');
  expect(htmlOf('politique/france-kazakhstan-metaux-critiques/index.html')).not.toMatch(/\.gallery|\.chart/);
});

test('the guide for editors is not in the built site', () => {
  expect(filesOf().filter((file) => /^guide/.test(file))).toEqual([]);
  expect(pagesOf().filter((file) => htmlOf(file).includes('Guide de rédaction'))).toEqual([]);
});

describe('a story in MDX with faults', () => {
  const chart = (attributes: string) => `<BarChart title="T" source="S" ${attributes} />`;
  const { status, printed } = build({
    'articles/a/index.mdx': articleText(
      {},
      [
        chart('data="./chiffre.csv"'),
        chart('data="./chiffres.csv" columns="pays, 2030"'),
        chart('data="./faux.csv"'),
        '<Figure src="./rien.jpg" alt="" credit="C" />',
        '<Figure alt="" credit="C" />',
      ].join('\n\n'),
    ),
    'articles/a/chiffres.csv': 'pays;2023\nChine;240\n',
    'articles/a/faux.csv': 'pays;2023\nChine;240\n"Inde";trois\n',
  });

  test('is not built', () => expect(status).toBe(1));

  test.each([
    ['a missing CSV file', /a\/index\.mdx:7:32 .*chiffre\.csv.*\.\/chiffres\.csv/],
    ['a missing column', /a\/index\.mdx:9:54 .*« 2030 ».*« pays » ou « 2023 »/],
    ['a cell that is no number, in the CSV file', /a\/faux\.csv:3:1 {2}2023 {2}« trois »/],
    ['a missing picture', /a\/index\.mdx:13:9 .*rien\.jpg/],
    ['a missing attribute', /a\/index\.mdx:15:1 .*« src ».*src="/],
  ])('has %s reported in its place', (_, line) => expect(printed).toMatch(line));

  test('shows no stack trace', () => expect(printed).not.toMatch(/\n\s+at |node_modules/));
});

test('stories in MDX are typeset in their language with what their components show, in feeds too', () => {
  const body = ['Le 1er "mot" ; `a ;`', '<Note title="B ;">c ; <b>d</b> !</Note>', '![E ;](./e.svg)'].join(
    '\n\n',
  );
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9" /></svg>';
  const { status, out } = build({
    'articles/a/index.mdx': articleText({}, body),
    'articles/a/e.svg': drawing,
    'articles/b/index.mdx': articleText({ lang: 'en' }, 'Word ; <b>well</b> !'),
  });
  expect(status).toBe(0);
  const french = [
    '<sup>er</sup>',
    '«\u00a0mot\u00a0»\u202f;',
    '<code>a ;</code>',
    'c\u202f;',
    '</b>\u202f!',
    'alt="E\u202f;"',
  ];
  for (const text of [...french, 'B\u202f;']) expect(htmlOf('politique/a/index.html', out)).toContain(text);
  expect(htmlOf('politique/b/index.html', out)).toContain('<p>Word ; <b>well</b> !</p>');
  const bodies = (JSON.parse(htmlOf('feed.json', out)) as { items: { content_html: string }[] }).items;
  const all = bodies.map((item) => item.content_html).join('');
  for (const text of [...french, '<p>Word ; <b>well</b> !</p>']) expect(all).toContain(text);
});

test('nothing that an unpublished story in MDX shows gets out', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9" /></svg>';
  const body = (name: string) =>
    [
      `<Figure src="./${name}.svg" alt="${name}" credit="C" />`,
      `![${name}](./${name}.svg)`,
      `<BarChart title="T" source="S" data="./${name}.csv" />`,
    ].join('\n\n');
  const { status, out } = build({
    'articles/a/index.mdx': articleText({}, body('montre')),
    'articles/a/montre.svg': drawing,
    'articles/a/montre.csv': 'Nom,Nombre\nmontre,1\n',
    'articles/b/index.mdx': articleText({ draft: 'true' }, body('secret')),
    'articles/b/secret.svg': drawing.replace('9H', '8H'),
    'articles/b/secret.csv': 'Nom,Nombre\nsecret,1\n',
  });
  expect(status).toBe(0);
  const all = filesOf(out).map((file) => `${file} ${htmlOf(file, out)}`);
  expect(all.filter((text) => text.includes('montre')).length).toBeGreaterThan(0);
  expect(all.filter((text) => text.includes('secret'))).toEqual([]);
});
