import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { adminPolicy } from '../../../src/builder/policy/adminPolicy.ts';
import { serializePolicy } from '../../../src/builder/policy/contentPolicy.ts';
import { finishPage } from '../../../src/builder/policy/pagePolicy.ts';
import { adminSchema } from '../../../src/intake/schemas/adminSchema.ts';
import { hostings } from '../../../src/addresses/hosting.ts';

const admin = adminSchema.parse({ repository: 'a/b' });
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const pageWith = (head = '', body = '<p>a</p>') =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];

test.each([
  ['any', 'an article', 'politique/x/index.html', true],
  ['github', 'an article', 'politique/x/index.html', true],
  ['server', 'an article', 'politique/x/index.html', true],
  ['netlify', 'an article', 'politique/x/index.html', false],
  ['cloudflare', 'an article', 'politique/x/index.html', false],
  ['netlify', 'the 404 page, which is served at any path,', '404.html', true],
  ['cloudflare', 'the 404 page, which is served at any path,', '404.html', true],
] as const)('hosted by %s, %s has its policy in the page: %s', (hosting, _kind, file, expected) => {
  const { html } = finishPage(file, pageWith('<style>p{}</style>'), { hosting });
  // Where a header has the rest, a page says only that it shows no frame, though others of its folder may.
  if (expected) expect(policyOf(html)).toMatch(/^default-src 'none';.*; frame-src 'none'$/);
  else expect(policyOf(html)).toBe("frame-src 'none'; media-src 'none'");
  expect(html.includes('<meta name="referrer" content="strict-origin-when-cross-origin">')).toBe(expected);
});

test('without a host, every page has its policy in the page', () =>
  expect(finishPage('x/index.html', pageWith(), {}).html).toEqual(
    finishPage('x/index.html', pageWith(), { hosting: 'any' }).html,
  ));

test('every redirect page has its policy in the page, because it has no header', () => {
  const redirectPage = pageWith('<meta http-equiv="refresh" content="0; url=/x/"><style>p{}</style>');
  for (const hosting of hostings)
    expect(policyOf(finishPage('a.html', redirectPage, { hosting }).html)).toContain(hash('p{}'));
});

describe('the policy in a page', () => {
  test('comes after the encoding, and before everything it applies to', () => {
    const { html } = finishPage('x/index.html', pageWith('<style>p{}</style>'), {});
    expect(html).toMatch(
      /^<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="content-sec/,
    );
  });

  test('has one style: the page’s merged styles', () => {
    const { html, page } = finishPage('x/index.html', pageWith('<style>p{}</style><style>q{}</style>'), {});
    expect(html).toContain('<style>p{}q{}</style>');
    expect(page.styles).toEqual([hash('p{}q{}')]);
    expect(policyOf(html)).toBe(
      `default-src 'none'; img-src 'self'; style-src ${hash('p{}q{}')}; script-src 'none'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-src 'none'`,
    );
  });

  test('leaves out directives that browsers ignore in a page with a warning', () => {
    for (const file of ['x/index.html', 'index.html', 'admin/index.html', '404.html'])
      expect(policyOf(finishPage(file, pageWith(), { admin }).html)).not.toMatch(
        /frame-ancestors|sandbox|report-|"/,
      );
  });

  test.each([
    ['the front page may ask for the manifest', 'index.html', '', "manifest-src 'self'"],
    [
      'a page with a script may run those of the site',
      'recherche/index.html',
      '<script src="/s.js"></script>',
      "script-src 'self'",
    ],
    [
      'a page with only data scripts may run none',
      'x/index.html',
      '<script type="application/ld+json">{}</script>',
      "script-src 'none'",
    ],
    [
      'the editors’ interface may do what it needs',
      'admin/index.html',
      '',
      serializePolicy(adminPolicy(admin)),
    ],
  ])('%s', (_name, file, head, expected) =>
    expect(policyOf(finishPage(file, pageWith(head), { admin }).html)).toContain(expected),
  );
});

test('a page without a head is an error that names its file', () =>
  expect(() => finishPage('x/index.html', '<p>a</p>', {})).toThrow('x/index.html'));
