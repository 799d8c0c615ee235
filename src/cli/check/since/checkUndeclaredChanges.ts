import { collectionOf } from '../../../intake/collections.ts';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { articleKind, readArticle, type ArticleReading } from '../../../intake/articles.ts';
import { bytesOf } from '../../../intake/files/fileBytes.ts';
import { readFrontMatter, type Fields } from '../../../intake/yaml/frontMatter.ts';
import { readSite } from '../../../intake/siteAddress.ts';
import { decodeText } from '../../../intake/files/text.ts';
import { outline } from '../../../markdown/outline.ts';
import type { CheckedText } from '../../../checks/analyseText.ts';
import type { ReportInFile } from '../../../checks/diagnostic.ts';
import { changesBetween } from './changes.ts';
import { git, tryGit } from './git.ts';
import { changedSince, historyOf, repositoryRoot } from './history.ts';

/** Why the comparison is impossible. */
export type ComparisonError = 'noGit' | 'unknown';

/**
 * Compares the bodies of published articles with a revision of git: a changed one is reported unless `updated` or
 * `corrections` declare it, or every change is minor: a corrected typing error, or declared minor by a trailer of its
 * commit (`Minor: true`).
 *
 * @param clock milliseconds since 1970
 */
export async function checkUndeclaredChanges(
  texts: readonly CheckedText[],
  { folder, revision, clock }: { folder: string; revision: string; clock: number },
  report: ReportInFile,
): Promise<ComparisonError | undefined> {
  const root = await repositoryRoot(folder);
  if (root === undefined) return 'noGit';
  const commit = revision.startsWith('-')
    ? undefined
    : await tryGit(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (commit === undefined) return 'unknown';
  const sha = commit.trim();
  const then = Number(await git(folder, 'show', '--no-patch', '--format=%ct', sha)) * 1000;
  const { facts, language } = await readSite(folder);
  const kind = articleKind(facts);
  const changed = await changedSince(folder, sha);
  for (const { file } of texts) {
    const name = path.relative(root, realpathSync(file.disk)).replaceAll(path.sep, '/');
    const from = changed.get(name);
    if (from === undefined || collectionOf(file.path) !== 'articles') continue;
    const read = (text: string, at: number) =>
      readArticle(Buffer.from(text), file, file.file, kind, { clock: at, outline, reserved: new Set() });
    const now = Buffer.from(bytesOf(file) ?? '').toString();
    const { before, steps } = await historyOf(folder, { revision: sha, file: name, from, now });
    const [earlier, later] = [read(before, then), read(now, clock)];
    if (earlier.status !== 'published' || later.status !== 'published' || isDeclared(earlier, later))
      continue;
    const names = hasSlipRules(later.data['lang'] ?? language)
      ? [earlier, later].flatMap(({ data }) => namesIn(data))
      : undefined;
    const changes = steps.flatMap(({ from, text, minor }) =>
      minor ? [] : changesBetween(from.map(bodyOf), bodyOf(text), names),
    );
    if (changes.length === 0) continue;
    const line = later.bodyLine + firstChange(bodyOf(before), bodyOf(now));
    report(file.file, { rule: 'change-undeclared', values: { changes }, line, column: 1 });
  }
  return undefined;
}

/** Whether there are rules that tell typing errors from changes of meaning in a language. */
const hasSlipRules = (language: unknown) => /^(?:fr|en)\b/.test(String(language));

/** The people and themes that front matter names. */
const namesIn = (data: Fields): string[] =>
  ['authors', 'tags'].flatMap((field) => {
    const listed = data[field];
    return Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : [];
  });

const bodyOf = (text: string) =>
  readFrontMatter(decodeText(Buffer.from(text), '').text, '', { known: [], minimalFields: [] }).body;

/** Whether a new `updated` date or a new correction informs readers. */
function isDeclared({ data: before }: ArticleReading, { data: after }: ArticleReading): boolean {
  if (after['updated'] !== undefined && after['updated'] !== before['updated']) return true;
  const [old, now] = [before['corrections'], after['corrections']].map((list) =>
    (Array.isArray(list) ? list : []).map((entry) => JSON.stringify(entry)),
  );
  return now!.some((entry) => !old!.includes(entry));
}

/** The number of lines before the first change of the body. */
function firstChange(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const first = now.findIndex((line, index) => line.trim() !== (old[index] ?? '').trim());
  return first < 0 ? Math.max(0, now.length - 1) : first;
}
