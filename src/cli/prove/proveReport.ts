import path from 'node:path';
import type { ProveWords } from '../../i18n/cli/proveWords.ts';
import type { Proof } from './examine.ts';

/** More than so many findings of a kind are counted only. */
const most = 20;

/** A proof for people: what was compared and looked for, or where the leaks are. */
export function told(
  proof: Proof,
  words: ProveWords,
  given: { folder: string; dist: string | undefined },
): string {
  const { rows } = words;
  const table: [string, string][] = [
    [rows.clock, `${new Date(proof.epoch * 1000).toISOString()} (SOURCE_DATE_EPOCH=${proof.epoch})`],
    [rows.unpublished, words.counted(proof.unpublished)],
    [rows.compared, words.compared(proof.files, proof.bytes, proof.differences.length)],
    [rows.sought, words.sought(proof.sought, proof.traces.length + proof.copies.length)],
    [rows.known, words.known(proof.known)],
    [rows.digest, `sha256:${proof.digest}`],
    [rows.again, again(proof.epoch, given)],
  ];
  const width = Math.max(...table.map(([name]) => name.length));
  const leaks = proof.differences.length + proof.traces.length + proof.copies.length;
  return [
    proof.proved ? words.proved : leaks > 0 ? words.leaked : words.isStale,
    '',
    ...table.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
    ...findings(words.differences, proof.differences.map(words.difference), words),
    ...findings(words.stale, proof.stale.map(words.staleFile), words),
    ...findings(words.traces, proof.traces.map(words.trace), words),
    ...findings(words.copies, proof.copies.map(words.copy), words),
  ].join('\n');
}

function findings(heading: string, lines: readonly string[], words: ProveWords): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  ${words.more(lines.length - most)}`] : [];
  return ['', heading, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

/** The command that makes this proof again, whatever the time is then. */
function again(epoch: number, { folder, dist }: { folder: string; dist: string | undefined }): string {
  const { SITE_URL } = process.env;
  return [
    `SOURCE_DATE_EPOCH=${epoch}`,
    ...(path.resolve(folder) === path.resolve('content') ? [] : [`CONTENT_DIR=${folder}`]),
    ...(SITE_URL ? [`SITE_URL=${SITE_URL}`] : []),
    'npm run prove',
    ...(dist === undefined ? [] : [`-- --dist ${dist}`]),
  ].join(' ');
}
