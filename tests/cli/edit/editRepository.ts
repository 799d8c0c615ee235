import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editServer } from '../../../src/cli/edit/editServer.ts';
import { hostApi } from '../../../src/cli/edit/hostApi.ts';
import { openRepository, type Repository } from '../../../src/cli/edit/repository.ts';
import { editWords } from '../../../src/i18n/cli/edit.ts';
import { gitAt } from '../gitAt.ts';

const git = gitAt('2026-11-20T08:00:00Z');

export const write = (folder: string, files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
};

/** The files of the repositories of these tests, below their root. */
const committed = {
  'journal/site.yaml': 'name: Le Petit Fil\n',
  'journal/articles/2026/mine/index.md': '---\ntitle: La mine\n---\n\nUn texte.\n',
  'journal/articles/2026/mine/mine.webp': 'picture',
  'journal/theme/components/Mast.astro': '<p></p>\n',
  'package.json': '{}\n',
};

/** A repository in a temporary folder, whose publication is its folder `journal`. */
export function makeRepository(files: Record<string, string> = committed): {
  top: string;
  run: (...args: string[]) => string;
} {
  const top = mkdtempSync(path.join(tmpdir(), 'depeche-edit-'));
  const run = (...args: string[]) => git(top, ...args).trimEnd();
  run('init', '--quiet', '--initial-branch=main');
  run('config', 'user.name', 'Ana Éditrice');
  run('config', 'user.email', 'ana@example.org');
  write(top, files);
  run('add', '--all');
  run('commit', '--quiet', '--message=Début');
  return { top, run };
}

/** Serves a repository as `edit` does, but for the interface and the builds, which are empty. */
export async function serveRepository(top: string) {
  const key = 'k'.repeat(43);
  const repository = (await openRepository(path.join(top, 'journal'))) as Repository;
  const saves: { files: string[]; kept: string[] }[] = [];
  const interfaceFolder = mkdtempSync(path.join(tmpdir(), 'depeche-interface-'));
  const config = { backend: { name: 'gitea' }, site_url: 'https://example.org/' };
  write(interfaceFolder, { 'admin/index.html': 'interface', 'admin/config.json': JSON.stringify(config) });
  const siteFolder = mkdtempSync(path.join(tmpdir(), 'depeche-site-'));
  write(siteFolder, { 'index.html': 'site' });
  const words = editWords.fr;
  const server = editServer({
    ...{ base: '/', interfaceFolder, siteFolder, key, words },
    admin: {
      host: 'gitea',
      repository: 'here/x',
      branch: 'HEAD',
      folder: 'journal',
      server: 'http://localhost',
    },
    api: hostApi(repository, words, (saved) => saves.push(saved)),
    firstBuild: Promise.resolve(),
    buildState: () => ({ state: 'online', saves: 0, findings: [], pages: [], kept: [] }),
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const send = (address: string, options: RequestInit = {}) =>
    fetch(`${origin}/admin/here/api/v1/${address}`, {
      ...options,
      headers: { Authorization: `token ${key}`, ...options.headers },
    });
  const ask = async (address: string) => (await send(address)).json() as Promise<unknown>;
  const post = async (address: string, body: unknown, headers = {}) => {
    const response = await send(address, { method: 'POST', body: JSON.stringify(body), headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { origin, server, saves, ask, send, post, key };
}
