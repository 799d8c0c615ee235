import path from 'node:path';
import type { OldArchive, OldItem } from '../oldSite.ts';
import { readMatter, type Matter } from './matter.ts';
import type { FolderReader } from './programs/program.ts';

/** The text of a file that another one includes: beside it, or where programs keep such files. */
export function includedText(
  { text }: FolderReader,
  ownFolders: readonly string[],
  from: string,
  name: string,
): string | undefined {
  if (name.includes('..')) return undefined;
  const folders = [
    ...ownFolders,
    path.posix.dirname(from),
    '',
    '_includes',
    'includes',
    'docs',
    'snippets',
    'docs/snippets',
    'docs/includes',
    'content/_includes',
    'src/_includes',
    'layouts/partials',
    'overrides',
    'content/theme',
  ];
  for (const folder of folders) {
    const file = path.posix.join(folder, name);
    const found = /\.\w+$/.test(file) ? text(file) : undefined;
    if (found !== undefined) return readMatter(Buffer.from(found), file).body;
  }
  return undefined;
}

/** What marks such as `page.title` stand for in a text. */
export function knownValue(
  name: string,
  item: OldItem,
  site: OldArchive['site'],
  data: Matter,
): string | undefined {
  const values: Record<string, string | undefined> = {
    'site.baseurl': URL.parse(site.url)?.pathname.replace(/\/$/, '') ?? '',
    'site.url': URL.parse(site.url)?.origin ?? '',
    'site.title': site.name,
    'site.name': site.name,
    'page.title': item.title,
    title: item.title,
    'page.date': item.localDate?.slice(0, 10),
    'page.url': URL.parse(item.url)?.pathname,
    'page.description': typeof data['description'] === 'string' ? data['description'] : undefined,
    // The table of contents is made anew.
    toc: '',
  };
  const known = values[name];
  if (known !== undefined) return known;
  const [, key] = /^(?:page|page\.meta|params|frontmatter)\.(\w+)$/.exec(name) ?? [];
  const value = key === undefined ? undefined : data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
