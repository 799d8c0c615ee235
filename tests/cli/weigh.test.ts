import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requestsOf } from '../../src/cli/weigh/pageRequests.ts';
import { pageKindOf } from '../../src/cli/weigh/pageKinds.ts';
import { fixture } from '../site/fixture.ts';
import { runCli } from './runCli.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const page = (inHead = '', inBody = '') =>
  `<!doctype html><html lang="fr"><head>${inHead}</head><body>${inBody}</body></html>`;
const article = '<meta property="og:type" content="article">';
const icon = '<link rel="icon" href="/journal/i.svg">';

/** Weighs a site of these files, below the path `/journal/`. */
function weigh(files: Record<string, string | Buffer>, ...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'weigh-'));
  folders.push(folder);
  const home = page('<link rel="canonical" href="https://example.org/journal/">');
  for (const [name, content] of Object.entries({ 'index.html': home, 'i.svg': '<svg/>', ...files })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return runCli(['weigh', '--dist', folder, ...args], { CONTENT_DIR: fixture });
}

describe('a site within the budget', async () => {
  const { status, stdout } = await weigh({
    'politique/a/index.html': page(article + icon, '<img src="/journal/p.webp">'),
    'politique/b/index.html': page(article, 'x'.repeat(500)),
    'p.webp': randomBytes(50_000),
  });

  test('passes', () => expect(status).toBe(0));

  test('has a row for each kind, with its heaviest page and its requests', () => {
    const cells = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(cells.find(([kind]) => kind === 'article')).toMatchObject({
      1: '2',
      2: '2',
      8: '0: 0',
      9: '1: 50000',
      10: 'politique/a/index.html',
    });
    expect(cells.find(([kind]) => kind === 'home')).toMatchObject({ 1: '1', 2: '1', 9: '0: 0' });
  });
});

const incompressible = randomBytes(11_000).toString('base64');
test.each([
  [
    'a heavy page',
    { head: article, body: incompressible },
    /^politique\/a\/index\.html: \d+ bytes .*10000 at most/,
  ],
  [
    'a style that makes it heavy',
    { head: `${article}<style>/*${incompressible}*/</style>`, body: '' },
    /bytes/,
  ],
  [
    'a third request',
    { head: `${article}${icon}<link rel="stylesheet" href="/journal/s.css">`, body: '' },
    /3 requests/,
  ],
  [
    'a fifth font',
    {
      head: `${article}${icon}<style>${[1, 2, 3, 4, 5].map((n) => `@font-face{src:url(/journal/${n}.woff2)}`).join('')}</style>`,
      body: '',
    },
    /5 fonts, 4 at most/,
  ],
  ['a script', { head: article, body: '<script>1</script>' }, /1 scripts, 0 at most/],
  [
    'a picture from elsewhere',
    { head: article, body: '<img src="https://cdn.example.com/p.png">' },
    /third parties \(https:\/\/cdn/,
  ],
  [
    'a picture that is not there',
    { head: article, body: '<img src="/journal/none.webp">' },
    /missing files \(\/journal\/none\.webp\)/,
  ],
])('%s fails', async (_, { head, body }, expected) => {
  const files = { 's.css': 'a{}', 'politique/a/index.html': page(head, body) };
  const { status, stderr } = await weigh(files);
  expect(stderr).toMatch(expected);
  expect(status).toBe(1);
});

test('a font is counted separately and once, however it is referenced', async () => {
  const font =
    '<link rel="preload" as="font" href="/journal/f.woff2"><style>@font-face{src:url(/journal/f.woff2)}</style>';
  const { status, stdout } = await weigh({
    'f.woff2': randomBytes(20_000),
    'politique/a/index.html': page(`${article}${icon}${font}`, ''),
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/article +1 +2 .* 1: 20000 /);
});

test('data in a script element is not a script', async () => {
  const json = '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script>';
  expect((await weigh({ 'politique/a/index.html': page(article, json) })).status).toBe(0);
});

test('a page that is not an article may be heavy', async () => {
  expect((await weigh({ 'contact/index.html': page('', incompressible) })).status).toBe(0);
});

test('a redirect is not counted as a page', async () => {
  const redirectPage = page(`<meta http-equiv="refresh" content="0;url=/">${article}`, incompressible);
  expect(await weigh({ 'politique/a/index.html': redirectPage })).toMatchObject({ status: 0 });
});

test('a folder without a site prints a sentence', async () => {
  const { status, stderr } = await runCli(['weigh', '--dist', 'tests'], { CONTENT_DIR: fixture });
  expect([status, stderr]).toEqual([1, 'There is no site in tests: run npm run build first.\n']);
});

test('--help prints the usage and exits with 0', async () => {
  const { status, stdout } = await weigh({}, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('10000 bytes');
});

test('a picture is counted once, in the first format of its sources', () => {
  const html = page(
    '',
    `<picture><source type="image/avif" srcset="/a.avif 480w, /b.avif 960w"><img src="/c.webp"></picture>
     <img src="/d.webp" srcset="/d1.webp 1x">`,
  );
  expect(requestsOf(html).pictures).toEqual([
    [
      { url: '/a.avif', width: 480 },
      { url: '/b.avif', width: 960 },
    ],
    [{ url: '/d1.webp', width: 1 }],
  ]);
});

const current = '<nav><a aria-current="true">Politique</a></nav>';
test.each([
  ['index.html', '', 'home'],
  ['404.html', '', '404'],
  ['politique/index.html', current, 'section'],
  ['politique/2/index.html', current, 'section'],
  ['politique/accord/index.html', article + current, 'article'],
  ['auteurs/index.html', '', 'author'],
  ['themes/zinc/index.html', '', 'theme'],
  ['archives/2023/11/index.html', '', 'archive'],
  ['corrections/index.html', '', 'corrections'],
  ['mentions-legales/index.html', '', 'legal'],
  ['contact/index.html', '<nav></nav>', 'standing'],
])('%s is recognised', (file, html, kind) => {
  expect(pageKindOf(file, page('', html))).toBe(kind);
});
