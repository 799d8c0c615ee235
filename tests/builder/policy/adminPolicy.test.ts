import { expect, test } from 'vitest';
import { adminPolicy } from '../../../src/builder/policy/adminPolicy.ts';
import { scanPage, serializePolicy } from '../../../src/builder/policy/contentPolicy.ts';
import { headerRules } from '../../../src/builder/policy/headers.ts';
import { adminSchema } from '../../../src/intake/schemas/adminSchema.ts';

const admin = adminSchema.parse({ repository: 'a/b', host: 'gitlab', server: 'https://git.example.org' });
const article = scanPage('politique/x/index.html', '<style>p{}</style><p>a</p>');
const homePage = scanPage('index.html', '<style>q{}</style>');
const search = scanPage('recherche/index.html', '<script type="module" src="/_astro/s.js"></script>');
const editors = scanPage('admin/index.html', '<script type="module" src="/_astro/a.js"></script>');
const pages = [article, homePage, search, editors];

test('the interface may connect only to this site and the host of the repository', () => {
  const addresses = serializePolicy(adminPolicy(admin)).match(/https?:\/\/[^\s;]+/g);
  expect(new Set(addresses)).toEqual(new Set(['https://git.example.org']));
  expect(serializePolicy(adminPolicy(admin))).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
  );
});

test('no path has two rules, which some hosts would merge', () => {
  const paths = headerRules(pages, '/', { admin }).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a sign-in window may respond only if there is an interface', () => {
  const openerPolicy = (found: ReturnType<typeof headerRules>) =>
    found[0]!.headers['Cross-Origin-Opener-Policy'];
  expect(openerPolicy(headerRules(pages, '/', { admin }))).toBe('same-origin-allow-popups');
  expect(openerPolicy(headerRules([article, homePage], '/'))).toBe('same-origin');
});
