import { expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { readSnapshot } from '../../src/cli/addresses/snapshot.ts';
import { fixture, testClock } from './fixture.ts';
import { filesOf, htmlOf, isRedirect, pagesOf } from './output.ts';

const files = new Set(filesOf());
const documents = new Map(pagesOf().map((file) => [file, parseHTML(htmlOf(file)).document]));

/** The file that is served for an address below the site's root. */
const fileOf = (pathname: string) =>
  decodeURI(pathname)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');

/** Every address in a page: links, pictures, files, redirects. */
const references = [...documents].flatMap(([file, document]) => {
  const base = `https://example.org/${file.replace(/index\.html$/, '')}`;
  const attributes = ['href', 'src', 'poster'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!),
  );
  const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
    element
      .getAttribute('srcset')!
      .split(/,\s+/)
      .map((part) => part.split(' ')[0]!),
  );
  const refreshTargets = [...document.querySelectorAll('meta[http-equiv="refresh"]')].map((element) =>
    element.getAttribute('content')!.replace(/^\d+; url=/, ''),
  );
  return [...attributes, ...sets, ...refreshTargets].map((address) => ({
    file,
    url: new URL(address, base),
  }));
});
const internal = references.filter(({ url }) => url.origin === 'https://example.org');

test('every internal address in a page leads to a file of the site', () => {
  expect(internal.length).toBeGreaterThan(2000);
  expect(
    new Set(
      internal
        .filter(({ url }) => !files.has(fileOf(url.pathname)))
        .map(({ file, url }) => `${file}: ${url}`),
    ),
  ).toEqual(new Set());
});

test('every page, and every file at the root, has an address that the site promises', async () => {
  const { snapshot } = await readSnapshot(fixture, Number(testClock) * 1000);
  const promised = new Set(snapshot?.addresses.map(({ path }) => fileOf(path)));
  // What later pages of a list show moves on; names with an underscore and those of errors are of servers.
  const excepted = /^(?:_[^/]*|4\d\d\.html|.+\/\d+\/index\.html)$/;
  const atRoot = filesOf().filter((file) => !file.includes('/'));
  const made = new Set([...atRoot, ...pagesOf().filter((file) => !isRedirect(file))]);
  expect([...made].filter((file) => !promised.has(file) && !excepted.test(file))).toEqual([]);
});

test('every fragment leads to an element of its page', () => {
  const withFragment = internal.filter(({ url }) => url.hash !== '');
  expect(withFragment.length).toBeGreaterThan(60);
  const missing = withFragment.filter(
    ({ url }) => !documents.get(fileOf(url.pathname))?.getElementById(decodeURIComponent(url.hash.slice(1))),
  );
  expect(missing.map(({ file, url }) => `${file}: ${url}`)).toEqual([]);
});

test('no page links to an old address', () => {
  const redirectPages = new Set(
    [...documents]
      .filter(([, page]) => page.querySelector('meta[http-equiv="refresh"][content^="0;"]'))
      .map(([file]) => file),
  );
  expect(redirectPages.size).toBeGreaterThan(0);
  expect(
    internal
      .filter(({ url }) => redirectPages.has(fileOf(url.pathname)))
      .map(({ file, url }) => `${file}: ${url}`),
  ).toEqual([]);
});

test('every rule of _redirects leads to a page', () => {
  const rules = htmlOf('_redirects')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(([, to]) => !files.has(fileOf(to!.replace(':splat', ''))))).toEqual([]);
});

test('every address in feeds and sitemaps leads to a page or a file', () => {
  const lists = filesOf().filter((file) => /\.(xml|json|webmanifest)$/.test(file));
  const addresses = lists.flatMap((file) =>
    [...htmlOf(file).matchAll(/https:\/\/example\.org(\/[^"'<\s\\#]*)/g)].map(
      ([, path]) => `${file}: ${path}`,
    ),
  );
  expect(addresses.length).toBeGreaterThan(300);
  // The id of a moved article is its first address, where a redirect page is.
  expect(
    addresses.filter(
      (found) =>
        !files.has(
          fileOf(
            found
              .replace(/^[^:]+: /, '')
              .replace(/\?.*$/, '')
              .replaceAll('&amp;', '&'),
          ),
        ),
    ),
  ).toEqual([]);
});
