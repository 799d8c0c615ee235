import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { followLink } from '../../../src/cli/check/external/followLink.ts';
import { checkExternalLinks } from '../../../src/cli/check/external/checkExternalLinks.ts';
import type { CheckedText } from '../../../src/checks/analyseText.ts';
import { checkSentence } from '../../../src/i18n/cli/checkSentence.ts';
import { clock } from '../../intake/samples.ts';

type ReceivedRequest = { method: string; url: string; agent: string | undefined; at: number };
let server: Server;
let base: string;
let received: ReceivedRequest[] = [];
let openRequests = 0;
let mostOpen = 0;
const requestCounts = new Map<string, number>();

/** Responses by path: a status, and the target of a redirect. */
const answers: Record<string, [status: number, to?: string]> = {
  '/fine': [200],
  '/gone': [410],
  '/missing': [404],
  '/closed': [403],
  '/asked-too-often': [429],
  '/broken': [500],
  '/old': [301, '/new'],
  '/new': [200],
  '/older': [308, '/old'],
  '/for-now': [302, '/new'],
  '/mixed': [301, '/for-now'],
  '/report': [302, '/'],
  '/': [200],
  '/loop': [301, '/loop'],
  '/to-nothing': [301, '/missing'],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, agent: headers['user-agent'], at: performance.now() });
    mostOpen = Math.max(mostOpen, ++openRequests);
    response.on('close', () => (openRequests -= 1));
    if (url === '/silent') return;
    if (url === '/no-head' && method === 'HEAD') return void response.writeHead(405).end();
    if (url === '/passing') {
      const count = (requestCounts.get(url) ?? 0) + 1;
      requestCounts.set(url, count);
      return void response.writeHead(count > 2 ? 200 : 503).end();
    }
    const [status, to] = answers[url] ?? [200];
    setTimeout(() => response.writeHead(status, to ? { location: to } : {}).end('x'), 5);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received = [];
  mostOpen = 0;
  requestCounts.clear();
});

/** Longer than a busy machine takes to answer. */
const timeout = 60_000;
const requestOptions = { agent: 'Essai', timeout, retries: 2, retryDelay: 1 };

describe('a link', () => {
  test.each([
    ['that answers is fine', '/fine', { state: 'fine' }],
    ['that only answers to GET is fine', '/no-head', { state: 'fine' }],
    ['that is missing is dead', '/gone', { state: 'dead', reason: '410' }],
    ['that is missing is dead', '/missing', { state: 'dead', reason: '404' }],
    ['that is forbidden is not reported as dead', '/closed', { state: 'fine' }],
    ['that was requested too often is not reported as dead', '/asked-too-often', { state: 'fine' }],
    ['to a server with an error is not sure', '/broken', { state: 'unsure', reason: '500' }],
    ['to a server that recovers is fine', '/passing', { state: 'fine' }],
    ['that does not answer in time is not sure', '/silent', { state: 'unsure', reason: 'timeout' }],
    ['that moved for good has a new address', '/older#part', { state: 'moved', right: 'BASE/new#part' }],
    ['that moved for now is fine', '/for-now', { state: 'fine' }],
    ['that moved for good, then for now, is fine', '/mixed', { state: 'fine' }],
    ['that ends on a home page is reported', '/report', { state: 'home', right: 'BASE/' }],
    ['to a home page is fine', '/', { state: 'fine' }],
    ['that redirects in a loop is dead', '/loop', { state: 'dead', reason: 'redirects' }],
    ['that redirects to a missing page is dead', '/to-nothing', { state: 'dead', reason: '404' }],
  ])('%s', async (_, path, state) => {
    const right = 'right' in state ? { right: state.right!.replace('BASE', base) } : {};
    const options = path === '/silent' ? { ...requestOptions, timeout: 50 } : requestOptions;
    expect(await followLink(base + path, options)).toEqual({ ...state, ...right });
  });

  test('to a closed port is unsure', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    expect(await followLink(`http://127.0.0.1:${port}/`, requestOptions)).toEqual({
      state: 'unsure',
      reason: 'refused',
    });
  });

  test('to a server that does not exist is dead', async () => {
    expect(await followLink('http://nobody.invalid/', requestOptions)).toEqual({
      state: 'dead',
      reason: 'dns',
    });
  });
});

const texts = (...hrefs: string[]): CheckedText[] => [
  {
    file: { path: 'articles/mine.md', disk: '', file: 'mine.md' },
    facts: {
      authors: [],
      pictures: [],
      words: [],
      videos: [],
      fragments: [],
      language: 'fr',
      links: hrefs.map((href, index) => ({ href, line: index + 7, column: 3 })),
    },
  },
];

/** The number of cached responses: each is a line, after a header line. */
const countCached = (cacheName: string): number => {
  const file = `.cache/check/${cacheName}`;
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 2 : 0;
};

/** Milliseconds between two requests to one host. */
const pause = 30;

async function checkLinks(hrefs: string[], at = clock, cacheName = 'links-test') {
  const lines: string[] = [];
  const sentences: string[] = [];
  const online = await checkExternalLinks(
    texts(...hrefs),
    {
      clock: at,
      own: 'https://example.org',
      pause,
      requestOptions: { timeout, retries: 0 },
      cacheName,
    },
    (file, messages) => {
      lines.push(`${file}:${messages.line}:${messages.column} ${messages.rule}`);
      sentences.push(checkSentence(messages, 'fr').replaceAll(/[\u00a0\u202f]/g, ' '));
    },
  );
  onTestFinished(() => rmSync(`.cache/check/${cacheName}`, { force: true }));
  return { lines, sentences, online };
}

describe('links to other sites', () => {
  test('are reported at their places, and each requested once', async () => {
    const { lines } = await checkLinks([
      `${base}/gone`,
      `${base}/old`,
      `${base}/report`,
      `${base}/broken`,
      `${base}/gone`,
    ]);
    expect(lines).toEqual([
      'mine.md:7:3 link-dead',
      'mine.md:8:3 link-moved',
      'mine.md:9:3 link-home',
      'mine.md:10:3 link-unsure',
      'mine.md:11:3 link-dead',
    ]);
    expect(received.filter(({ url, method }) => url === '/gone' && method === 'HEAD')).toHaveLength(1);
  });

  test('are reported with the correction', async () => {
    const { sentences } = await checkLinks([
      `${base}/gone`,
      `${base}/old`,
      `${base}/report`,
      `${base}/broken`,
    ]);
    expect(sentences).toEqual([
      `Le lien « ${base}/gone » est mort (réponse 410) ; trouvez la nouvelle adresse, ou une copie, comme : https://web.archive.org/`,
      `La page « ${base}/old » a changé d’adresse pour de bon ; écrivez : ${base}/new`,
      `La page « ${base}/report » n’existe plus : le lien mène à une page d’accueil, ${base}/ ; trouvez sa nouvelle adresse, ou une copie.`,
      `Le lien « ${base}/broken » n’a pas pu être vérifié (réponse 500) ; ouvrez-le dans un navigateur.`,
    ]);
  });

  test('are requested one at a time, with a pause and an honest user agent', async () => {
    const started = performance.now();
    await checkLinks([`${base}/fine`, `${base}/new`, `${base}/`]);
    expect(mostOpen).toBe(1);
    expect(received.map(({ method, agent }) => `${method} ${agent}`)).toEqual(
      Array(3).fill('HEAD Depeche-link-check/1.0 (+https://example.org)'),
    );
    // Clocks of timers and of measurements may differ by a millisecond.
    expect(received.at(-1)!.at - started).toBeGreaterThanOrEqual(2 * (pause - 1));
  });

  test('are cached for a week if they work, for a day if not', async () => {
    const links = [`${base}/fine`, `${base}/gone`];
    const day = 86_400_000;
    await checkLinks(links);
    received = [];
    expect((await checkLinks(links, clock + day / 2)).lines).toEqual(['mine.md:8:3 link-dead']);
    expect(received).toEqual([]);
    await checkLinks(links, clock + 2 * day);
    expect(new Set(received.map(({ url }) => url))).toEqual(new Set(['/gone']));
    received = [];
    await checkLinks(links, clock + 8 * day);
    expect(new Set(received.map(({ url }) => url))).toEqual(new Set(['/fine', '/gone']));
  });

  test('to fragments of one page are requested once, and each keeps its fragment', async () => {
    const { lines, sentences } = await checkLinks([`${base}/old#a`, `${base}/old#b`, `${base}/old`]);
    expect(received.filter(({ url }) => url === '/old')).toHaveLength(1);
    expect(lines).toEqual([7, 8, 9].map((line) => `mine.md:${line}:3 link-moved`));
    expect(sentences.map((text) => text.split(' ').at(-1))).toEqual(
      ['#a', '#b', ''].map((place) => `${base}/new${place}`),
    );
  });

  test('are cached while others are still requested', async () => {
    const cacheName = 'links-many';
    onTestFinished(() => rmSync(`.cache/check/${cacheName}`, { force: true }));
    const hrefs = Array.from({ length: 60 }, (_, index) => `${base}/page-${index}`);
    const keptAt: number[] = [];
    await checkExternalLinks(
      texts(...hrefs),
      {
        clock,
        own: undefined,
        pause: 0,
        cacheName,
        onProgress: () => keptAt.push(countCached(cacheName)),
      },
      () => undefined,
    );
    expect(keptAt).toEqual([...Array<number>(49).fill(0), ...Array<number>(11).fill(50)]);
  });

  test('to the publication itself are not requested', async () => {
    expect(await checkLinks(['https://example.org/perdu/'])).toEqual({
      lines: [],
      sentences: [],
      online: true,
    });
  });

  test('are not reported as dead without a network', async () => {
    const { lines, online } = await checkLinks(
      ['http://a.invalid/x', 'http://b.invalid/x'],
      clock,
      'links-lost',
    );
    expect([lines, online]).toEqual([[], false]);
  });
});
