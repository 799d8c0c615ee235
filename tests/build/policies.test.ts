import { describe, expect, test } from 'vitest';
import { adminPolicy } from '../../src/build/adminPolicy.ts';
import { lookAt, sitePolicy } from '../../src/build/contentPolicy.ts';
import { headerRules } from '../../src/build/headers.ts';
import { policies } from '../../src/build/policies.ts';
import { adminSchema } from '../../src/intake/adminSchema.ts';

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

test('folders whose files are named by what is in them may be kept for ever', () => {
  expect(headerRules([front, search], '/', { lasting: ['/recherche/files/'] }).at(-1)).toEqual({
    path: '/recherche/files/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});
