import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { componentForms } from '../../src/components/body/componentForms.ts';
import { makeCheckout } from './checkout.ts';
import { buildEnvironment, testFolder } from './fixture.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';

const font = readFileSync(
  'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
);
const draft = articleText({ title: 'Un brouillon', draft: 'true' });
let content: string;
let checkout: ReturnType<typeof makeCheckout>;
let server: ChildProcess;
let printed = '';
let origin = '';

beforeAll(async () => {
  content = makePublication(
    {
      'articles/a.md': articleText(),
      'articles/b.md': draft,
      'theme/theme.css': ':root { --track-title: 0.1em }\n',
      'theme/fonts/titres.woff2': new Uint8Array(font),
    },
    `${siteYaml}fonts: { titles: Source Serif 4 }\ncolours: { paper: "#fff8ea" }\n`,
  );
  // Astro's commands write to `.astro/` in the project; a copy of the project does not disturb the other tests.
  checkout = makeCheckout(`${testFolder}/dev`, content);
  server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(await freePort())],
    {
      cwd: checkout.at(),
      env: buildEnvironment({ CONTENT_DIR: content, CACHE_DIR: path.join(content, '.cache'), NO_COLOR: '1' }),
    },
  );
  server.stdout?.on('data', (chunk) => (printed += chunk));
  server.stderr?.on('data', (chunk) => (printed += chunk));
  // If the port is no longer free, Astro uses the next and prints it.
  const address = /http:\/\/localhost:\d+/;
  await waitFor(
    () => Promise.resolve(printed),
    (text) => address.test(text),
  );
  origin = address.exec(printed)![0];
  await waitFor(
    () => get('/'),
    (html) => html.includes('Le Petit Fil'),
  );
});

/** A free port. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

afterAll(() => {
  server.kill();
  for (const folder of [content, checkout.at()]) rmSync(folder, { recursive: true, force: true });
});

const get = (address: string) =>
  fetch(origin + address).then(
    (response) => response.text(),
    () => '',
  );

/** Repeats a request until the response is as expected; else returns the last response. */
async function waitFor(
  fetchText: () => Promise<string>,
  isExpected: (answer: string) => boolean,
): Promise<string> {
  let answer = '';
  for (let tries = 0; tries < 400; tries++) {
    answer = await fetchText();
    if (isExpected(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return answer;
}

test('in dev, a draft is shown and marked', async () => {
  const html = await waitFor(
    () => get('/politique/b/'),
    (answer) => answer.includes('Un brouillon'),
  );
  expect(html).toContain('Un brouillon');
  expect(html).toContain('Brouillon');
});

test('in dev, a publication has its colours, its fonts and its rules', async () => {
  const html = await get('/politique/a/');
  expect(html).toMatch(/--paper: ?#fff8ea/);
  expect(html).toMatch(/--title-face: ?"Source Serif 4", ?"Source Serif 4 fallback",/);
  expect(html).toMatch(/@font-face ?\{\s*font-family: ?"Source Serif 4"/);
  expect(html).toMatch(/@layer theme ?\{\s*:root ?\{ --track-title: 0\.1em/);
});

test('in dev, an edit appears without a restart', async () => {
  writeFileSync(
    path.join(content, 'articles/a.md'),
    articleText({ title: 'Un titre changé' }, 'Un texte changé.'),
  );
  const html = await waitFor(
    () => get('/politique/a/'),
    (answer) => answer.includes('Un titre changé'),
  );
  expect(html).toContain('Un titre changé');
  expect(html).toContain('Un texte changé.');
});

test('in dev, a new article appears without a restart', async () => {
  writeFileSync(path.join(content, 'articles/c.md'), articleText({ title: 'Un nouveau' }));
  expect(
    await waitFor(
      () => get('/politique/'),
      (html) => html.includes('Un nouveau'),
    ),
  ).toContain('Un nouveau');
});

test('in dev, the guide shows every component with an example', async () => {
  const html = await get('/guide/');
  for (const { name } of componentForms) expect(html).toContain(`id="${name}"`);
  // Two charts and a map.
  expect(html.match(/<svg[^>]* role="img"/g)?.length).toBe(3);
  expect(html).toContain('&lt;BarChart');
});

test('in dev, a fault is reported and the site keeps working', async () => {
  writeFileSync(path.join(content, 'articles/c.md'), articleText({ date: '2023-13-01' }));
  await waitFor(
    () => Promise.resolve(printed),
    (text) => text.includes('c.md:3:7'),
  );
  expect(printed).toContain('c.md:3:7');
  expect(await get('/politique/a/')).toContain('Un titre changé');
});

test('in dev, the page of an article with a fault shows the correction', async () => {
  writeFileSync(path.join(content, 'articles/nouveau.md'), articleText({ category: 'politik' }));
  const html = await waitFor(
    () => get('/politik/nouveau/'),
    (answer) => answer.includes('nouveau.md'),
  );
  expect(html).toMatch(/nouveau\.md:4:11 {2}category {2}.*politique/);
  expect(html).not.toContain('Page introuvable');
});

test('in dev, faults of the settings are shown too, until they are fixed', async () => {
  const file = path.join(content, 'site.yaml');
  const settings = readFileSync(file, 'utf8');
  writeFileSync(file, settings.replace(/^timeZone:.*$/m, 'timeZone: Europe/Pari'));
  const html = await waitFor(
    () => get('/'),
    (answer) => answer.includes('FaultsError'),
  );
  // Vite sends its sentences to the browser.
  expect(html).toContain('/@vite/client');
  expect(printed).toMatch(/site\.yaml:\d+:\d+ {2}timeZone/);
  writeFileSync(file, settings);
  expect(
    await waitFor(
      () => get('/'),
      (answer) => answer.includes('Un titre changé'),
    ),
  ).toContain('Un titre changé');
});
