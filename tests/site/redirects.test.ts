import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, filesOf, htmlOf, pageOf } from './output.ts';
import { articleText, siteYaml } from './publications.ts';
import { smallSites } from './smallSites.ts';

const settings = siteYaml.replace(
  '    name: Politique',
  '    name: Politique\n    redirectFrom: [/actualites/]',
);
const files = {
  'articles/neuf.md': articleText(
    {
      title: '« Neuf » & vieux',
      redirectFrom: '[/2019/05/Été/, /vieux.html, /liste.html, /liste.html/2/, /article.php, "/l’or/"]',
      authors: '[ida]',
    },
    'Un texte.',
  ),
  'articles/simple.md': articleText({ title: 'Simple' }),
  'articles/secret.md': articleText({
    title: 'Secret',
    date: '2050-01-01',
    tags: '[Mystère]',
    redirectFrom: '[/avant-secret/]',
  }),
  'articles/brouillon.md': articleText({
    title: 'Au tiroir',
    draft: 'true',
    redirectFrom: '[/avant-tiroir/]',
  }),
  'articles/fini.md': articleText({
    title: 'Fini',
    expires: '2024-06-01',
    tags: '[Mystère]',
    redirectFrom: '[/avant-fini/]',
    authors: '[odile]',
  }),
  'articles/ferme.md': articleText(
    {
      title: 'Un titre secret',
      summary: 'Un chapeau secret.',
      tags: '[Mystère]',
      authors: '[odile]',
      redirectFrom: '[/ferme.html]',
      withdrawn: '{ text: Ses sources se contredisent., date: 2024-06-01 }',
    },
    'Un corps secret.',
  ),
  'articles/lien.md': articleText({ title: 'Lien' }, '[Ceci](./ferme.md)'),
  'authors/ida.yaml': 'name: Ida\nredirectFrom: [/auteurs/ada/]\n',
  'authors/odile.yaml': 'name: Odile\nredirectFrom: [/auteurs/avant-odile/]\n',
  'pages/contact.md': '---\ntitle: Contact\nredirectFrom: [/nous-ecrire/]\n---\n\nÉcrivez-nous.\n',
};
const redirects = `redirects:
  - { from: /feed/, to: /rss.xml }
  - { from: /vers-secret/, to: /politique/fini/ }
  - { from: /vers-mystere/, to: /themes/mystere/ }
gone: [/politique/retire/]
`;
const build = smallSites();
const built = {
  any: build(files, `${settings.replace('https://example.org', 'https://example.org/journal/')}${redirects}`),
  netlify: build(files, `${settings}${redirects}hosting: netlify\n`),
};
const out = (name: keyof typeof built) => built[name].out;

test.each(['any', 'netlify'] as const)('the publication builds (%s)', (name) =>
  expect(`${built[name].status} ${built[name].printed}`).toMatch(/^0 /),
);

test('the sample has no more rules of headers than Cloudflare reads', () =>
  expect(bytesOf('_headers').toString().match(/^\//gm)!.length).toBeLessThan(100));

const pagesThatLeadOn = (folder: string) =>
  filesOf(folder).filter(
    (file) => /\.html$/.test(file) && htmlOf(file, folder).includes('http-equiv="refresh"'),
  );

describe('on a host that knows no redirects', () => {
  test('there is a page at every old address, and a file at one that is a file’s', () =>
    expect(pagesThatLeadOn(out('any'))).toEqual([
      '2019/05/Été/index.html',
      'actualites/ferme/index.html',
      'actualites/index.html',
      'actualites/lien/index.html',
      'actualites/neuf/index.html',
      'actualites/simple/index.html',
      'article.php/index.html',
      'auteurs/ada/index.html',
      'feed/index.html',
      'ferme.html',
      'liste.html',
      'l’or/index.html',
      'nous-ecrire/index.html',
      'vieux.html',
    ]));

  test.each([
    ['2019/05/Été/', '/journal/politique/neuf/', '« Neuf » & vieux'],
    ['actualites/', '/journal/politique/', 'Politique'],
    ['auteurs/ada/', '/journal/auteurs/ida/', 'Ida'],
    ['nous-ecrire/', '/journal/contact/', 'Contact'],
    ['feed/', '/journal/rss.xml', 'Continuer vers sa nouvelle adresse'],
  ])('/%s leads readers and search engines to %s', (old, to, title) => {
    const page = pageOf(old, out('any'));
    const of = (selector: string, attribute: string) => page.querySelector(selector)?.getAttribute(attribute);
    expect(page.documentElement.getAttribute('lang')).toBe('fr');
    expect(of('meta[name="robots"]', 'content')).toBe('noindex');
    expect(of('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${to}`);
    expect(of('link[rel="canonical"]', 'href')).toBe(`https://example.org${to}`);
    expect(of('main a', 'href')).toBe(to);
    expect(page.querySelector('main a')?.textContent?.replaceAll(/\s/g, ' ')).toBe(title);
    expect(page.querySelector('script')).toBeNull();
  });

  test('feeds of a section that has moved stay at its old address, and name the new one', () => {
    for (const form of ['rss.xml', 'atom.xml', 'feed.json'])
      expect(bytesOf(`actualites/${form}`, out('any'))).toEqual(bytesOf(`politique/${form}`, out('any')));
    expect(htmlOf('actualites/rss.xml', out('any'))).toContain(
      'href="https://example.org/journal/politique/rss.xml"',
    );
  });

  test('no old address has a rule of headers of its own', () => {
    const rules = bytesOf('_headers', out('any')).toString().match(/^\/.*/gm)!;
    expect(rules).toContain('/journal/politique/*');
    expect(rules.join()).not.toMatch(/\/(?:2019|actualites|article\.php|feed|liste|l’or|nous-ecrire|vieux)/);
  });

  test.each(['rss.xml', 'atom.xml', 'feed.json'])('%s knows articles by their first address', (form) => {
    const feed = htmlOf(form, out('any'));
    expect(feed).toMatch(
      /(?:<guid[^>]*>|<id>|"id":")https:\/\/example\.org\/journal\/actualites\/simple\/["<]/,
    );
    expect(feed).toContain('https://example.org/journal/2019/05/%C3%89t%C3%A9/');
  });

  test('no sitemap names an old address', () => {
    const maps = filesOf(out('any')).filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(maps.length).toBeGreaterThan(2);
    for (const file of maps)
      expect(htmlOf(file, out('any'))).not.toMatch(/actualites|vieux\.html|nous-ecrire|\/ada\/|feed\//);
  });

  test('there is _redirects too, for a host that reads it after all', () =>
    expect(htmlOf('_redirects', out('any'))).toContain('/journal/vieux.html /journal/politique/neuf/ 301\n'));
});

describe('on a host that answers old addresses itself', () => {
  test('no page leads on', () => expect(pagesThatLeadOn(out('netlify'))).toEqual([]));

  test('every rule leads to a page or a file of the site, and no old address has one', () => {
    const lines = htmlOf('_redirects', out('netlify'))
      .trim()
      .split('\n')
      .filter((line) => !/410!$/.test(line));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [from, to] = line.split(' ') as [string, string];
      const file = (address: string) =>
        path.join(
          out('netlify'),
          decodeURI(address)
            .replace(/\*|:splat/, '')
            .replace(/\/$/, '/index.html'),
        );
      expect(existsSync(file(to)), line).toBe(true);
      expect(existsSync(file(from)), line).toBe(false);
    }
  });

  test('what is gone is told to be', () =>
    expect(htmlOf('_redirects', out('netlify'))).toContain('/politique/retire/ /410.html 410\n'));
});

describe('in the place of an article that was withdrawn', () => {
  test.each(['any', 'netlify'] as const)('there is the reason, kept from search engines (%s)', (name) => {
    const page = pageOf('politique/ferme/', out(name));
    const said = [...page.querySelectorAll('main :is(h1, p)')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(said).toEqual([
      'Article retiré',
      'Retiré le 1er juin 2024',
      'Ses sources se contredisent.',
      'Revenir à l’accueil',
    ]);
    const head = page.querySelector('head')!;
    expect(head.querySelector('title')!.textContent).toBe('Article retiré – Le Petit Fil');
    expect(head.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
    for (const other of ['link[rel="canonical"]', '[property="og:image"]', 'script', '[name="description"]'])
      expect(head.querySelector(other), other).toBeNull();
  });

  test('Netlify answers with 410 and that page', () =>
    expect(htmlOf('_redirects', out('netlify'))).toContain(
      '/politique/ferme/ /politique/ferme/index.html 410!\n',
    ));

  test('links still lead there, and so does the page of corrections', () => {
    for (const from of ['politique/lien/', 'corrections/'])
      expect(pageOf(from, out('netlify')).querySelector('main a[href="/politique/ferme/"]')).not.toBeNull();
  });

  test('no list, feed, index or sitemap names it', () => {
    const naming = filesOf(out('netlify')).filter((file) =>
      bytesOf(file, out('netlify')).toString('utf8').includes('politique/ferme'),
    );
    expect(naming).toEqual([
      ...['.well-known/manifest.json', '_redirects', 'atom.xml', 'corrections/index.html', 'feed.json'],
      ...['politique/atom.xml', 'politique/feed.json', 'politique/lien/index.html', 'politique/rss.xml'],
      'rss.xml',
    ]);
  });
});

test.each(['any', 'netlify'] as const)('nothing unpublished leaves a trace (%s)', (name) => {
  for (const file of filesOf(out(name)))
    expect(file + bytesOf(file, out(name)).toString('utf8'), file).not.toMatch(
      /secret|myst[eè]re|tiroir|avant-|odile|brouillon/i,
    );
});
