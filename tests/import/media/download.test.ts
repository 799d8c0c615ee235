import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadFiles, type DownloadOptions } from '../../../src/import/media/download/downloadFiles.ts';
import { openClient } from '../../../src/import/media/download/httpClient.ts';
import { openDownloads } from '../../../src/import/media/download/openDownloads.ts';
import { ownHosts } from '../../../src/import/media/download/ownHosts.ts';
import { openSavedFiles } from '../../../src/import/media/download/savedFiles.ts';
import { sourceAddresses } from '../../../src/import/media/download/sourceAddresses.ts';
import { startOldServer, type Answer, type OldServer } from './oldServer.ts';

/** The head of a PNG, which is enough of one to be recognised. */
const head = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const png = Buffer.concat([head, Buffer.alloc(5000, 'depeche')]);

let folder: string;
let server: OldServer;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-download-'));
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const picture: Answer = (_request, response) => response.setHeader('content-type', 'image/png').end(png);

/** Downloads from a server with these answers, by default as one that may be on this machine. */
async function download(
  paths: readonly string[],
  answers: Record<string, Answer>,
  options: Partial<DownloadOptions> & { files?: string[]; timeout?: number } = {},
) {
  server = await startOldServer(answers);
  const waits: number[] = [];
  const isAllowed = (address: string) => address === '127.0.0.1';
  const client = openClient({
    isAllowed,
    userAgent: 'Depeche-import/1.0 (+https://exemple.fr)',
    timeout: options.timeout ?? 2000,
  });
  const file = (name: string) =>
    path.join(folder, server.url.slice('http://'.length).replace(':', '-'), name);
  const run = async () => {
    const failures = await downloadFiles(
      paths.map((one) => URL.parse(one, server.url)!.href),
      {
        ...{ client, isOwn: ownHosts(server.url), largest: 20_000, saved: openSavedFiles(folder) },
        sourcesOf: sourceAddresses((options.files ?? []).map((one) => ({ file: server.url + one }))),
        pause: 1,
        wait: async (milliseconds) => void waits.push(milliseconds),
        ...options,
      },
    );
    return [...failures.values()];
  };
  const failures = await run();
  const again = run;
  return { failures, waits, file, again, asked: () => server.requests.map((request) => request.path) };
}

describe('what is whole', () => {
  test('is kept by host and path, and not asked for again', async () => {
    const { failures, file, again, asked } = await download(
      ['/wp-content/uploads/2023/11/Mine%20d%27or.png'],
      {
        '/wp-content/uploads/2023/11/Mine%20d%27or.png': picture,
      },
    );
    expect(failures).toEqual([]);
    expect(readFileSync(file("wp-content/uploads/2023/11/Mine d'or.png"))).toEqual(png);
    expect(await again()).toEqual([]);
    expect(asked()).toHaveLength(1);
  });

  test('comes over one connection, by requests that say who asks, with a pause between two', async () => {
    const names = ['/a.png', '/b.png', '/c.png'];
    const { failures, waits } = await download(
      names,
      Object.fromEntries(names.map((name) => [name, picture])),
    );
    expect(failures).toEqual([]);
    expect(server.mostConnections()).toBe(1);
    expect(server.requests[0]!.headers['user-agent']).toBe('Depeche-import/1.0 (+https://exemple.fr)');
    expect(waits).toEqual([1, 1]);
  });

  test('is the original of a picture in another size, where the export lists it', async () => {
    const { failures, asked } = await download(
      ['/wp-content/uploads/a-300x200.png', '/wp-content/uploads/a-1024x683.png?resize=10'],
      { '/wp-content/uploads/a-scaled.png': picture },
      { files: ['/wp-content/uploads/a-scaled.png'] },
    );
    expect(failures).toEqual([]);
    expect(asked()).toEqual(['/wp-content/uploads/a-scaled.png']);
  });

  test('is what the text shows, where there is no original', async () => {
    const { failures, asked } = await download(['/wp-content/uploads/a-300x200.png'], {
      '/wp-content/uploads/a-300x200.png': picture,
    });
    expect(failures).toEqual([]);
    expect(asked()).toEqual(['/wp-content/uploads/a.png', '/wp-content/uploads/a-300x200.png']);
  });
});

describe('a file that was cut off', () => {
  const validated: Answer = (request, response, times) => {
    response.setHeader('content-type', 'image/png').setHeader('etag', '"one"');
    const { range } = request.headers;
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    response.setHeader('content-length', png.length - start);
    if (start > 0) response.setHeader('content-range', `bytes ${start}-${png.length - 1}/${png.length}`);
    response.writeHead(start > 0 ? 206 : 200);
    if (times === 1)
      response.write(png.subarray(start, start === 0 ? 3000 : start + 100), () => response.destroy());
    else response.end(png.subarray(start));
  };

  test('goes on where it stopped', async () => {
    const { failures, file } = await download(['/a.png'], { '/a.png': validated });
    expect(failures).toEqual([]);
    expect(readFileSync(file('a.png'))).toEqual(png);
    expect(server.requests[1]!.headers).toMatchObject({ range: 'bytes=3000-', 'if-range': '"one"' });
    expect(existsSync(file('a.png.part'))).toBe(false);
  });

  test('begins anew if it has changed meanwhile', async () => {
    const { failures, file } = await download(['/a.png'], {
      '/a.png': (request, response, times) => {
        if (times === 1) validated(request, response, times);
        else picture(request, response, times);
      },
    });
    expect(failures).toEqual([]);
    expect(readFileSync(file('a.png'))).toEqual(png);
  });

  test('begins anew if the server does not say which version it is of', async () => {
    const { failures, file } = await download(['/a.png'], {
      '/a.png': (_request, response, times) => {
        response.setHeader('content-type', 'image/png').setHeader('content-length', png.length);
        if (times === 1) response.write(png.subarray(0, 3000), () => response.destroy());
        else response.end(png);
      },
    });
    expect(failures).toEqual([]);
    expect(server.requests[1]!.headers.range).toBeUndefined();
    expect(readFileSync(file('a.png'))).toEqual(png);
  });

  test('begins anew if the server sends another part than the one asked for', async () => {
    const { failures, file } = await download(['/a.png'], {
      '/a.png': (request, response, times) => {
        if (times !== 2) return validated(request, response, times);
        response.setHeader('content-range', 'bytes 10-4999/5000').writeHead(206).end(png.subarray(10));
      },
    });
    expect(failures).toEqual([]);
    expect(readFileSync(file('a.png'))).toEqual(png);
  });

  test('stays beside for the next run', async () => {
    const { failures, file, again } = await download(['/a.png'], {
      '/a.png': (request, response, times) => validated(request, response, times <= 4 ? 1 : times),
    });
    expect(failures).toMatchObject([{ reason: 'unreachable' }]);
    expect(existsSync(file('a.png'))).toBe(false);
    expect(existsSync(file('a.png.part'))).toBe(true);
    expect(await again()).toEqual([]);
    expect(readFileSync(file('a.png'))).toEqual(png);
  });
});

describe('a server that is busy', () => {
  test('is asked again when it says so', async () => {
    const { failures, waits } = await download(['/a.png'], {
      '/a.png': (request, response, times) =>
        times === 1
          ? response.writeHead(429, { 'retry-after': '7' }).end()
          : picture(request, response, times),
    });
    expect(failures).toEqual([]);
    expect(waits).toContain(7000);
  });

  test('is left alone if it says to wait for long', async () => {
    const { failures, asked } = await download(['/a.png', '/b.png'], {
      '/a.png': (_request, response) => response.writeHead(503, { 'retry-after': '3600' }).end(),
    });
    expect(failures).toEqual([
      { reason: 'http-status', detail: '503' },
      { reason: 'http-status', detail: '503' },
    ]);
    expect(asked()).toEqual(['/a.png']);
  });

  test('is asked four times, each time after a longer wait', async () => {
    const { failures, asked, waits } = await download(['/a.png'], {
      '/a.png': (_request, response) => response.writeHead(500).end(),
    });
    expect(failures).toEqual([{ reason: 'http-status', detail: '500' }]);
    expect(asked()).toHaveLength(4);
    expect(waits.filter((wait) => wait > 1)).toEqual([2, 4, 8]);
  });

  test('is left alone after three files without an answer', async () => {
    const silent: Answer = (request) => void request.socket.destroy();
    const names = ['/a.png', '/b.png', '/c.png', '/d.png'];
    const { failures, asked } = await download(
      names,
      Object.fromEntries(names.map((name) => [name, silent])),
    );
    expect(failures.map(({ reason }) => reason)).toEqual(Array(4).fill('unreachable'));
    expect(new Set(asked()).size).toBe(3);
  });

  test('is not waited for without end', async () => {
    const { failures } = await download(['/a.png'], { '/a.png': () => {} }, { timeout: 30 });
    expect(failures).toEqual([{ reason: 'unreachable', detail: 'timeout' }]);
  });
});

const html: Answer = (_request, response) =>
  response.setHeader('content-type', 'text/html').end('<!doctype html><p>Page introuvable');
const typed =
  (type: string, body: Buffer | string): Answer =>
  (_request, response) =>
    response.setHeader('content-type', type).end(body);
const to =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location }).end();

describe('refused', () => {
  test.each<[string, string, Answer, object]>([
    ['a page where a picture should be', '/a.png', html, { reason: 'wrong-type', detail: 'text/html' }],
    ['a page that says it is a picture', '/a.png', typed('image/png', '<html>'), { reason: 'wrong-type' }],
    ['a picture that is none', '/a.jpg', typed('image/jpeg', 'texte'), { reason: 'wrong-type' }],
    ['a picture without a byte', '/a.jpg', typed('image/jpeg', ''), { reason: 'damaged' }],
    ['a document that is none', '/a.pdf', typed('application/pdf', 'texte'), { reason: 'wrong-type' }],
    ['a sound that is a film’s page', '/a.mp3', html, { reason: 'wrong-type', detail: 'text/html' }],
    [
      'a file that is gone',
      '/a.png',
      (_, response) => response.writeHead(410).end(),
      { reason: 'http-status', detail: '410' },
    ],
    [
      'a file that says it is too large',
      '/a.png',
      typed('image/png', Buffer.alloc(20_001, png)),
      { reason: 'too-large', detail: '20000' },
    ],
    [
      'a file that is too large and does not say so',
      '/a.png',
      (_, response) => {
        response.setHeader('content-type', 'image/png');
        for (let part = 0; part < 10; part += 1) response.write(png);
        response.end();
      },
      { reason: 'too-large', detail: '20000' },
    ],
    ['a redirect in a circle', '/a.png', to('/a.png'), { reason: 'redirects' }],
    [
      'a redirect to another site',
      '/a.png',
      to('https://exemple.org/a.png'),
      { reason: 'other-site', detail: 'exemple.org' },
    ],
    [
      'a redirect to a file of this machine',
      '/a.png',
      to('file:///etc/passwd'),
      { reason: 'other-site', detail: '' },
    ],
  ])('%s', async (_name, name, answer, failure) => {
    const { failures, file } = await download([name], { [name]: answer });
    expect(failures).toEqual([failure]);
    expect(existsSync(file(name))).toBe(false);
    expect(existsSync(file(`${name}.part`))).toBe(false);
  });

  test('a redirect to an address on a private network, whatever its host', async () => {
    const { failures } = await download(
      ['/a.png'],
      { '/a.png': to('http://127.0.0.2/a.png') },
      { isOwn: () => true },
    );
    expect(failures).toEqual([{ reason: 'private-network', detail: '127.0.0.2' }]);
  });

  test('what no article can have, another site and another scheme, without a request', async () => {
    const { failures, asked } = await download(
      ['/a.php', 'https://exemple.org/a.png', 'ftp://127.0.0.1/a.png', '/a.png/'],
      {},
    );
    expect(failures).toEqual([
      { reason: 'type' },
      { reason: 'other-site', detail: 'exemple.org' },
      { reason: 'type' },
      { reason: 'type' },
    ]);
    expect(asked()).toEqual([]);
  });

  test('this machine, by number and by name, unless a test allows it', async () => {
    server = await startOldServer({ '/a.png': picture });
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0x7f.1']) {
      const url = `${server.url.replace('127.0.0.1', host)}`;
      const site = { url } as Parameters<typeof openDownloads>[1]['site'];
      const failures = await openDownloads(folder, { site, items: [] }).download([`${url}/a.png`]);
      expect([...failures.values()], host).toMatchObject([{ reason: 'private-network' }]);
    }
    expect(server.requests).toEqual([]);
  });
});

test('a redirect on the old site is followed', async () => {
  const { failures, asked } = await download(['/a.png'], { '/a.png': to('/b/a.png'), '/b/a.png': picture });
  expect(failures).toEqual([]);
  expect(asked()).toEqual(['/a.png', '/b/a.png']);
});

test('a disk that cannot be written is no fault of the server, and stops the import', async () => {
  const blocked = path.join(folder, 'file');
  writeFileSync(blocked, '');
  const saved = openSavedFiles(path.join(blocked, 'media'));
  await expect(download(['/a.png'], { '/a.png': picture }, { saved })).rejects.toThrow('ENOTDIR');
});
