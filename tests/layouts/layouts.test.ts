import { getViteConfig } from 'astro/config';
import type { experimental_AstroContainer as Container } from 'astro/container';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createViteServer } from 'vitest/node';
import { frameOf } from '../../src/editorial/frame.ts';
import { homeOf } from '../../src/editorial/home.ts';
import { themeIndex } from '../../src/editorial/indexPages.ts';
import { legalNoticeOf } from '../../src/editorial/legalNotice.ts';
import { listPages } from '../../src/editorial/lists.ts';
import { headOf } from '../../src/outputs/head.ts';
import { anArticle, anEdition, sampleSettings } from '../editorial/samples.ts';

/** What stands in a text of an editor and must not become markup. */
const markup = '<script>alert(1)</script> & "Été"';

const edition = anEdition([anArticle({ slug: 'a', title: markup, tags: [markup] })]);
const { words } = edition;
const frame = frameOf(edition);
const head = headOf(edition, { title: markup });

// Layouts are compiled as the build does it; what is built of the fixture shows the rest (README.md beside this folder).
let server: Awaited<ReturnType<typeof createViteServer>>;
let container: Container;
beforeAll(async () => {
  vi.stubEnv('CONTENT_DIR', 'tests/publication');
  const configure = getViteConfig({
    // Not where the development server, which another test runs, keeps what it has prepared.
    cacheDir: '.cache/layouts',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  server = await createViteServer(await configure({ mode: 'test', command: 'serve' }));
  const { experimental_AstroContainer } = await server.ssrLoadModule('astro/container');
  container = await experimental_AstroContainer.create();
});
afterAll(async () => {
  await server.close();
  vi.unstubAllEnvs();
});

/** A layout with these props, as a document. */
async function shown(layout: string, props: Record<string, unknown>): Promise<Document> {
  const { default: component } = await server.ssrLoadModule(`/src/layouts/${layout}.astro`);
  return parseHTML(await container.renderToString(component, { props, partial: false })).document;
}

const textOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent!.replace(/\s+/g, ' ').trim());

/** Each layout with the least that it shows, and what readers then see. */
const layouts: [layout: string, props: () => Record<string, unknown>, selector: string, text: string[]][] = [
  [
    'NotFoundPage',
    () => ({ title: markup, lines: ['Une ligne.'] }),
    'main :is(h1, p)',
    [markup, 'Une ligne.', words.backHome],
  ],
  [
    'WithdrawnPage',
    () => ({ view: { text: markup, lang: undefined } }),
    'main .text, main a',
    [markup, words.backHome],
  ],
  [
    'ListPage',
    () => ({
      list: listPages({ title: markup, articles: [], address: () => '/x/' }, edition)[0],
    }),
    'main h1, main p',
    [markup, words.emptySection],
  ],
  [
    'DossierPage',
    () => ({
      list: listPages({ title: markup, articles: edition.articles, address: () => '/x/' }, edition)[0],
      count: words.articleCount(1),
      parts: [],
    }),
    'main h1, main :is(h2, h3) a',
    [markup, markup],
  ],
  [
    'DossiersPage',
    () => ({
      title: words.dossiers,
      dossiers: [{ href: '/dossiers/eau/', title: markup, standfirst: markup, count: 1 }],
    }),
    'main :is(h2 a, .standfirst)',
    [markup, markup],
  ],
  ['ThemesPage', () => ({ title: words.themes, groups: themeIndex(edition) }), 'main li a', [markup]],
  ['AuthorsPage', () => ({ title: words.authors, authors: [] }), 'main h1', [words.authors]],
  [
    'LegalNoticePage',
    () => ({
      title: words.legalNotice,
      groups: legalNoticeOf({ ...sampleSettings, name: markup }, words),
      rightOfReply: { title: 'Droit de réponse', text: markup },
    }),
    'main section:last-of-type :is(h2, p)',
    ['Droit de réponse', markup],
  ],
];

describe.each(layouts)('the layout %s', (layout, props, selector, text) => {
  let page: Document;
  beforeAll(async () => {
    page = await shown(layout, { head, frame, words, ...props() });
  });

  test('shows what it is given, as text', () => {
    expect(textOf(page, selector)).toEqual(text);
    expect(page.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0);
  });

  test('has the frame of every page: language, title, skip link, masthead and foot', () => {
    expect(page.documentElement.getAttribute('lang')).toBe('fr');
    expect(textOf(page, 'title')).toEqual([head.title]);
    expect(page.querySelector('body a')!.getAttribute('href')).toMatch(/^#/);
    expect(textOf(page, 'h1')).toHaveLength(1);
    for (const { href } of frame.sections) expect(page.querySelector(`nav a[href="${href}"]`)).not.toBeNull();
  });
});

test('the layout MovedPage leads on by itself, and by a link', async () => {
  const page = await shown('MovedPage', {
    ...{ to: '/neuf/', title: markup, canonical: 'https://example.org/neuf/', name: 'Le Fil' },
    ...{ language: 'fr', home: '/', words },
  });
  expect(page.querySelector('meta[http-equiv="refresh"]')!.getAttribute('content')).toBe('0; url=/neuf/');
  expect(textOf(page, 'main a')).toEqual([markup]);
  expect(page.querySelector('main a')!.getAttribute('href')).toBe('/neuf/');
});

test('on the home page, stories stand below a lead without a picture: beside it they would leave a hole', async () => {
  const stories = Array.from({ length: 12 }, (_, place) => anArticle({ slug: `a${place}` }));
  const full = anEdition(stories);
  const shownOf = { frame: frameOf(full), home: homeOf(full), description: 'Un journal.' };
  const page = await shown('HomePage', { head, words, ...shownOf });
  expect(page.querySelectorAll('main .beside li').length).toBeGreaterThan(4);
  expect(page.querySelector('main .top')!.classList.contains('two-columns')).toBe(false);
});
