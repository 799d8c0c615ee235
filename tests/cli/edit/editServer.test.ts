import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRepository, serveRepository, write } from './editRepository.ts';

const article = 'journal/articles/2026/mine/index.md';
const base64 = (text: string) => Buffer.from(text).toString('base64');

let { top, run } = {} as ReturnType<typeof makeRepository>;
let served: Awaited<ReturnType<typeof serveRepository>>;
beforeEach(async () => {
  ({ top, run } = makeRepository());
  served = await serveRepository(top);
});
afterEach(() => {
  served.server.close();
  rmSync(top, { recursive: true });
});

type Tree = { tree: { path: string; sha: string; size: number; type: string }[] };
const tree = async () => ((await served.ask('repos/here/x/git/trees/HEAD?recursive=1&page=1')) as Tree).tree;
const shaOf = async (file: string) => (await tree()).find((found) => found.path === file)?.sha;
const commit = (files: object[], message = 'Modifie l’article') =>
  served.post('repos/here/x/contents', { branch: 'HEAD', message, files });
const head = () => run('rev-parse', 'HEAD');
const textAt = (file: string) => readFileSync(path.join(top, file), 'utf8');

describe('what the interface reads', () => {
  test('are the files of the publication, and no others', async () => {
    expect((await tree()).map((file) => file.path)).toEqual([
      article,
      'journal/articles/2026/mine/mine.webp',
      'journal/site.yaml',
      'journal/theme/components/Mast.astro',
    ]);
  });

  test('are the files as they are on the disk, committed or not', async () => {
    write(top, { [article]: 'Autre.\n', 'journal/articles/neuf.md': 'Neuf.\n', 'journal/notes.tmp': '' });
    write(top, { '.gitignore': '*.tmp\n' });
    rmSync(path.join(top, 'journal/site.yaml'));
    expect((await tree()).map((file) => [file.path, file.size])).toEqual([
      [article, 7],
      ['journal/articles/2026/mine/mine.webp', 7],
      ['journal/articles/neuf.md', 6],
      ['journal/theme/components/Mast.astro', 8],
    ]);
    expect(await shaOf(article)).toBe(run('hash-object', article));
  });

  test('comes with another state when a file changes in another program', async () => {
    const state = async () =>
      ((await served.ask('repos/here/x/branches/HEAD')) as { commit: { id: string } }).commit.id;
    const before = await state();
    expect(await state()).toBe(before);
    write(top, { [article]: 'Autre.\n' });
    expect(await state()).not.toBe(before);
  });

  test('are contents in base 64, without those of what is not the publication’s', async () => {
    symlinkSync('../../../package.json', path.join(top, 'journal/articles/2026/lien.md'));
    const files = [
      article,
      'package.json',
      '.git/config',
      'journal/../package.json',
      'journal/articles/2026/lien.md',
    ];
    const found = await served.post('repos/here/x/file-contents?ref=HEAD', { files });
    expect(found.body).toEqual([{ path: article, content: base64(textAt(article)), encoding: 'base64' }]);
  });

  test('are pictures with their type', async () => {
    const found = await served.send('repos/here/x/media/HEAD/journal/articles/2026/mine/mine.webp');
    expect([found.headers.get('content-type'), await found.text()]).toEqual(['image/webp', 'picture']);
  });

  test.each([
    ['package.json'],
    ['..%2fpackage.json'],
    ['journal%2f..%2fpackage.json'],
    ['journal/.git/config'],
  ])('is not %s', async (file) => {
    expect((await served.send(`repos/here/x/raw/${file}?ref=HEAD`)).status).toBe(404);
  });

  test('is the history of a file, with who wrote it', async () => {
    const found = await served.ask(`repos/here/x/commits?sha=HEAD&path=${article}&limit=100`);
    expect(found).toMatchObject([{ sha: head(), commit: { author: { name: 'Une Personne' } } }]);
  });
});

describe('what the interface saves', () => {
  test('is in the folder and in a commit of the editor, alone', async () => {
    write(top, { 'journal/site.yaml': 'name: Autre\n', 'package.json': '{"a":1}\n' });
    run('add', 'package.json');
    const sha = await shaOf(article);
    const picture = 'journal/articles/2026/mine/neuve.webp';
    const { status, body } = await commit([
      { operation: 'create', path: picture, content: base64('neuve') },
      { operation: 'update', path: article, content: base64('Nouveau.\n'), sha },
    ]);
    expect(status).toBe(201);
    expect(body['files']).toEqual([
      { path: picture, sha: await shaOf(picture) },
      { path: article, sha: await shaOf(article) },
    ]);
    expect([textAt(article), textAt(picture)]).toEqual(['Nouveau.\n', 'neuve']);
    expect(run('log', '-1', '--format=%an <%ae> %s')).toBe(
      'Ana Éditrice <ana@example.org> Modifie l’article',
    );
    expect(run('show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([article, picture]);
    // What others had changed or staged is as it was.
    expect(run('status', '--porcelain').split('\n')).toEqual([' M journal/site.yaml', 'M  package.json']);
    expect(served.saves).toEqual([{ files: [picture, article], kept: [] }]);
  });

  test('is moved with what it holds, and its empty folder goes', async () => {
    const to = 'journal/articles/2026/carriere/index.md';
    const { status } = await commit([
      {
        operation: 'update',
        path: to,
        from_path: article,
        content: base64('Ailleurs.\n'),
        sha: await shaOf(article),
      },
      {
        ...{ operation: 'update', content: '', path: 'journal/articles/2026/carriere/mine.webp' },
        ...{ from_path: 'journal/articles/2026/mine/mine.webp' },
        sha: await shaOf('journal/articles/2026/mine/mine.webp'),
      },
    ]);
    expect(status).toBe(201);
    expect([textAt(to), textAt('journal/articles/2026/carriere/mine.webp')]).toEqual([
      'Ailleurs.\n',
      'picture',
    ]);
    expect(existsSync(path.join(top, 'journal/articles/2026/mine'))).toBe(false);
    expect(run('status', '--porcelain')).toBe('');
  });

  test('keeps changes that no commit has in a commit of their own', async () => {
    write(top, { [article]: 'Écrit ailleurs.\n' });
    const { status } = await commit([
      { operation: 'delete', path: article, content: '', sha: await shaOf(article) },
    ]);
    expect(status).toBe(201);
    expect(existsSync(path.join(top, article))).toBe(false);
    expect(run('show', `HEAD~1:${article}`)).toBe('Écrit ailleurs.');
    expect(run('log', '-1', '--skip=1', '--format=%s')).toContain(article);
    expect(served.saves[0]?.kept).toEqual([article]);
  });

  test('is refused where the file has changed since, and the file stays', async () => {
    const sha = await shaOf(article);
    write(top, { [article]: 'Entre-temps.\n' });
    const before = head();
    const { status, body } = await commit([
      { operation: 'update', path: article, content: base64('a'), sha },
    ]);
    expect(status).toBe(409);
    expect(body['message']).toMatch(/a changé depuis que vous l’avez ouvert/);
    expect([textAt(article), head()]).toEqual(['Entre-temps.\n', before]);
  });

  test.each([
    ['a file outside of the publication', 'package.json', /ne s’écrit pas d’ici/],
    ['the theme', 'journal/theme/theme.css', /ne s’écrit pas d’ici/],
    ['the theme by another case', 'journal/Theme/components/X.astro', /ne s’écrit pas d’ici/],
    ['a path that leads out', 'journal/articles/../../package.json', /ne s’écrit pas d’ici/],
    ['what git keeps', 'journal/.git/hooks/pre-commit', /ne s’écrit pas d’ici/],
    ['a hidden file', 'journal/articles/.env', /ne s’écrit pas d’ici/],
    ['a script at the root', 'journal/evil.js', /ne s’écrit pas d’ici/],
    ['a path with a backslash', 'journal/articles\\..\\..\\x.md', /ne s’écrit pas d’ici/],
    ['an absolute path', '/tmp/x.md', /ne s’écrit pas d’ici/],
    ['a text that is there already', article, /existe déjà/],
  ])('is refused for %s', async (_name, file, sentence) => {
    const before = head();
    const { status, body } = await commit([{ operation: 'create', path: file, content: base64('a') }]);
    expect([409, 422]).toContain(status);
    expect(body['message']).toMatch(sentence);
    expect([head(), run('status', '--porcelain')]).toEqual([before, '']);
  });

  test('is refused through a symbolic link', async () => {
    symlinkSync('../..', path.join(top, 'journal/articles/lien'));
    const { status } = await commit([
      { operation: 'create', path: 'journal/articles/lien/x.md', content: base64('a') },
    ]);
    expect([status, existsSync(path.join(top, 'x.md'))]).toEqual([422, false]);
  });

  test.each([
    ['another program uses git', '.git/index.lock', /git est occupé/],
    ['a merge is under way', '.git/MERGE_HEAD', /fusion de git n’est pas finie/],
  ])('is refused while %s', async (_name, file, sentence) => {
    writeFileSync(path.join(top, file), '');
    const { body } = await commit([
      { operation: 'update', path: article, content: base64('a'), sha: await shaOf(article) },
    ]);
    expect(body['message']).toMatch(sentence);
  });
});

describe('a request', () => {
  /** Requests with a `Host` of one's own, which `fetch` does not allow. */
  const statusOf = (address: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number>((resolve, reject) => {
      const { port, hostname } = new URL(served.origin);
      request({ port, hostname, path: address, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  const user = '/admin/here/api/v1/user';
  const withKey = () => ({ authorization: `token ${served.key}` });

  test.each([
    ['with the key', {}, 200],
    ['from the page itself', { 'sec-fetch-site': 'same-origin' }, 200],
    ['without the key', { authorization: '' }, 401],
    ['with another key', { authorization: `token ${'x'.repeat(43)}` }, 401],
    ['to another name', { host: 'evil.example:4321' }, 421],
    ['to a name that begins like this machine’s', { host: 'localhost.evil.example' }, 421],
    ['from a page of another site', { origin: 'https://evil.example' }, 403],
    ['from another program on this machine', { origin: 'http://localhost:1' }, 403],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sandboxed page', { origin: 'null' }, 403],
  ] as [string, Record<string, string>, number][])('%s is answered so', async (_name, headers, status) => {
    expect(await statusOf(user, { ...withKey(), ...headers })).toBe(status);
  });

  test('that writes to the site itself is refused', async () => {
    expect(await statusOf('/index.html', withKey(), 'POST')).toBe(405);
    expect(await statusOf('/index.html', { host: 'evil.example' })).toBe(421);
  });

  test('for the configuration names this server, and the interface has its policy', async () => {
    const config = (await (await fetch(`${served.origin}/admin/config.json`)).json()) as {
      backend: { api_root: string };
      site_url: string;
    };
    expect(config.backend.api_root).toBe(`${served.origin}/admin/here/api/v1`);
    expect(config.site_url).toBe(`${served.origin}/`);
    const page = await fetch(`${served.origin}/admin/`);
    expect(await page.text()).toBe('interface');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});
