import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../cache/disk.ts';
import { convertText, type ConversionContext } from '../convert/convertText.ts';
import type { Copies } from '../media/copies.ts';
import { detached } from '../detached.ts';
import type { OldItem } from '../oldSite.ts';
import type { TextDecision } from '../plan/importPlan.ts';
import type { ReportedItem } from '../report/importReport.ts';
import { importFolder } from './importFolder.ts';
import type { OutputFolder } from './outputFolder.ts';
import { UsedFiles } from './usedFiles.ts';

/** What the texts of an old site have become. */
export type WrittenTexts = {
  /** What is told of each item that is no file, by its id. */
  reported: Map<string, ReportedItem>;
  files: UsedFiles;
  /** Which items wanted a file that is not there, by its address. */
  wanted: Map<string, Set<string>>;
  /** The ids of authors' files that texts name. */
  authors: Set<string>;
  comments: number;
};

/** Converts and writes every text, one after another. */
export async function writeTexts(
  context: ConversionContext,
  copies: Copies,
  {
    folder,
    output,
    onProgress,
  }: { folder: string; output: OutputFolder; onProgress: (done: number) => void },
): Promise<WrittenTexts> {
  const { archive, plan, authors } = context;
  const written: WrittenTexts = {
    reported: new Map(),
    files: new UsedFiles(),
    wanted: new Map(),
    authors: new Set(),
    comments: 0,
  };
  const keepComments = commentsIn(folder);
  let done = 0;

  const convert = (item: OldItem, decision: TextDecision) => {
    const asked: string[] = [];
    const fileAt = (url: string) => {
      asked.push(url);
      return copies.find(url);
    };
    const text = convertText(item, decision, { ...context, fileAt });
    for (const url of asked) {
      if (!copies.missing.has(url)) continue;
      written.wanted.set(url, (written.wanted.get(url) ?? new Set()).add(item.id));
    }
    return text;
  };

  await archive.eachWithBody((item) => {
    onProgress((done += 1));
    const { id, type, status, title, place } = item;
    const url = item.isUrlMadeUp ? '' : item.url;
    const base = { id, type, status, title, url, place };
    const decision = plan.decisionOf(item);
    written.comments += keepComments(item);
    if (decision.becomes === 'file') return;
    if (decision.becomes === 'nothing') {
      // Its text is kept where nothing is published from.
      if (decision.reason === 'page-not-online') {
        const slug = `${item.id}-${item.slug || 'page'}`.replaceAll(/[^\w-]+/g, '-');
        const aside = {
          slug,
          path: `${importFolder}/pages/${slug}.md`,
          folder: `${importFolder}/pages/${slug}`,
        };
        const page: TextDecision = {
          ...aside,
          becomes: 'page',
          category: '',
          address: '',
          date: '',
          isOnline: false,
        };
        output.writeFile(page.path, convert(item, page).text);
      }
      written.reported.set(id, { ...base, became: 'nothing', reason: decision.reason });
      return;
    }
    const { becomes, path: file, address, isOnline, date, category } = decision;
    const text = convert(item, decision);
    const oldPath = plan.old.pathOf(url);
    const isTaken = oldPath !== undefined && oldPath !== '/' && plan.isReserved(oldPath);
    output.writeFile(file, text.text);
    for (const beside of text.files) {
      output.copyFile(beside.path, beside.from);
      written.files.add(beside, id, isOnline ? address : undefined);
    }
    for (const author of text.authors) written.authors.add(author);
    const { pictures, words, losses } = text;
    const names = text.authors.map((author) => authors.files.get(author)?.name ?? author);
    written.reported.set(id, {
      ...{ ...base, became: becomes, path: file, address, isOnline, date, category },
      ...detached({ pictures, words, losses, isTaken, authors: names }),
    });
  });
  return written;
}

/** Keeps comments as data beside the publication, a line for each item; returns how many an item had. */
function commentsIn(folder: string): (item: OldItem) => number {
  const file = path.join(folder, importFolder, 'comments.ndjson');
  rmSync(file, { force: true });
  return ({ url, title, comments }) => {
    if (comments.length > 0) {
      makeFolder(path.dirname(file));
      appendFileSync(file, `${JSON.stringify({ url, title, comments })}\n`);
    }
    return comments.length;
  };
}
