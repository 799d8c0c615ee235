import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  headerPolicy,
  scanPage,
  pagePolicy,
  serializePolicy,
} from '../../../src/builder/policy/contentPolicy.ts';
import { headerRules, headersFile } from '../../../src/builder/policy/headers.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const articlePage = scanPage('politique/x/index.html', '<style>p{}</style><p>a</p>');
const homePage = scanPage('index.html', '<style>p{}</style><style media="print">q{}</style>');

/** The directives of a policy by name. */
const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2)));

test.each([
  ['a script with a source', '<script src="/x.js"></script>', true],
  ['a script in the page', '<script>x()</script>', true],
  ['a block of data', '<script type="application/ld+json">{}</script>', false],
  ['no script', '<p>script</p>', false],
])('scripts in a page are detected: %s', (_name, html, runs) => {
  expect(scanPage('x.html', html).runsScripts).toBe(runs);
});

const pages = {
  'default-src': "'none'",
  'img-src': "'self'",
  'style-src': [hash('p{}'), hash('q{}')].sort().join(' '),
  'manifest-src': "'self'",
  'script-src': "'none'",
  'connect-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-src': "'none'",
};

const frame = (href: string) =>
  `<iframe class="wide" srcdoc="&lt;style&gt;f{}&lt;/style&gt;&lt;a href=&quot;${href}&quot;&gt;&lt;b&gt;T&lt;/b&gt;&lt;/a&gt;"></iframe>`;

test('the policy of a page with frames names whom their links lead to, and the styles in them', () => {
  const html = `<style>p{}</style>${frame('https://player.vimeo.com/video/1?h=2&amp;amp;dnt=1')}${frame('https://archive.org/embed/x')}`;
  const page = scanPage('politique/x/index.html', html);
  expect(page.frames).toEqual(['https://player.vimeo.com', 'https://archive.org']);
  const policy = directives(serializePolicy(pagePolicy([page, articlePage])));
  expect(policy['frame-src']).toBe('https://archive.org https://player.vimeo.com');
  expect(policy['style-src']).toContain(hash('f{}'));
});

test('the policy of pages without scripts allows nothing but the site’s pictures and exactly their styles', () => {
  const policy = pagePolicy([articlePage, homePage]);
  expect(directives(serializePolicy(policy))).toEqual(pages);
  expect(directives(headerPolicy(policy, false))).toEqual({ ...pages, 'frame-ancestors': "'none'" });
});

test('the policy of a page that is counted names the counter, and that of another page does not', () => {
  const counted = scanPage('x.html', '<img hidden src="https://stats.example.org/count?p=%2F" alt="">');
  expect(directives(serializePolicy(pagePolicy([counted])))['img-src']).toBe(
    "'self' https://stats.example.org",
  );
  expect(directives(serializePolicy(pagePolicy([articlePage])))['img-src']).toBe("'self'");
});

test('a page without a style allows none', () =>
  expect(directives(serializePolicy(pagePolicy([scanPage('x.html', '<p>a</p>')])))['style-src']).toBe(
    "'none'",
  ));

test.each([
  [true, true],
  [false, false],
])('a site over HTTPS (%s) upgrades requests, and sends HSTS (%s)', (secure, upgrades) => {
  const found = headerRules([articlePage], '/', { secure });
  for (const { headers } of found)
    if ('Content-Security-Policy' in headers)
      expect(headers['Content-Security-Policy']!.includes('upgrade-insecure-requests')).toBe(upgrades);
  expect('Strict-Transport-Security' in found[0]!.headers).toBe(upgrades);
});

test('other sites may embed only shared files', () => {
  const found = headerRules([articlePage], '/j/', { visibleFolders: ['/j/_astro/', '/j/_cards/'] });
  const pathsWith = (value: string) =>
    found.filter(({ headers }) => headers['Cross-Origin-Resource-Policy'] === value).map(({ path }) => path);
  expect(pathsWith('same-origin')).toEqual(['/j/*']);
  expect(pathsWith('cross-origin')).toEqual([
    '/j/_astro/*',
    '/j/_cards/*',
    '/j/*.svg',
    '/j/*.png',
    '/j/*.ico',
  ]);
});

test('rules for Cloudflare remove the first policy, because it would join the two', () => {
  const lines = (host: 'cloudflare' | 'netlify') =>
    headersFile(headerRules([articlePage], '/'), host).split('\n');
  const at = lines('cloudflare').indexOf('/politique/*');
  expect(lines('cloudflare')[at + 1]).toBe('  ! Content-Security-Policy');
  expect(lines('cloudflare')[at + 2]).toMatch(/^ {2}Content-Security-Policy: default-src 'none'/);
  // There is no earlier header to remove yet.
  expect(lines('cloudflare').slice(0, lines('cloudflare').indexOf('')).join('\n')).not.toContain('!');
  expect(lines('netlify').join('\n')).not.toContain('!');
});

test('headers have the syntax of the host and the path of the publication', () => {
  const lines = headersFile(
    headerRules([articlePage], '/journal/', { immutable: ['/journal/_astro/'] }),
    'any',
  ).split('\n');
  expect(lines).toContain('/journal/*');
  expect(lines).toContain('/journal/_astro/*');
  expect(lines).toContain('  Cache-Control: public, max-age=31536000, immutable');
  expect(lines.filter((line) => line !== '' && !/^\/\S*$|^ {2}[A-Za-z-]+: \S/.test(line))).toEqual([]);
});

test('no line exceeds the limit of Cloudflare', () => {
  const many = Array.from({ length: 25 }, (_, i) => scanPage(`${i}.html`, `<style>p{order:${i}}</style>`));
  for (const line of headersFile(headerRules(many, '/'), 'cloudflare').split('\n'))
    expect(line.length).toBeLessThanOrEqual(2000);
});
