import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Puts a publication into the browser's own file system and lets the page's folder picker choose it: its file handles are
 * like those of a disk, and no system dialog is needed.
 *
 * @param page on a page of the site that is not the interface
 * @param folder the publication, which becomes `content/` in the repository
 */
export async function installRepository(page: Page, folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map(
      (name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'base64')] as const,
    );
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    const repository = await root.getDirectoryHandle('repository', { create: true });
    await repository.getDirectoryHandle('.git', { create: true });
    for (const [name, base64] of files) {
      const segments = `content/${name}`.split('/');
      let parent = repository;
      for (const segment of segments.slice(0, -1))
        parent = await parent.getDirectoryHandle(segment, { create: true });
      const handle = await parent.getFileHandle(segments.at(-1)!, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, files);
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

/** The present files of the publication in the browser, by path. */
export async function readRepository(page: Page): Promise<Record<string, Buffer>> {
  const found = await page.evaluate(async () => {
    const files: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, parentPath: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${parentPath}${name}/`);
        else {
          const bytes = new Uint8Array(
            await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer(),
          );
          files[parentPath + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        }
      }
    };
    const repository = await (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
    await walk(await repository.getDirectoryHandle('content'), '');
    return files;
  });
  return Object.fromEntries(
    Object.entries(found).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]),
  );
}
