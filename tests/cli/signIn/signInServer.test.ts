import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signInServer } from '../../../src/cli/signIn/signInServer.ts';
import { signInWords } from '../../../src/i18n/cli/signIn.ts';

const words = signInWords.fr;
const siteOrigin = 'https://example.org';

/** GitHub, as far as it exchanges codes for tokens; what it was sent last. */
let exchanged: unknown;
let answer: object;
const github = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  exchanged = { url: request.url, body: JSON.parse(Buffer.concat(parts).toString()) as unknown };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer));
});
let service: ReturnType<typeof signInServer>;
let [home, origin] = ['', ''];
const started = async (server: typeof github) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
beforeAll(async () => {
  home = await started(github);
  const settings = { siteOrigin, github: home, clientId: 'the-id', clientSecret: 'the-secret', words };
  service = signInServer(settings);
  origin = await started(service);
});
afterAll(() => {
  github.close();
  service.close();
});
beforeEach(() => {
  exchanged = undefined;
  answer = { access_token: 'gho_</script>1' };
});

const begin = () =>
  fetch(`${origin}/auth?provider=github&site_id=example.org&scope=repo`, { redirect: 'manual' });
const cookieOf = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!;
const finish = (query: string, cookie = '') => fetch(`${origin}/callback?${query}`, { headers: { cookie } });

test('an editor is sent to GitHub with the application’s id, and not its secret', async () => {
  const response = await begin();
  const location = new URL(response.headers.get('location')!);
  expect([response.status, location.origin, location.pathname]).toEqual([
    302,
    home,
    '/login/oauth/authorize',
  ]);
  expect(location.searchParams.get('client_id')).toBe('the-id');
  expect(location.href).not.toContain('the-secret');
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
});

test('the token goes to the window of the site alone, in a page that runs one script', async () => {
  const began = await begin();
  const state = new URL(began.headers.get('location')!).searchParams.get('state')!;
  const response = await finish(`code=abc&state=${state}`, cookieOf(began));
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(exchanged).toEqual({
    url: '/login/oauth/access_token',
    body: { client_id: 'the-id', client_secret: 'the-secret', code: 'abc' },
  });
  expect(page).toContain('authorization:github:success:');
  expect(page).toContain(JSON.stringify(siteOrigin));
  // What GitHub answers cannot end the script.
  expect(page.match(/<\/script>/g)).toHaveLength(1);
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'sha256-/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['without the cookie of who began', 'code=abc&state=STATE', false],
  ['with the state of another', 'code=abc&state=other', true],
  ['without a state', 'code=abc', true],
  ['without a code', 'state=STATE', true],
])('a sign-in %s is refused, and GitHub is not asked', async (_name, query, hasCookie) => {
  const began = await begin();
  const state = new URL(began.headers.get('location')!).searchParams.get('state')!;
  const response = await finish(query.replace('STATE', state), hasCookie ? cookieOf(began) : '');
  expect([response.status, exchanged]).toEqual([400, undefined]);
  expect(await response.text()).toContain(words.crossed);
});

test('what GitHub refuses is said', async () => {
  answer = { error: 'bad_verification_code', error_description: 'The code <passed> is incorrect.' };
  const began = await begin();
  const state = new URL(began.headers.get('location')!).searchParams.get('state')!;
  const page = await (await finish(`code=abc&state=${state}`, cookieOf(began))).text();
  expect(page).toContain('authorization:github:error:');
  expect(page).toContain('The code &#60;passed&#62; is incorrect.');
});

test.each([
  ['another provider', '/auth?provider=gitlab', 'GET', 400],
  ['another address', '/', 'GET', 404],
  ['another method', '/auth?provider=github', 'POST', 405],
])('%s is refused', async (_name, address, method, status) => {
  expect((await fetch(origin + address, { method, redirect: 'manual' })).status).toBe(status);
});
