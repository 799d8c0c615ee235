import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Loss } from '../../../src/htmlToMarkdown/bodyContext.ts';
import { htmlToMarkdown } from '../../../src/htmlToMarkdown/htmlToMarkdown.ts';
import { openMarkdownFolder, type MarkdownArchive } from '../../../src/import/markdown/openMarkdownFolder.ts';

/** Writes a folder for one test; a file's text may be bytes. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** 1 November 2026. */
export const now = Date.UTC(2026, 10, 1);

export const open = (files: Record<string, string | Uint8Array>): Promise<MarkdownArchive> =>
  openMarkdownFolder(folderWith(files), { now });

/** The body of a text as an article would have it. Files are named by their last step, links as the archive gives them. */
export async function bodyIn(
  archive: MarkdownArchive,
  id: string,
): Promise<{ markdown: string; losses: Loss[] }> {
  const losses: Loss[] = [];
  let markdown = '';
  await archive.eachWithBody((item) => {
    if (item.id !== id) return;
    const onLoss = (loss: Loss) => void losses.push(loss);
    const html = archive.bodyHtml(item, onLoss);
    const fileFor = (url: string) => {
      const found = archive.fileAt(archive.addressOf(url, item));
      return found && `./${path.basename(found)}`;
    };
    const linkFor = (url: string) => {
      const address = archive.addressOf(url, item);
      return /^(?:https?:|mailto:|#)/.test(address) ? address.replace('https://site.invalid', '') : undefined;
    };
    markdown = htmlToMarkdown(html, { fileFor, linkFor, onLoss }).trim();
  });
  return { markdown, losses };
}
