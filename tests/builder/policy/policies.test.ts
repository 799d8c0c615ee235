import { describe, expect, test } from 'vitest';
import { adminPolicy } from '../../../src/builder/policy/adminPolicy.ts';
import {
  drawingPolicy,
  scanPage,
  pagePolicy,
  widePolicy,
  serializePolicy,
} from '../../../src/builder/policy/contentPolicy.ts';
import { headerRules } from '../../../src/builder/policy/headers.ts';
import { policies } from '../../../src/builder/policy/policies.ts';
import { adminSchema } from '../../../src/intake/schemas/adminSchema.ts';

const article = scanPage('politique/x/index.html', '<style>p{}</style><p>a</p>');
const homePage = scanPage('index.html', '<style>q{}</style>');
const search = scanPage('recherche/index.html', '<script type="module" src="/_astro/s.js"></script>');
const editors = scanPage('admin/index.html', '<script type="module" src="/_astro/a.js"></script>');
const admin = adminSchema.parse({ repository: 'a/b', host: 'gitlab', server: 'https://git.example.org' });
const styleFiles = true;
const scriptless = pagePolicy([article, homePage], { styleFiles });
const scripted = pagePolicy([article, homePage, search], { styleFiles });

test('each visible folder has a complete policy, without scripts if it has none', () => {
  expect(policies([article, homePage, search], '/journal/', undefined)).toEqual([
    { path: '/journal/*', policy: widePolicy },
    { path: '/journal/*.svg', policy: drawingPolicy },
    { path: '/journal/*.xml', policy: pagePolicy([], { styleFiles }) },
    { path: '/journal/politique/*', policy: scriptless },
    { path: '/journal/', policy: scriptless },
    { path: '/journal/recherche/*', policy: scripted },
    { path: '/journal/index.html', policy: scriptless },
  ]);
  expect(scriptless['script-src']).toEqual(["'none'"]);
});

test('with the editors’ interface too, which alone has the rule for all paths', () => {
  const [wide, ...own] = policies([article, homePage, search, editors], '/', admin);
  expect(wide).toEqual({ path: '/*', policy: adminPolicy(admin) });
  expect(own).toEqual(policies([article, homePage, search], '/', undefined).slice(1));
});

/** Whether the wide policy allows everything that the narrow one allows. */
const isSubset = (narrow: readonly string[], wide: readonly string[]) =>
  wide.includes("'unsafe-inline'") || narrow.every((source) => source === "'none'" || wide.includes(source));

test.each([
  ['a site', undefined],
  ['a site with the editors’ interface', admin],
])('of %s, the rule for all paths is the widest, for hosts that apply every rule', (_name, admin) => {
  const [wide, ...own] = policies([article, homePage, search, editors], '/', admin);
  for (const { path, policy } of own)
    for (const [name, sources] of Object.entries(policy))
      if (name !== 'sandbox')
        expect([path, name, isSubset(sources, wide!.policy[name] ?? [])]).toEqual([path, name, true]);
});

test('a drawing opened on its own may use its styles and embedded pictures, but no scripts', () =>
  expect(serializePolicy(drawingPolicy)).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'none'; sandbox",
  ));

test('folders with hashed file names are immutable, whatever rules a host drops', () => {
  expect(headerRules([homePage, search, article], '/', { immutable: ['/recherche/files/'] })[1]).toEqual({
    path: '/recherche/files/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});

describe('thousands of redirect pages', () => {
  const redirectPage = '<meta http-equiv="refresh" content="0; url=/politique/x/"><style>r{}</style><p>a</p>';
  const old = Array.from({ length: 3000 }, (_, place) => [
    `vieux-billet-${place}/index.html`,
    `ancien-${place}.html`,
    `politique/vieux-${place}/index.html`,
  ]).flat();
  const redirectFiles = old.map((file) => scanPage(file, redirectPage));
  const pages = [article, homePage, search];

  const pathsOf = (...args: Parameters<typeof headerRules>) => headerRules(...args).map(({ path }) => path);

  test.each([
    ['a site', undefined],
    ['a site with the editors’ interface', admin],
  ])('need no rule that %s without them does not have', (_name, admin) =>
    expect(pathsOf([...pages, ...redirectFiles], '/', { admin })).toEqual(pathsOf(pages, '/', { admin })),
  );

  test('have their styles in every policy that a host may apply', () => {
    const [style] = redirectFiles[0]!.styles;
    for (const { path, policy } of policies([...pages, ...redirectFiles], '/', undefined))
      if (!/\*\.(?:svg|xml)$/.test(path))
        expect(
          policy['style-src']!.includes("'unsafe-inline'") || policy['style-src']!.includes(style!),
        ).toBe(true);
  });

  test('have a policy that allows only the site’s own scripts', () => {
    for (const { policy } of [
      policies(redirectFiles, '/', undefined)[0]!,
      policies(redirectFiles, '/', admin)[0]!,
    ])
      expect(serializePolicy(policy)).toMatch(/script-src 'self'(?: 'wasm-unsafe-eval')?;/);
  });
});

test('an article that quotes a redirect is not a redirect page', () => {
  const quotedRedirect = '<pre><code>&lt;meta http-equiv="refresh" content="0; url=/x/">…</code></pre>';
  expect(scanPage('politique/x/index.html', quotedRedirect).isRedirect).toBe(false);
});

describe('sounds and videos', () => {
  const player = (src: string) =>
    `<video controls preload="none"><source src="${src}" type="video/mp4"></video>`;
  const withVideo = scanPage('politique/y/index.html', player('/politique/y/x.mp4'));
  const withRemote = scanPage('politique/z/index.html', player('https://media.example.org/z.mp4?a=b'));

  test('are those of the site, and of the host that a page names', () =>
    expect([article, withVideo, withRemote].map((page) => pagePolicy([page])['media-src'])).toEqual([
      undefined,
      ["'self'"],
      ['https://media.example.org'],
    ]));

  test('do not take from the editors’ interface what it plays', () => {
    const [wide] = policies([withRemote], '/', admin);
    expect(wide!.policy['media-src']).toEqual(["'self'", 'blob:', 'https://media.example.org']);
  });

  test('may be played by other sites, as a podcast is, once there are any', () => {
    const rulesOf = (pages: (typeof article)[]) =>
      headerRules(pages, '/').filter(({ path }) => path === '/*.mp3');
    expect(rulesOf([article])).toEqual([]);
    expect(rulesOf([withVideo])).toEqual([
      { path: '/*.mp3', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
    ]);
  });
});
