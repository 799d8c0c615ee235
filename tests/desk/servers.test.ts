import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movesOf } from '../../src/editorial/redirects.ts';
import { caddyRules, nginxRules } from '../../src/editorial/serverRules.ts';
import { anArticle, anEdition, aWithdrawal, theSettings } from '../editorial/samples.ts';

const hard = [
  ...['/été/', '/l\'«"or"»/', '/deux%20mots/', '/a.b+c(d)$e/', '/quoi%3F/', '/Capitales/Ici/'],
  '/vieux.php',
  '/a;b/',
];
const settings = {
  ...theSettings,
  sections: [
    { ...theSettings.sections[0]!, redirectFrom: ['/Politique/', '/la%20"vie"/', '/a+b$/'] },
    theSettings.sections[1]!,
  ],
  gone: ['/politique/retiré/'],
  withdrawals: [aWithdrawal({ slug: 'tu', redirectFrom: ['/politique/ancien/'] })],
};
const edition = anEdition([anArticle({ slug: 'neuf', redirectFrom: ['/politique/vieux/', ...hard] })], {
  settings,
});
const moves = movesOf(edition);

test('nginx reads exact paths, and one rule for each list that has moved', () => {
  const rules = nginxRules(moves, '/').split('\n');
  expect(rules).toContain('location = "/l\'«\\"or\\"»/" { return 301 "/politique/neuf/"; }');
  expect(rules).toContain('location = "/politique/retiré" { return 410; }');
  expect(rules).toContain(
    'location ^~ "/a+b$/" { rewrite "^/a\\\\+b\\\\$/(.*)$" "/politique/$1" permanent; }',
  );
});

/** Addresses asked for, with the status and the place they are answered with. */
const cases: [asked: string, status: number, to?: string][] = [
  ...hard.map((old): [string, number, string] => [
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
  ['/capitales/ici/', 404],
  ['/politique/neuf/', 200],
  ['/', 200],
];

const port = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Asks for a path exactly as it is spelt. */
const ask = (port: number, asked: string) =>
  new Promise<[number, string | undefined]>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: asked }, (response) => {
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
http { access_log off; default_type text/html; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
server { listen 127.0.0.1:${port}; root ${folder}/site; error_page 404 /404.html;
include ${folder}/rules;
location / { try_files $uri $uri/ =404; } location ~ \\.php$ { return 500; } } }`,
    rules: nginxRules(moves, '/'),
    args: ['-p', folder, '-c', `${folder}/nginx.conf`],
  }),
  caddy: (folder: string, port: number) => ({
    file: 'Caddyfile',
    text: `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${folder}/site\n\timport ${folder}/rules\n\tfile_server\n}\n`,
    rules: caddyRules(moves, '/'),
    args: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
  }),
};

describe.each(['nginx', 'caddy'] as const)('%s, where it is installed,', (program) => {
  const command = ['/usr/sbin/', '/usr/bin/', '/usr/local/bin/']
    .map((at) => at + program)
    .find((file) => spawnSync(file, ['-v']).status !== null);
  let running: ChildProcess | undefined;
  let folder: string;
  let at: number;

  beforeAll(async () => {
    if (!command) return;
    folder = mkdtempSync(path.join(tmpdir(), 'depeche-server-'));
    execFileSync('chmod', ['755', folder]);
    for (const page of ['', 'politique/', 'politique/neuf/', 'politique/tu/']) {
      mkdirSync(path.join(folder, 'site', page), { recursive: true });
      writeFileSync(path.join(folder, 'site', page, 'index.html'), 'une page');
    }
    at = await port();
    const { file, text, rules, args } = configurations[program](folder, at);
    writeFileSync(path.join(folder, file), text);
    writeFileSync(path.join(folder, 'rules'), rules);
    running = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
    for (let tries = 0; tries < 100; tries++) {
      if (
        await ask(at, '/').then(
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

  test.skipIf(!command).each(cases)('answers %s with %i %s', async (asked, status, to) => {
    expect(await ask(at, asked)).toEqual([status, to]);
  });

  test.skipIf(!command)('shows why an article was withdrawn', async () => {
    const response = await fetch(`http://127.0.0.1:${at}/politique/tu/`);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([
      410,
      'text/html',
    ]);
    expect(await response.text()).toBe('une page');
  });
});
