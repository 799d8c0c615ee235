import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteServer } from '../../src/cli/server/siteServer.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-served-'));
const files = {
  'index.html': 'home',
  '404.html': 'missing',
  'politique/index.html': 'section',
  'été.txt': 'summer',
  '.well-known/security.txt': 'contact',
  _headers: '/*\n  X-Frame-Options: DENY\n\n/fil/politique/*\n  X-Section: yes\n',
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['/', '/fil/'])('a site at %s', (base) => {
  const server = siteServer(folder, base);
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const get = (address: string) => fetch(`${origin}${address}`, { redirect: 'manual' });

  test.each([
    ['the home page', '', 'home', /^text\/html;charset=utf-8$/],
    ['a folder', 'politique/', 'section', /^text\/html/],
    ['an address with a query', 'politique/?a=b', 'section', /^text\/html/],
    ['a file', '%C3%A9t%C3%A9.txt', 'summer', /^text\/plain/],
    ['a hidden file', '.well-known/security.txt', 'contact', /^text\/plain/],
  ])('%s is answered with its file', async (_name, address, text, type) => {
    const response = await get(base + address);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  test.each([
    ['what there is not', 'rien/'],
    ['a file with a slash at its end', '%C3%A9t%C3%A9.txt/'],
    ['what is above the folder', '..%2f..%2fetc/passwd'],
  ])('%s is answered with the page for it', async (_name, address) => {
    const response = await get(base + address);
    expect([response.status, await response.text()]).toEqual([404, 'missing']);
  });

  test('a folder without the slash at its end leads to it', async () => {
    const { status, headers } = await get(`${base}politique?a=b`);
    expect([status, headers.get('location')]).toEqual([301, `${base}politique/?a=b`]);
  });

  test('an address that cannot be decoded is answered', async () => {
    expect((await get(`${base}%E9`)).status).toBe(400);
  });

  test('each answer has the headers of its own path', async () => {
    const own = (await get(`${base}politique/`)).headers.get('x-section');
    expect(own).toBe(base === '/fil/' ? 'yes' : null);
  });
});

test('the root of a site below another address leads to its home page', async () => {
  const server = siteServer(folder, '/fil/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { status, headers } = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  server.close();
  expect([status, headers.get('location')]).toEqual([302, '/fil/']);
});
