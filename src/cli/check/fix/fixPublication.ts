import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { reservedSteps } from '../../../addresses/siteAddresses.ts';
import { namesFrom, openContent } from '../../../intake/files/contentFiles.ts';
import { bytesOf } from '../../../intake/files/fileBytes.ts';
import type { ListedFile } from '../../../intake/files/listing.ts';
import { indexTargets } from '../../../intake/references/linkTargets.ts';
import { indexFiles } from '../../../intake/files/pictureFiles.ts';
import { readSite } from '../../../intake/siteAddress.ts';
import type { CheckResult, CheckOptions } from '../checkPublication.ts';
import { isFromCheck, type LocatedMessage } from '../diagnostic.ts';
import { severityOf } from '../severities.ts';
import { closeText, openText } from './fileText.ts';
import { mendText } from './fixText.ts';
import { relinked } from './updateLinks.ts';
import { readerOf, type FixSite } from './readers.ts';
import { diskAfter, movedDisk, renamed, renamesOf, type Rename } from './renames.ts';

/**
 * A file that was mended: its names before and after, and what changed in it as a unified diff; empty for a new name
 * alone.
 */
export type Mended = { from: string; to: string; patch: string };

/** A file or a folder that was to be mended, what it is called and was to be, and the system's code for why it is not. */
export type Unwritten = { from: string; to: string; reason: string };

/** What is done on the disk. */
export type Disk = {
  write: (file: string, text: string) => void;
  rename: (from: string, to: string) => void;
};

/**
 * Mends what is mechanical in the files where something was found, and names that the build refuses.
 *
 * @param dryRun tells what would change, and writes nothing
 * @returns what was mended, and what the disk refused; the rest is mended all the same
 */
export async function fixPublication(
  folder: string,
  { diagnostics: findings, publication, settings: switches }: CheckResult,
  {
    clock,
    root = '.',
    dryRun,
    disk = { write: writeFileSync, rename: renameSync },
  }: CheckOptions & { dryRun: boolean; disk?: Disk },
): Promise<{ mended: Mended[]; unwritten: Unwritten[] }> {
  const nameOf = namesFrom(root);
  const { files } = await openContent(folder, nameOf);
  const site = await readSite(folder);
  const nameOfPath = (inFolder: string) => nameOf(path.join(folder, inFolder));
  const faults = publication.faults.filter(({ file }) => findings.some((found) => found.file === file));
  const unwritten: Unwritten[] = [];
  const isDone = (from: string, to: string, act: () => void): boolean => {
    if (dryRun) return true;
    const reason = refusalOf(act);
    if (reason !== undefined) unwritten.push({ from, to, reason });
    return reason === undefined;
  };
  // Names first: links are to lead to where files are.
  const renames = renamesOf(faults, files, nameOfPath).filter((rename) =>
    isDone(nameOfPath(rename.from), nameOfPath(rename.to), () => disk.rename(rename.disk, diskAfter(rename))),
  );
  const raised = Map.groupBy(findings.filter(isFromCheck), ({ file }) => file);
  const around: FixSite = {
    site,
    reserved: new Set(reservedSteps(site.language)),
    clock,
    index: indexFiles(files),
    targets: indexTargets(
      files
        .filter((listed) => /^(?:articles|pages)\/.*\.mdx?$/.test(listed.path))
        .map((listed) => ({ ...listed, name: listed.path })),
    ),
    raisedOf: (file) => (raised.get(file) ?? []) as readonly LocatedMessage[],
    isOn: ({ rule }) => severityOf(rule, switches) !== 'off',
  };
  const told = new Set(findings.map(({ file }) => file));
  const mended: Mended[] = [];
  for (const listed of files) {
    const [from, to] = [nameOfPath(listed.path), nameOfPath(renamed(listed.path, renames))];
    // A text whose ending was wrong is read as what it will be.
    const isEnding = !/\.(?:mdx?|yaml)$/.test(listed.path);
    const asRead = isEnding ? { ...listed, path: renamed(listed.path, renames) } : listed;
    const isText = /\.(?:mdx?|yaml)$/.test(asRead.path);
    if (from === to && !(isText && (told.has(from) || renames.length > 0))) continue;
    const place = dryRun ? listed.disk : movedDisk(listed.disk, renames);
    const bytes = isText ? bytesOf({ disk: place }) : undefined;
    const text = bytes && openText(bytes);
    const lines = text && mendFile(text.lines, asRead, told.has(from), { around, renames, file: from });
    const [before, after] = text && lines ? [closeText(text, text.lines), closeText(text, lines)] : ['', ''];
    if (before === after && from === to) continue;
    const patch = before === after ? '' : differenceOf({ from, to }, before, after);
    if (before === after || isDone(to, to, () => disk.write(place, after))) mended.push({ from, to, patch });
    else if (from !== to) mended.push({ from, to, patch: '' });
  }
  return { mended, unwritten };
}

/** Why the disk refused, by the system's code; nothing where it did not. */
function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code ?? message;
  }
}

/** A unified diff. Its names are for people: git would write their accents as numbers. */
function differenceOf({ from, to }: { from: string; to: string }, before: string, after: string): string {
  const hunks = createTwoFilesPatch('', '', before, after, '', '', {
    context: 1,
    headerOptions: OMIT_HEADERS,
  });
  return `--- ${from}\n+++ ${to}\n${hunks}`;
}

type MendOptions = { around: FixSite; renames: readonly Rename[]; file: string };

function mendFile(
  lines: string[],
  listed: ListedFile,
  isTold: boolean,
  { around, renames, file }: MendOptions,
): string[] {
  const read = isTold ? readerOf(listed, file, around) : undefined;
  const mended = read ? mendText(lines, read) : lines;
  return renames.length > 0 ? relinked(mended, listed, renames) : mended;
}
