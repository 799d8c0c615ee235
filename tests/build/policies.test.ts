import { describe, expect, test } from 'vitest';
import { adminPolicy } from '../../src/build/adminPolicy.ts';
import { lookAt, sitePolicy } from '../../src/build/contentPolicy.ts';
import { headerRules } from '../../src/build/headers.ts';
import { policies } from '../../src/build/policies.ts';
import { adminSchema } from '../../src/intake/schemas/adminSchema.ts';

const article = lookAt('politique/x/index.html', '<style>p{}</style><p>a</p>');
const front = lookAt('index.html', '<style>q{}</style>');
const search = lookAt('recherche/index.html', '<script type="module" src="/_astro/s.js"></script>');
const editors = lookAt('admin/index.html', '<script type="module" src="/_astro/a.js"></script>');
const admin = adminSchema.parse({ repository: 'a/b', host: 'gitlab', server: 'https://git.example.org' });
const scriptless = sitePolicy([article, front]);
const scripted = sitePolicy([article, front, search]);

test('a site without scripts has one policy for all of it', () => {
  const files = ['index.html', 'rss.xml', 'favicon.svg'];
  expect(policies([article, front], '/', { files })).toEqual([{ path: '/*', policy: scriptless }]);
});

describe('where one page has scripts', () => {
  const found = policies([article, front, search], '/', {
    files: ['rss.xml', 'favicon.svg', 'robots.txt', 'politique/rss.xml'],
  });

  test('the rule for all paths allows them, for hosts that hold a page to every rule', () =>
    expect(found[0]).toEqual({ path: '/*', policy: scripted }));

  test('every folder without any forbids them in a policy that is whole, for hosts where the last rule wins', () => {
    expect(scriptless).toContain("script-src 'none'");
    expect(found).toContainEqual({ path: '/politique/*', policy: scriptless });
    expect(found).toContainEqual({ path: '/', policy: scriptless });
    expect(found.map(({ path }) => path)).not.toContain('/recherche/*');
  });

  test('files beside the front page that could run one are forbidden to', () => {
    const alone = found.map(({ path }) => path).filter((path) => /\.\w+$/.test(path));
    expect(alone).toEqual(['/rss.xml', '/favicon.svg']);
  });
});

test('beside the editors’ interface, every folder that readers see has a policy of its own that is whole', () => {
  expect(policies([article, front, search, editors], '/journal/', { admin })).toEqual([
    { path: '/journal/*', policy: adminPolicy(admin) },
    { path: '/journal/politique/*', policy: scriptless },
    { path: '/journal/', policy: scriptless },
    { path: '/journal/recherche/*', policy: scripted },
  ]);
});

test('folders whose files are named by what is in them may be kept for ever, whatever rules a host drops', () => {
  expect(headerRules([front, search, article], '/', { lasting: ['/recherche/files/'] })[1]).toEqual({
    path: '/recherche/files/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});

describe('thousands of old addresses that lead on', () => {
  const stub = '<meta http-equiv="refresh" content="0; url=/politique/x/"><style>r{}</style><p>a</p>';
  const old = Array.from({ length: 3000 }, (_, place) => [
    `vieux-billet-${place}/index.html`,
    `ancien-${place}.html`,
    `politique/vieux-${place}/index.html`,
  ]).flat();
  const stubs = old.map((file) => lookAt(file, stub));
  const pages = [article, front, search];
  const pathsOf = (...args: Parameters<typeof headerRules>) => headerRules(...args).map(({ path }) => path);

  test.each([
    ['a site', undefined],
    ['a site with the editors’ interface', admin],
  ])('need no rule that %s without them has not', (_name, admin) => {
    const files = ['index.html', 'rss.xml'];
    expect(pathsOf([...pages, ...stubs], '/', { files: [...files, ...old], admin })).toEqual(
      pathsOf(pages, '/', { files, admin }),
    );
  });

  test('have the styles of theirs in every policy that a host may hold them to', () => {
    const [style] = lookAt('x.html', stub).styles;
    const found = policies([...pages, ...stubs], '/');
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(({ policy }) => !policy.includes(style!))).toEqual([]);
    expect(policies(stubs, '/', { admin })[0]!.policy).toContain("style-src 'self' 'unsafe-inline'");
  });

  test('are held to a policy that lets no script run but the site’s own', () => {
    const wide = [policies([...pages, ...stubs], '/'), policies([...pages, ...stubs], '/', { admin })];
    for (const [{ policy } = { policy: '' }] of wide)
      expect(policy).toMatch(/script-src 'self'(?: 'wasm-unsafe-eval')?;/);
  });
});

test('an article that shows how a page leads on is no such page', () => {
  const shown = '<pre><code>&lt;meta http-equiv="refresh" content="0; url=/x/">…</code></pre>';
  expect(lookAt('politique/x/index.html', shown).leadsOn).toBe(false);
});
