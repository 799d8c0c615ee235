import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddySite } from '../../src/cli/server/caddy.ts';
import { nginxSite } from '../../src/cli/server/nginx.ts';
import { siteRules } from '../../src/cli/server/siteRules.ts';
import { withoutQuery } from '../../src/addresses/oldPaths.ts';
import { movesOf } from '../../src/addresses/redirects.ts';
import { nginxRules } from '../../src/outputs/serverRules.ts';
import { adminSchema } from '../../src/intake/schemas/adminSchema.ts';
import { programPath } from '../programs.ts';
import { anArticle, anEdition, aWithdrawal, sampleSettings } from '../editorial/samples.ts';

const unusualPaths = [
  ...['/été/', '/l\'«"or"»/', '/deux%20mots/', '/a.b+c(d)$e/', '/quoi%3F/', '/Capitales/Ici/'],
  '/vieux.php',
  '/a;b/',
];
const settings = {
  ...sampleSettings,
  sections: [
    { ...sampleSettings.sections[0]!, redirectFrom: ['/Politique/', '/la%20"vie"/', '/a+b$/'] },
    sampleSettings.sections[1]!,
  ],
  admin: adminSchema.parse({ repository: 'a/b' }),
  gone: ['/politique/retiré/'],
  redirects: ['/?p=12', '/?page_id=7'].map((old) => ({ from: withoutQuery(old), to: '/politique/neuf/' })),
  withdrawals: [aWithdrawal({ slug: 'tu', redirectFrom: ['/politique/ancien/'] })],
};
const edition = anEdition(
  [anArticle({ slug: 'neuf', redirectFrom: ['/politique/vieux/', ...unusualPaths] })],
  {
    settings,
  },
);
const moves = movesOf(edition);
const rules = siteRules(edition);

test('nginx reads exact paths, and one rule for each list that has moved', () => {
  const rules = nginxRules(moves, '/').split('\n');
  expect(rules).toContain('location = "/l\'«\\"or\\"»/" { return 301 "/politique/neuf/"; }');
  expect(rules).toContain('location = "/politique/retiré" { return 410; }');
  expect(rules).toContain(
    'location ^~ "/a+b$/" { rewrite "^/a\\\\+b\\\\$/(.*)$" "/politique/$1" permanent; }',
  );
});

/** Requested addresses with the expected status and redirect target. */
const cases: [requested: string, status: number, to?: string][] = [
  ...unusualPaths.map((old): [string, number, string] => [
    encodeURI(decodeURI(old)).replaceAll('%253F', '%3F'),
    301,
    '/politique/neuf/',
  ]),
  ['/%c3%a9t%c3%a9/', 301, '/politique/neuf/'],
  ['/%C3%A9t%C3%A9', 301, '/politique/neuf/'],
  ['/politique/vieux', 301, '/politique/neuf/'],
  ['/Politique/', 301, '/politique/'],
  ['/Politique/neuf/', 301, '/politique/neuf/'],
  ['/Politique/vieux/', 301, '/politique/neuf/'],
  ['/Politique/%C3%A9t%C3%A9/', 301, '/politique/%C3%A9t%C3%A9/'],
  ['/la%20%22vie%22/rss.xml', 301, '/politique/rss.xml'],
  ['/a+b$/neuf/', 301, '/politique/neuf/'],
  ['/politique/retir%C3%A9/', 410],
  ['/politique/tu/', 410],
  ['/politique/tu', 410],
  ['/politique/ancien/', 301, '/politique/tu/'],
  ['/?p=12', 301, '/politique/neuf/'],
  ['/?utm=x&page_id=7', 301, '/politique/neuf/'],
  ['/?page_id=12x', 200],
  ['/politique/neuf/?p=12', 200],
  ['/capitales/ici/', 404],
  ['/politique/neuf/', 200],
  ['/', 200],
];

const published: Record<string, string> = {
  ...Object.fromEntries(
    ['index.html', 'politique/index.html', 'politique/neuf/index.html', 'politique/tu/index.html'].map(
      (file) => [file, 'une page'.padEnd(2000)],
    ),
  ),
  '404.html': 'introuvable',
  '410.html': 'retirée',
  ...Object.fromEntries(
    [
      ...[
        'rss.xml',
        'politique/atom.xml',
        'feed.json',
        'sitemap.xml',
        'recherche/opensearch.xml',
        'feed.css',
      ],
      ...[
        'site.webmanifest',
        'favicon.svg',
        'favicon.ico',
        'icon-192.png',
        'robots.txt',
        'ads.txt',
        'trust.txt',
      ],
      ...[
        '.well-known/security.txt',
        '.well-known/tdmrep.json',
        '.well-known/manifest.json',
        '.env',
        'a/.git/config',
      ],
      ...[
        '_astro/a.1.avif',
        '_astro/a.1.webp',
        '_astro/a.1.jpeg',
        '_astro/a.1.svg',
        '_astro/s.1.js',
        '_cards/a.1.png',
      ],
      ...['recherche/files/a.1.json', 'politique/neuf/rapport.pdf', 'politique/neuf/prix.csv', 'agenda.ics'],
      ...['admin/index.html', '_headers', '_redirects'],
    ].map((file) => [file, file.padEnd(2000)]),
  ),
};

const revalidated = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';
const utf8 = (type: string) => `${type}; charset=utf-8`;

/** The headers of each kind of file: content type, caching, and resource policy. */
const kinds: [requested: string, type: string, caching: string, resourcePolicy: string][] = [
  ['/', utf8('text/html'), revalidated, 'same-origin'],
  ['/politique/neuf/', utf8('text/html'), revalidated, 'same-origin'],
  ['/rss.xml', utf8('application/rss+xml'), 'public, max-age=300', 'same-origin'],
  ['/politique/atom.xml', utf8('application/atom+xml'), 'public, max-age=300', 'same-origin'],
  ['/feed.json', 'application/feed+json', 'public, max-age=300', 'same-origin'],
  ['/sitemap.xml', utf8('application/xml'), revalidated, 'same-origin'],
  ['/recherche/opensearch.xml', utf8('application/opensearchdescription+xml'), revalidated, 'same-origin'],
  ['/feed.css', utf8('text/css'), revalidated, 'same-origin'],
  ['/site.webmanifest', 'application/manifest+json', revalidated, 'same-origin'],
  ['/favicon.svg', 'image/svg+xml', 'public, max-age=86400', 'cross-origin'],
  ['/favicon.ico', 'image/x-icon', 'public, max-age=86400', 'cross-origin'],
  ['/icon-192.png', 'image/png', 'public, max-age=86400', 'cross-origin'],
  ['/robots.txt', utf8('text/plain'), revalidated, 'same-origin'],
  ['/trust.txt', utf8('text/plain'), revalidated, 'same-origin'],
  ['/.well-known/security.txt', utf8('text/plain'), revalidated, 'same-origin'],
  ['/.well-known/tdmrep.json', 'application/json', revalidated, 'same-origin'],
  ['/_astro/a.1.avif', 'image/avif', immutable, 'cross-origin'],
  ['/_astro/a.1.webp', 'image/webp', immutable, 'cross-origin'],
  ['/_astro/a.1.jpeg', 'image/jpeg', immutable, 'cross-origin'],
  ['/_astro/a.1.svg', 'image/svg+xml', immutable, 'cross-origin'],
  ['/_astro/s.1.js', utf8('text/javascript'), immutable, 'cross-origin'],
  ['/_cards/a.1.png', 'image/png', immutable, 'cross-origin'],
  ['/recherche/files/a.1.json', 'application/json', immutable, 'same-origin'],
  ['/politique/neuf/rapport.pdf', 'application/pdf', revalidated, 'same-origin'],
  ['/politique/neuf/prix.csv', utf8('text/csv'), revalidated, 'same-origin'],
  ['/agenda.ics', utf8('text/calendar'), revalidated, 'same-origin'],
  ['/admin/', utf8('text/html'), revalidated, 'same-origin'],
];

/** Responses without a file of their own: status and text of the page. */
const others: [requested: string, status: number, text: string][] = [
  ['/rien/', 404, 'introuvable'],
  ['/politique/rien', 404, 'introuvable'],
  ['/rien/rss.xml', 404, 'introuvable'],
  ['/_astro/rien.avif', 404, 'introuvable'],
  ['/rien.svg', 404, 'introuvable'],
  ['/_headers', 404, 'introuvable'],
  ['/_redirects', 404, 'introuvable'],
  ['/404.html', 404, 'introuvable'],
  ['/410.html', 404, 'introuvable'],
  ['/.env', 404, 'introuvable'],
  ['/a/.git/config', 404, 'introuvable'],
  ['/a/../.env', 404, 'introuvable'],
  ['/politique/retir%C3%A9/', 410, 'retirée'],
  ['/politique/retir%C3%A9', 410, 'retirée'],
  ['/politique/tu/', 410, 'une page'],
  ['/politique/vieux/', 301, ''],
];

const port = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Requests a path exactly as it is written. */
const requestPath = (port: number, requested: string) =>
  new Promise<[number, string | undefined]>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: requested }, (response) => {
      response.resume();
      const { location } = response.headers;
      resolve([response.statusCode!, location?.replace(/^https?:\/\/[^/]+/, '')]);
    })
      .on('error', reject)
      .end();
  });

const configurations = {
  nginx: (folder: string, port: number) => ({
    file: 'nginx.conf',
    text: `daemon off; pid ${folder}/pid; error_log stderr; events {}
http { access_log off; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
server { listen 127.0.0.1:${port}; root ${folder}/site; include ${folder}/rules; location ~ \\.php$ { return 500; } } }`,
    rules: nginxSite(rules),
    args: ['-p', folder, '-c', `${folder}/nginx.conf`],
  }),
  caddy: (folder: string, port: number) => ({
    file: 'Caddyfile',
    text: `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${folder}/site\n\timport ${folder}/rules\n}\n`,
    rules: caddySite(rules),
    args: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
  }),
};

describe.each(['nginx', 'caddy'] as const)('%s, where it is installed,', (program) => {
  const command = programPath(program);
  let running: ChildProcess | undefined;
  let folder: string;
  let serverPort: number;

  beforeAll(async () => {
    if (!command) return;
    folder = mkdtempSync(path.join(tmpdir(), 'depeche-server-'));
    execFileSync('chmod', ['755', folder]);
    for (const [file, text] of Object.entries(published)) {
      mkdirSync(path.join(folder, 'site', path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, 'site', file), text);
    }
    serverPort = await port();
    const { file, text, rules, args } = configurations[program](folder, serverPort);
    writeFileSync(path.join(folder, file), text);
    writeFileSync(path.join(folder, 'rules'), rules);
    running = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
    for (let tries = 0; tries < 600; tries++) {
      if (
        await requestPath(serverPort, '/').then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${program} did not start`);
  });
  afterAll(() => {
    running?.kill();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  test.skipIf(!command).each(cases)('answers %s with %i %s', async (requested, status, to) => {
    expect(await requestPath(serverPort, requested)).toEqual([status, to]);
  });

  const get = (requested: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${serverPort}${requested}`, { redirect: 'manual', headers });

  test.skipIf(!command).each(kinds)(
    'serves %s as %s, Cache-Control %s, resource policy %s',
    async (requested, type, caching, resourcePolicy) => {
      const { status, headers } = await get(requested);
      expect({
        status,
        type: headers.get('content-type')?.toLowerCase(),
        caching: headers.get('cache-control'),
        resourcePolicy: headers.get('cross-origin-resource-policy'),
      }).toEqual({ status: 200, type, caching, resourcePolicy });
    },
  );

  test.skipIf(!command).each(others)(
    'answers %s with %i and a page of the site: %s',
    async (requested, status, text) => {
      const response = await get(requested);
      expect([response.status, (await response.text()).includes(text)]).toEqual([status, true]);
      if (status > 399)
        expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
          utf8('text/html'),
          revalidated,
        ]);
    },
  );

  test.skipIf(!command).each([...kinds, ...others].map(([requested]) => requested))(
    'sends every header of the site once with %s',
    async (requested) => {
      const { headers, status } = await get(requested);
      const [forAllPaths] = rules.headers;
      for (const [name, value] of Object.entries(forAllPaths!.headers)) {
        if (/^(?:Content-Security-Policy|Cross-Origin-Resource-Policy|Cache-Control)$/.test(name))
          expect([name, headers.get(name)]).toEqual([name, expect.stringMatching(/^[^,]+(?:, [^,]+){0,2}$/)]);
        else expect([name, headers.get(name)]).toEqual([name, value]);
      }
      const policy = headers.get('content-security-policy')!;
      expect(policy.includes('sandbox')).toBe(status === 200 && requested.endsWith('.svg'));
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-robots-tag')).toBe(requested === '/admin/' ? 'noindex' : null);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test.skipIf(!command).each([
    ['/', true],
    ['/rss.xml', true],
    ['/feed.json', true],
    ['/_astro/s.1.js', true],
    ['/_astro/a.1.svg', true],
    ['/_astro/a.1.avif', false],
    ['/politique/neuf/rapport.pdf', false],
  ])('compresses %s: %s', async (requested, compressed) => {
    const { headers } = await get(requested, { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe(compressed ? 'gzip' : null);
    if (compressed) expect(headers.get('vary')?.toLowerCase()).toBe('accept-encoding');
  });

  test.skipIf(!command)('answers 304 for an unchanged page', async () => {
    const first = await get('/politique/');
    const again = await get('/politique/', { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
  });
});
