import { realpathSync } from 'node:fs';
import path from 'node:path';
import { diffWordsWithSpace } from 'diff';
import { articleKind, readArticle, type ArticleReading } from '../../../intake/articles.ts';
import { bytesOf } from '../../../intake/files/fileBytes.ts';
import { readFrontMatter } from '../../../intake/yaml/frontMatter.ts';
import { readSite } from '../../../intake/siteAddress.ts';
import { readText } from '../../../intake/files/text.ts';
import { outline } from '../../../markdown/outline.ts';
import type { CheckedText } from '../checkPublication.ts';
import type { Change, Finding } from '../finding.ts';
import { git, gitOrNothing } from './git.ts';
import { changedSince, historyOf, repositoryRoot } from './history.ts';

/** Why there is nothing to compare with. */
export type NoComparison = 'noGit' | 'unknown';

/**
 * Compares the bodies of published articles with a revision of git: one that has changed is a fault unless `updated` or
 * `corrections` say so, or every change was called minor by a trailer of its commit (`Minor: true`).
 *
 * @param clock milliseconds since 1970
 */
export async function raiseUndeclared(
  texts: readonly CheckedText[],
  { folder, revision, clock }: { folder: string; revision: string; clock: number },
): Promise<Finding[] | NoComparison> {
  const root = await repositoryRoot(folder);
  if (root === undefined) return 'noGit';
  const commit = revision.startsWith('-')
    ? undefined
    : await gitOrNothing(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (commit === undefined) return 'unknown';
  const sha = commit.trim();
  const then = Number(await git(folder, 'show', '--no-patch', '--format=%ct', sha)) * 1000;
  const { facts } = await readSite(folder);
  const kind = articleKind(facts);
  const changed = await changedSince(folder, sha);
  const findings: Finding[] = [];
  for (const { file } of texts) {
    const name = path.relative(root, realpathSync(file.disk)).replaceAll('\\', '/');
    const from = changed.get(name);
    if (from === undefined || !file.path.startsWith('articles/')) continue;
    const read = (text: string, at: number) =>
      readArticle(Buffer.from(text), file, file.file, kind, { clock: at, outline, reserved: new Set() });
    const now = Buffer.from(bytesOf(file) ?? '').toString();
    const { before, steps } = await historyOf(folder, { revision: sha, file: name, from, now });
    const [earlier, later] = [read(before, then), read(now, clock)];
    if (earlier.status !== 'published' || later.status !== 'published' || isDeclared(earlier, later))
      continue;
    const changes = steps.flatMap(({ from, text, minor }) =>
      minor ? [] : changesBetween(from.map(bodyOf), bodyOf(text)),
    );
    if (changes.length === 0) continue;
    const line = later.bodyLine + firstChange(bodyOf(before), bodyOf(now));
    findings.push({
      file: file.file,
      line,
      column: 1,
      severity: 'fault',
      rule: 'change-undeclared',
      values: { changes },
    });
  }
  return findings;
}

const bodyOf = (text: string) =>
  readFrontMatter(readText(Buffer.from(text), '').text, '', { known: [], least: [] }).body;

/** Whether a new date of the last change, or a correction that was not there, tells readers. */
function isDeclared({ data: before }: ArticleReading, { data: after }: ArticleReading): boolean {
  if (after['updated'] !== undefined && after['updated'] !== before['updated']) return true;
  const [old, now] = [before['corrections'], after['corrections']].map((list) =>
    (Array.isArray(list) ? list : []).map((entry) => JSON.stringify(entry)),
  );
  return now!.some((entry) => !old!.includes(entry));
}

/** A change, and where the words it left stand in the text it left. */
type Span = Change & { start: number; end: number };

/**
 * The words that changed; other spaces and line ends are no change. Where branches meet, a change is what is in none of
 * them: what came from one was told when it was made there.
 */
function changesBetween(befores: readonly string[], after: string): Change[] {
  const [first = [], ...others] = befores.map((before) => spansBetween(before, after));
  return first
    .filter((span) => others.every((spans) => spans.some((other) => overlap(span, other))))
    .map(({ before, after }) => ({ before: before.trim(), after: after.trim() }))
    .filter((change) => change.before !== change.after);
}

/** Whether two spans share a letter; words that were taken out have none, and are where they were. */
const overlap = (one: Span, other: Span) =>
  one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;

function spansBetween(before: string, after: string): Span[] {
  const [from, to] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim());
  if (from === to) return [];
  const spans: Span[] = [];
  let open: Span | undefined;
  let at = 0;
  for (const { value, added, removed } of diffWordsWithSpace(from!, to!)) {
    if (!removed) at += value.length;
    if (!added && !removed) {
      // A space between two changed words joins them.
      if (open && value.trim() === '') {
        open.before += value;
        open.after += value;
      } else open = undefined;
      continue;
    }
    if (!open) spans.push((open = { before: '', after: '', start: added ? at - value.length : at, end: at }));
    open[removed ? 'before' : 'after'] += value;
    open.end = at;
  }
  return spans;
}

/** How many lines of the body now come before its first change. */
function firstChange(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const first = now.findIndex((line, index) => line.trim() !== (old[index] ?? '').trim());
  return first < 0 ? Math.max(0, now.length - 1) : first;
}
