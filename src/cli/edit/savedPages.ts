import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOf } from '../../addresses/siteAddresses.ts';
import { articleKind, readArticle } from '../../intake/articles.ts';
import type { SettingsReading } from '../../intake/settings.ts';
import { outline } from '../../markdown/outline.ts';

/** What became of a saved text: where its page is, or why it has none yet. */
export type SavedPage = {
  file: string;
  status: 'published' | 'draft' | 'embargoed' | 'expired' | 'withdrawn';
  /** The path of its page; undefined if it has none. */
  address?: string | undefined;
  /** When an article appears. */
  date?: string | undefined;
};

const reserved: ReadonlySet<string> = new Set();

/**
 * What became of saved files, those of articles and pages; others, such as pictures, have no page of their own.
 *
 * @param content folder of the publication
 * @param files below it
 */
export function savedPages(
  content: string,
  files: readonly string[],
  { settings, facts, language }: SettingsReading,
  clock: number,
): SavedPage[] {
  const at = addressesOf(settings?.url ?? 'http://localhost', language, facts.sections);
  return files.flatMap((file): SavedPage[] => {
    const page = /^pages\/([^/]+)\.mdx?$/.exec(file)?.[1];
    if (page !== undefined) return [{ file, status: 'published', address: at.page(page) }];
    if (!/^articles\/.*\.mdx?$/.test(file)) return [];
    const bytes = bytesOf(path.join(content, file));
    if (!bytes) return [];
    const listed = { path: file, disk: path.join(content, file) };
    const article = readArticle(bytes, listed, file, articleKind(facts), { outline, reserved, clock });
    const { status, category, slug, date } = article;
    if (status === undefined || category === undefined) return [];
    const isShown = status === 'published';
    return [{ file, status, date, ...(isShown && { address: at.article({ category, slug }) }) }];
  });
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
