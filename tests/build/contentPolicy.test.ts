import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { lookAt, sitePolicy } from '../../src/build/contentPolicy.ts';
import { headerRules, headersFile } from '../../src/build/headers.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const reading = lookAt('politique/x/index.html', '<style>p{}</style><p>a</p>');
const front = lookAt('index.html', '<style>p{}</style><style media="print">q{}</style>');

/** The directives of a policy by name. */
const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2)));

test.each([
  ['a script with a source', '<script src="/x.js"></script>', true],
  ['a script in the page', '<script>x()</script>', true],
  ['a block of data', '<script type="application/ld+json">{}</script>', false],
  ['no script', '<p>script</p>', false],
])('whether a page runs a script is seen: %s', (_name, html, runs) => {
  expect(lookAt('x.html', html).runsScripts).toBe(runs);
});

test('the policy of a site without scripts allows nothing but its pictures and exactly its styles', () => {
  expect(directives(sitePolicy([reading, front]))).toEqual({
    'default-src': "'none'",
    'img-src': "'self'",
    'style-src': ["'self'", ...[hash('p{}'), hash('q{}')].sort()].join(' '),
    'manifest-src': "'self'",
    'script-src': "'none'",
    'connect-src': "'self'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('headers are written as hosts read them, below the path of the publication', () => {
  const lines = headersFile(headerRules([reading], '/journal/', { lasting: ['/journal/_astro/'] })).split(
    '\n',
  );
  expect(lines).toContain('/journal/*');
  expect(lines).toContain('/journal/_astro/*');
  expect(lines).toContain('  Cache-Control: public, max-age=31536000, immutable');
  expect(lines.filter((line) => line !== '' && !/^\/\S*$|^ {2}[A-Za-z-]+: \S/.test(line))).toEqual([]);
});

test('no line is longer than Cloudflare reads', () => {
  const many = Array.from({ length: 25 }, (_, i) => lookAt(`${i}.html`, `<style>p{order:${i}}</style>`));
  for (const line of headersFile(headerRules(many, '/')).split('\n'))
    expect(line.length).toBeLessThanOrEqual(2000);
});
