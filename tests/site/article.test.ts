import { beforeAll, describe, expect, test } from 'vitest';
import { decodeEntities } from '../../src/markdown/entities.ts';
import { htmlOf, indexedPagesOf, pageOf, pagesOf } from './output.ts';

const address = 'politique/accord-mine-val-clair/';
let page: Document;
let text: string;
beforeAll(() => {
  page = pageOf(address);
  text = page.querySelector('main')!.textContent!.replace(/[ \n]+/g, ' ');
});

describe('an article of the fixture', () => {
  test('shows its parts in order', () => {
    const order = ['h1', 'time', 'figure img', '[rel~="sponsored"]'].map((selector) => {
      const element = page.querySelector(`main ${selector}`);
      expect(element, selector).not.toBeNull();
      return page.querySelector('main')!.innerHTML.indexOf(element!.outerHTML.slice(0, 60));
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('has its date of publication, in French and for machines', () => {
    const time = page.querySelector('time')!;
    expect(time.textContent).toBe('2 novembre 2023');
    expect(time.getAttribute('datetime')).toBe('2023-11-02T00:00:00+01:00');
  });

  test('has no byline, because it has no author', () =>
    expect(page.querySelector('[rel="author"]')).toBeNull());

  test('credits its picture after « Image : »', () =>
    expect(text).toMatch(/Image\u00a0: La Gazette du Val-Clair/));

  test('links to the earlier article by its address', () => {
    const link = [...page.querySelectorAll('main a')].find((a) =>
      /nous en avons parlé/i.test(a.textContent!),
    );
    expect(link?.getAttribute('href')).toMatch(/^\/politique\/[a-z0-9-]+\/$/);
  });

  test('links to a « (PDF) » on another site', () => {
    const link = [...page.querySelectorAll('main a[href*="inventaire-des-galeries"]')][0];
    expect(link?.parentElement?.textContent).toMatch(/\(PDF\)/);
  });

  test('labels its advertisement', () => {
    const ad = page.querySelector('[rel~="sponsored"]')!;
    expect(ad.closest('aside')?.textContent).toMatch(/Publicité/);
  });

  test('has one h1, with the title', () => {
    expect([...page.querySelectorAll('h1')].map((h1) => h1.textContent!.trim()).length).toBe(1);
  });
});

test.each(pagesOf())('%s runs no script and loads nothing from elsewhere', (file) => {
  // The search page is the one with a script; see tests/site/search.test.ts.
  const ownOrigin =
    file === 'recherche/index.html' ? /<script type="module" src="\/_astro\/[^"]+"><\/script>/ : /^$/;
  // A frame holds a document of the page's own, in which a link leads elsewhere.
  const framed: string[] = [];
  const page = htmlOf(file).replace(/\ssrcdoc="([^"]*)"/g, (_, text: string) => {
    framed.push(decodeEntities(text));
    return ' srcdoc';
  });
  const html = [page, ...framed].join('\n').replace(ownOrigin, '');
  expect(html).not.toMatch(
    /<script(?! type="application\/ld\+json")|<iframe(?![^>]*\ssrcdoc)|<iframe[^>]*\ssrc=|\son[a-z]+=|javascript:|style="/i,
  );
  const loaded = [
    ...html.matchAll(
      /<(?:img|source|link rel="(?:stylesheet|preload|icon)")[^>]*?(?:src|srcset|href)="([^"]*)"/g,
    ),
  ];
  expect(loaded.map(([, url]) => url!).filter((url) => /^(https?:)?\/\//.test(url))).toEqual([]);
});

test('an opinion is labelled before its title', () => {
  const opinions = pagesOf().filter((file) => /<main[\s\S]*?>Opinion<[\s\S]*?<h1/.test(htmlOf(file)));
  expect(opinions.length).toBeGreaterThan(0);
});

test('a sponsored article is labelled with its sponsor before its title', () => {
  const sponsored = pagesOf().filter((file) =>
    /<main[\s\S]*?Contenu proposé par[\s\S]*?<h1/.test(htmlOf(file)),
  );
  expect(sponsored.length).toBeGreaterThan(0);
});

test('a call for support stands below every article but the sponsored ones', () => {
  const articles = indexedPagesOf().filter((file) => htmlOf(file).includes('<article class="article'));
  const asking = articles.filter((file) => htmlOf(file).includes('class="support"'));
  expect(articles.filter((file) => !asking.includes(file))).toEqual(
    articles.filter((file) => htmlOf(file).includes('<article class="article sponsored')),
  );
});
