import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { reservedSteps } from '../../../addresses/siteAddresses.ts';
import { textCollectionOf } from '../../../intake/collections.ts';
import { namesFrom, openContent } from '../../../intake/files/contentFiles.ts';
import { bytesOf } from '../../../intake/files/fileBytes.ts';
import type { ListedFile } from '../../../intake/files/listing.ts';
import { indexTargets } from '../../../intake/references/linkTargets.ts';
import { indexFiles } from '../../../intake/files/pictureFiles.ts';
import { readSite } from '../../../intake/siteAddress.ts';
import type { CheckResult, CheckOptions } from '../checkPublication.ts';
import { isFromCheck, type LocatedMessage } from '../../../checks/diagnostic.ts';
import { severityOf } from '../../../checks/severities.ts';
import { joinText, splitText } from './fileText.ts';
import { fixText } from './fixText.ts';
import { withUpdatedLinks } from './updateLinks.ts';
import { readerOf, type FixContext } from './readers.ts';
import { renamedDiskPath, diskPathAfter, pathAfter, renamesOf, type Rename } from './renames.ts';

/**
 * A file that was fixed: its names before and after, and a unified diff of its text; empty if only the name has
 * changed.
 */
export type FixedFile = { from: string; to: string; patch: string };

/** A file or a folder that could not be written: its name, the name it should have, and the system's error code. */
export type FailedFix = { from: string; to: string; reason: string };

/** Operations on the disk. */
export type Disk = {
  write: (file: string, text: string) => void;
  rename: (from: string, to: string) => void;
};

/**
 * Applies mechanical repairs to the files that have diagnostics, and renames those whose names the build rejects.
 *
 * @param dryRun returns what would change, and writes nothing
 * @returns the files that were fixed, and those that could not be written, which do not stop the others
 */
export async function fixPublication(
  folder: string,
  { diagnostics, publication, settings }: CheckResult,
  {
    clock,
    root = '.',
    dryRun,
    disk = { write: writeFileSync, rename: renameSync },
  }: CheckOptions & { dryRun: boolean; disk?: Disk },
): Promise<{ fixed: FixedFile[]; failed: FailedFix[] }> {
  const nameOf = namesFrom(root);
  const { files } = await openContent(folder, nameOf);
  const site = await readSite(folder);
  const nameOfPath = (inFolder: string) => nameOf(path.join(folder, inFolder));
  const faults = publication.faults.filter(({ file }) => diagnostics.some((found) => found.file === file));
  const failed: FailedFix[] = [];
  const isDone = (from: string, to: string, act: () => void): boolean => {
    if (dryRun) return true;
    const reason = errorCodeOf(act);
    if (reason !== undefined) failed.push({ from, to, reason });
    return reason === undefined;
  };
  // Names first, so that links are updated to the new ones.
  const renames = renamesOf(faults, files, nameOfPath).filter((rename) =>
    isDone(nameOfPath(rename.from), nameOfPath(rename.to), () =>
      disk.rename(rename.disk, renamedDiskPath(rename)),
    ),
  );
  const messages = Map.groupBy(diagnostics.filter(isFromCheck), ({ file }) => file);
  const context: FixContext = {
    site,
    reserved: new Set(reservedSteps(site.language)),
    clock,
    index: indexFiles(files),
    targets: indexTargets(
      files
        .filter(({ path }) => textCollectionOf(path) && /\.mdx?$/.test(path))
        .map((listed) => ({ ...listed, name: listed.path })),
    ),
    messagesAcrossFiles: (file) => (messages.get(file) ?? []) as readonly LocatedMessage[],
    isEnabled: ({ rule }) => severityOf(rule, settings) !== 'off',
  };
  const withDiagnostics = new Set(diagnostics.map(({ file }) => file));
  const fixed: FixedFile[] = [];
  for (const listed of files) {
    const [from, to] = [nameOfPath(listed.path), nameOfPath(pathAfter(listed.path, renames))];
    // A text whose ending was wrong is read under its new name.
    const isEnding = !/\.(?:mdx?|yaml)$/.test(listed.path);
    const asRead = isEnding ? { ...listed, path: pathAfter(listed.path, renames) } : listed;
    const isText = /\.(?:mdx?|yaml)$/.test(asRead.path);
    if (from === to && !(isText && (withDiagnostics.has(from) || renames.length > 0))) continue;
    const place = dryRun ? listed.disk : diskPathAfter(listed.disk, renames);
    const bytes = isText ? bytesOf({ disk: place }) : undefined;
    const text = bytes && splitText(bytes);
    const lines =
      text && fixFile(text.lines, asRead, withDiagnostics.has(from), { context, renames, file: from });
    const [before, after] = text && lines ? [joinText(text, text.lines), joinText(text, lines)] : ['', ''];
    if (before === after && from === to) continue;
    const patch = before === after ? '' : unifiedDiff({ from, to }, before, after);
    if (before === after || isDone(to, to, () => disk.write(place, after))) fixed.push({ from, to, patch });
    else if (from !== to) fixed.push({ from, to, patch: '' });
  }
  return { fixed, failed };
}

/** The system's error code if an operation fails. */
function errorCodeOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code ?? message;
  }
}

/** A unified diff. Its names are readable: git would escape their accents. */
function unifiedDiff({ from, to }: { from: string; to: string }, before: string, after: string): string {
  const hunks = createTwoFilesPatch('', '', before, after, '', '', {
    context: 1,
    headerOptions: OMIT_HEADERS,
  });
  return `--- ${from}\n+++ ${to}\n${hunks}`;
}

type FixFileOptions = { context: FixContext; renames: readonly Rename[]; file: string };

function fixFile(
  lines: string[],
  listed: ListedFile,
  hasDiagnostics: boolean,
  { context, renames, file }: FixFileOptions,
): string[] {
  const read = hasDiagnostics ? readerOf(listed, file, context) : undefined;
  const fixed = read ? fixText(lines, read) : lines;
  return renames.length > 0 ? withUpdatedLinks(fixed, listed, renames) : fixed;
}
