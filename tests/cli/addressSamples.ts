import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openRevision } from '../../src/cli/addresses/gitRevision.ts';
import { readSnapshot } from '../../src/cli/addresses/snapshot.ts';
import type { Comparison } from '../../src/cli/addresses/missingAddresses.ts';
import { siteYaml } from '../intake/samples.ts';
import { gitAt } from './gitAt.ts';
import { runCli } from './runCli.ts';

/** The clock of the present publication, in milliseconds since 1970. */
const clock = Date.parse('2026-06-01T12:00:00Z');

/** The commits are months older, so that embargoes may have ended since. */
const commitTime = '2026-03-01T12:00:00Z';
export const git = gitAt(commitTime);

/** Texts by their paths below `content/`; undefined where the file is to be deleted. */
export type Files = Record<string, string | undefined>;

/** An article with these lines of front matter and the other required ones. */
export const article = (...lines: string[]) => {
  const has = (field: string) => lines.some((line) => line.startsWith(`${field}:`));
  const minimal = ['title: La mine', 'date: 2024-01-10', 'category: politique'];
  return `---\n${[...minimal.filter((line) => !has(line.split(':')[0]!)), ...lines].join('\n')}\n---\nUn texte qui reste le même.\n`;
};

export const write = (folder: string, files: Files) => {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
};

/** A repository with one commit of these files below `content/`, and uncommitted changes. */
export function repository(then: Files, now: Files = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, { 'site.yaml': siteYaml, ...then });
  git(folder, 'init', '--quiet', '-b', 'main');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'Alors');
  write(folder, now);
  return folder;
}

/**
 * Compares a repository's first commit, at the clock `at` or its commit date, with the present content; neither has faults.
 */
export async function compareWithFirstCommit(folder: string, at?: string): Promise<Comparison> {
  const content = path.join(folder, 'content');
  const revision = openRevision(content, 'main');
  if ('refused' in revision) throw new Error(revision.refused);
  const { renamed, committed, remove } = revision;
  const [then, now] = [
    await readSnapshot(revision.folder, at === undefined ? committed : Date.parse(at)),
    await readSnapshot(content, clock),
  ];
  remove();
  if (!then.snapshot || !now.snapshot) throw new Error('site.yaml has faults');
  expect([then.faults, now.faults]).toEqual([[], []]);
  return { then: then.snapshot, now: now.snapshot, moves: now.moves, renamed, clock };
}

/**
 * A publication that changes of files have made of another. `compare` compares the two as `compareWithFirstCommit` does, but
 * for files that only git knows to be renamed: to make a repository and to read it takes a dozen processes.
 */
export async function changed(then: Files, changes: Files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  write(folder, { 'site.yaml': siteYaml, ...then });
  const before = await readSnapshot(content, Date.parse(commitTime));
  write(folder, changes);
  const compare = async (): Promise<Comparison> => {
    const after = await readSnapshot(content, clock);
    if (!before.snapshot || !after.snapshot) throw new Error('site.yaml has faults');
    expect([before.faults, after.faults]).toEqual([[], []]);
    return { then: before.snapshot, now: after.snapshot, moves: after.moves, renamed: new Map(), clock };
  };
  return { folder, compare };
}

/** Compares a publication with what changes of files make of it. */
export const compareFiles = async (then: Files, changes: Files): Promise<Comparison> =>
  (await changed(then, changes)).compare();

/** Runs the command on a repository; returns its output with ordinary spaces. */
export async function addresses(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = await runCli(['addresses', ...args], {
    CONTENT_DIR: path.join(folder, 'content'),
    SOURCE_DATE_EPOCH: `${clock / 1000}`,
  });
  return { status, output: stdout.trim(), faults: stderr.trim() };
}

/** A publication of one article. */
export const mine = { 'articles/mine.md': article() };

/** The same with a theme and further lines of front matter. */
export const tagged = (...lines: string[]) => ({ 'articles/mine.md': article('tags: [Or fin]', ...lines) });
