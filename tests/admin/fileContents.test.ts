import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileContents, type Backend } from '../../src/admin/fileContents.ts';

/** A browser that has chosen no folder of this machine. */
beforeAll(() => {
  const open = () => {
    const request: { onerror?: () => void; error: Error } = { error: new Error('There is none.') };
    queueMicrotask(() => request.onerror?.());
    return request;
  };
  vi.stubGlobal('indexedDB', { open });
});
afterAll(() => vi.unstubAllGlobals());

const backends: Record<Backend['name'], Backend> = {
  github: { name: 'github', repo: 'a/b', branch: 'main', api_root: 'https://api.github.com' },
  gitlab: { name: 'gitlab', repo: 'a/b', branch: 'main', api_root: 'https://gitlab.com/api/v4' },
  gitea: { name: 'gitea', repo: 'a/b', branch: 'main', api_root: 'https://gitea.com/api/v1' },
};

/** What is requested for a picture, after the interface has signed in. */
async function requested(host: Backend['name'], hash?: string, status = 200) {
  const requests: Request[] = [];
  const contents = fileContents(backends[host], async (address, options) => {
    requests.push(new Request(address, options));
    return new Response('bytes', { status });
  });
  const api = new URL(backends[host].api_root);
  contents.observe(api, { headers: { Authorization: 'token secret' } });
  // A request to the site itself says nothing of who is signed in.
  contents.observe(new URL('https://example.org/'), { headers: { Authorization: 'other' } });
  contents.observe(api, undefined);
  const found = await contents.read('content/une mine/a.jpg', hash);
  return { request: requests[0]!, found };
}

test.each<[Backend['name'], string | undefined, string]>([
  ['github', 'f00', 'https://api.github.com/repos/a/b/git/blobs/f00'],
  ['github', undefined, 'https://api.github.com/repos/a/b/contents/content/une%20mine/a.jpg?ref=main'],
  ['gitlab', 'f00', 'https://gitlab.com/api/v4/projects/a%2Fb/repository/blobs/f00/raw'],
  [
    'gitlab',
    undefined,
    'https://gitlab.com/api/v4/projects/a%2Fb/repository/files/content%2Fune%20mine%2Fa.jpg/raw?ref=main',
  ],
  ['gitea', 'f00', 'https://gitea.com/api/v1/repos/a/b/media/main/content/une%20mine/a.jpg'],
])('a picture is read at %s, its hash being %s', async (host, hash, address) => {
  const { request, found } = await requested(host, hash);
  expect(request.url).toBe(address);
  expect(request.headers.get('authorization')).toBe('token secret');
  expect(request.headers.get('accept')).toBe(host === 'github' ? 'application/vnd.github.raw' : '*/*');
  expect(await found!.text()).toBe('bytes');
});

test('a picture that is not there is none', async () => {
  expect((await requested('github', 'f00', 404)).found).toBeUndefined();
});
