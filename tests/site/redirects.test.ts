import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureOutput, variantOutput } from './fixture.ts';
import { bytesOf, filesOf, htmlOf, isRedirect, isTwin, pageOf } from './output.ts';

/** A host without redirects, at the root; and Netlify, below a path. */
const outputs = { any: fixtureOutput, netlify: variantOutput };

test('the fixture has no more header rules than Cloudflare accepts', () =>
  expect(bytesOf('_headers').toString().match(/^\//gm)!.length).toBeLessThan(100));

const pagesThatLeadOn = (folder: string) =>
  filesOf(folder).filter((file) => /\.html$/.test(file) && isRedirect(file, folder));

describe('on a host without redirects', () => {
  const out = outputs.any;
  const movedArticle = 'politique/conseil-etain/';

  test('every old address has a page, or a file if it is a file’s', () => {
    const section = filesOf(out)
      .filter(
        (file) => /^politique\/(?:[^/]+\/){1,2}index\.html$/.test(file) && !isRedirect(file) && !isTwin(file),
      )
      .map((file) => file.replace('politique/', 'actualites/'));
    expect(pagesThatLeadOn(out)).toEqual(
      [
        ...section,
        '2024/10/Référendum.html',
        'actualites/index.html',
        'actualites/malbuisson.html',
        'actualites/pont-le-vote/index.html',
        'auteurs/claire-v/index.html',
        'dossiers/riviere/index.html',
        'feed/index.html',
        'nous-ecrire/index.html',
        'politique/malbuisson.html',
        'politique/pont-le-vote/index.html',
        'pont.php/index.html',
      ].sort(),
    );
    expect(section).toContain('actualites/conseil-etain/index.html');
  });

  test.each([
    ['2024/10/Référendum.html', '/politique/referendum-pont-suspendu/', 'Référendum : la vallée dit oui'],
    ['actualites/index.html', '/politique/', 'Politique'],
    [`actualites/conseil-etain/index.html`, `/${movedArticle}`, 'Étain : le conseil de la vallée ouvre'],
    ['auteurs/claire-v/index.html', '/auteurs/claire-vaubrun/', 'Claire Vaubrun'],
    ['nous-ecrire/index.html', '/contact/', 'Contact'],
    ['feed/index.html', '/rss.xml', 'Continuer vers sa nouvelle adresse'],
  ])('/%s redirects readers and search engines to %s', (old, to, title) => {
    const page = pageOf(old, out);
    const attributeOf = (selector: string, attribute: string) =>
      page.querySelector(selector)?.getAttribute(attribute);
    expect(page.documentElement.getAttribute('lang')).toBe('fr');
    expect(attributeOf('meta[name="robots"]', 'content')).toBe('noindex');
    expect(attributeOf('meta[http-equiv="refresh"]', 'content')).toBe(`0; url=${to}`);
    expect(attributeOf('link[rel="canonical"]', 'href')).toBe(`https://example.org${to}`);
    expect(attributeOf('main a', 'href')).toBe(to);
    expect(page.querySelector('main a')?.textContent?.replaceAll(/\s/g, ' ')).toContain(title);
    expect(page.querySelector('script')).toBeNull();
  });

  test('feeds of a renamed section stay at its old address, and have the new one', () => {
    for (const form of ['rss.xml', 'atom.xml', 'feed.json'])
      expect(bytesOf(`actualites/${form}`, out)).toEqual(bytesOf(`politique/${form}`, out));
    expect(htmlOf('actualites/rss.xml', out)).toContain('href="https://example.org/politique/rss.xml"');
  });

  test('no old address has its own header rule', () => {
    const rules = bytesOf('_headers', out).toString().match(/^\/.*/gm)!;
    expect(rules).toContain('/politique/*');
    expect(rules.join()).not.toMatch(/\/(?:2024|actualites|pont\.php|feed|malbuisson|nous-ecrire)/);
  });

  test.each(['rss.xml', 'atom.xml', 'feed.json'])('%s identifies articles by their first address', (form) => {
    const feed = htmlOf(form, out);
    expect(feed).toMatch(
      /(?:<guid[^>]*>|<id>|"id":")https:\/\/example\.org\/actualites\/conseil-etain\/["<]/,
    );
    expect(feed).toContain('https://example.org/actualites/pont-le-vote/');
  });

  test('no sitemap names an old address', () => {
    const maps = filesOf(out).filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(maps.length).toBeGreaterThan(2);
    for (const file of maps)
      expect(htmlOf(file, out)).not.toMatch(/actualites|\.html|pont\.php|nous-ecrire|claire-v\/|feed\//);
  });

  test('there is _redirects too, for a host that does read it', () =>
    expect(htmlOf('_redirects', out)).toContain('/pont.php /politique/referendum-pont-suspendu/ 301\n'));
});

describe('on a host with redirects', () => {
  const out = outputs.netlify;

  test('there are no redirect pages', () => expect(pagesThatLeadOn(out)).toEqual([]));

  test('every rule leads to a page or a file of the site, and no old address has one', () => {
    const lines = htmlOf('_redirects', out)
      .trim()
      .split('\n')
      .filter((line) => !/410!?$/.test(line));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [from, to] = line.split(' ') as [string, string];
      const file = (address: string) =>
        path.join(
          out,
          decodeURI(address)
            .replace(/^\/journal/, '')
            .replace(/\*|:splat/, '')
            .replace(/\/$/, '/index.html'),
        );
      expect(existsSync(file(to)), line).toBe(true);
      expect(existsSync(file(from)), line).toBe(false);
    }
  });

  test('gone addresses are declared', () =>
    expect(htmlOf('_redirects', out)).toContain('/journal/politique/page-disparue/ /journal/410.html 410\n'));
});

describe('at the address of a withdrawn article', () => {
  const address = 'politique/subventions-douteuses/';

  test.each(['any', 'netlify'] as const)('there is the reason, hidden from search engines (%s)', (name) => {
    const page = pageOf(address, outputs[name]);
    const noticeTexts = [...page.querySelectorAll('main :is(h1, p)')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(noticeTexts).toEqual([
      'Article retiré',
      'Retiré le 1er février 2026',
      'Ses sources se contredisent, et nous ne pouvons plus les défendre.',
      'Revenir à l’accueil',
    ]);
    const head = page.querySelector('head')!;
    expect(head.querySelector('title')!.textContent).toBe('Article retiré – La Gazette du Val-Clair');
    expect(head.querySelector('meta[name="robots"]')!.getAttribute('content')).toBe('noindex');
    for (const other of ['link[rel="canonical"]', '[property="og:image"]', 'script', '[name="description"]'])
      expect(head.querySelector(other), other).toBeNull();
  });

  test('Netlify responds with 410 and that page', () =>
    expect(htmlOf('_redirects', outputs.netlify)).toContain(
      `/journal/${address} /journal/${address}index.html 410!\n`,
    ));

  test('links still lead there, also from the page of corrections', () => {
    for (const from of ['territoires/apres-la-mine/', 'corrections/'])
      expect(pageOf(from).querySelector(`main a[href="/${address}"]`)).not.toBeNull();
  });

  test('no list, feed, index or sitemap contains it, except links in texts', () => {
    const out = outputs.netlify;
    const filesNaming = filesOf(out).filter((file) =>
      bytesOf(file, out).toString('utf8').includes(address.replace(/\/$/, '')),
    );
    const feeds = ['atom.xml', 'feed.json', 'rss.xml'];
    expect(filesNaming).toEqual(
      [
        ...['.well-known/manifest.json', '_redirects', 'corrections/index.html', ...feeds],
        ...feeds.flatMap((feed) => [`territoires/${feed}`, `auteurs/nadia-sorel/${feed}`]),
        'territoires/apres-la-mine/index.html',
      ].sort(),
    );
  });
});

test.each(['any', 'netlify'] as const)('there is no marker of unpublished content (%s)', (name) => {
  const out = outputs[name];
  for (const file of filesOf(out))
    expect(file + bytesOf(file, out).toString('utf8'), file).not.toMatch(
      /brum[eé]lite|vesp[eé]rine|sarmontel|taranne|vimeux|malversation|avant-|geheime|capsule-du-delta/i,
    );
});
