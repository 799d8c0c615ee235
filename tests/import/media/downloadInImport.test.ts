import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importSite } from '../../../src/import/importSite.ts';
import { openDownloads } from '../../../src/import/media/download/openDownloads.ts';
import { openWordPress } from '../../../src/import/wordpress/openWordPress.ts';
import { siteUrl, wordpressExport } from '../wordpressExport.ts';
import { startOldServer, type Answer } from './oldServer.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const picture: Answer = (_request, response) => response.setHeader('content-type', 'image/png').end(png);

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an import fetches what its texts show, once, and nothing of what is not public', async () => {
  const uploads = '/wp-content/uploads/2023/11';
  const names = ['mine.png', 'puits.png', 'secret.png', 'personne.png', 'fiche.png'];
  const server = await startOldServer(
    Object.fromEntries(names.map((name) => [`${uploads}/${name}`, picture])),
  );
  const shown = (name: string) => `<p><img src="${siteUrl}${uploads}/${name}" alt=""></p>`;
  const file = (id: number, name: string) => ({
    ...{ id, name, type: 'attachment' as const, status: 'inherit', link: `${siteUrl}/${name}/` },
    file: `${siteUrl}${uploads}/${name}.png`,
  });
  const xml = wordpressExport([
    { id: 1, name: 'mine', content: shown('mine-300x200.png') + shown('mine.png') },
    { id: 2, name: 'puits', status: 'draft', content: shown('puits.png') + shown('absente.png') },
    { id: 3, name: 'prive', status: 'private', content: shown('secret.png') },
    { id: 4, name: 'fiche', content: `<p><a href="${siteUrl}/fiche/">La fiche</a></p>` },
    ...[file(10, 'mine'), file(11, 'personne'), file(12, 'fiche')],
  ]);
  const source = path.join(folder, 'export.xml');
  writeFileSync(source, xml.replaceAll(siteUrl, server.url));
  const archive = await openWordPress([source]);
  const media = path.join(folder, 'out/.import/media');

  const run = (isDownloading: boolean) => {
    const isAllowed = (address: string) => address === '127.0.0.1';
    const downloads = openDownloads(media, archive, [], { isAllowed, pause: 0 });
    return importSite(archive, {
      ...{ folder: path.join(folder, 'out'), language: 'fr', clock: 0, sources: [source], places: new Map() },
      defaultSection: { id: 'actualites', name: 'Actualités', description: '' },
      fileAt: downloads.find,
      ...(isDownloading && { download: (urls: readonly string[]) => downloads.download(urls) }),
      template: () => ({ 'site.yaml': 'name: La Vallée\n' }),
      words: { unknownCredit: 'DR', untitled: 'Sans titre', sectionDescription: (name) => name },
      force: false,
      onProgress() {},
    });
  };
  try {
    const first = await run(true);
    expect(server.requests.map((request) => request.path.slice(uploads.length + 1)).sort()).toEqual([
      ...['absente.png', 'fiche.png', 'mine.png', 'puits.png'],
    ]);
    expect(first.missing.map(({ url, reason, detail }) => [path.basename(url), reason, detail])).toEqual([
      ['absente.png', 'http-status', '404'],
    ]);
    const article = path.join(folder, 'out/articles/2023/mine');
    expect(readdirSync(article).sort()).toEqual(['index.md', 'mine.png']);
    expect(readFileSync(path.join(article, 'mine.png'))).toEqual(png);

    const second = await run(false);
    expect(second.files).toMatchObject({ new: 0, changed: 0, kept: 0, removed: 0 });
    expect(server.requests).toHaveLength(4);
    expect(existsSync(path.join(media, server.url.slice(7).replace(':', '-')))).toBe(true);
  } finally {
    await server.close();
  }
});
