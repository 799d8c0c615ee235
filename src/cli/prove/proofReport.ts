import path from 'node:path';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import type { ProveWords } from '../../i18n/cli/proveWords.ts';
import type { Proof } from './examine.ts';

/** Further entries of a list are only counted. */
const maxShown = 20;

/** A proof as text: what was compared and searched, and the leaks found. */
export function proofReport(
  proof: Proof,
  words: ProveWords,
  site: { folder: string; dist: string | undefined },
): string {
  const { rows } = words;
  const table: [string, string][] = [
    [rows.clock, `${new Date(proof.epoch * 1000).toISOString()} (SOURCE_DATE_EPOCH=${proof.epoch})`],
    [rows.unpublished, words.counted(proof.unpublished)],
    [rows.compared, words.compared(proof.files, proof.bytes, proof.differences.length)],
    [rows.searched, words.searched(proof.sought, proof.traces.length + proof.copies.length)],
    [rows.known, words.known(proof.known)],
    [rows.digest, `sha256:${proof.digest}`],
    [rows.again, rerunCommand(proof.epoch, site)],
  ];
  const width = Math.max(...table.map(([name]) => name.length));
  const leaks = proof.differences.length + proof.traces.length + proof.copies.length;
  return [
    proof.proved ? words.proved : leaks > 0 ? words.leaked : words.isStale,
    '',
    ...table.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
    ...section(words.differences, proof.differences.map(words.difference), words),
    ...section(words.stale, proof.stale.map(words.staleFile), words),
    ...section(words.markers, proof.traces.map(words.marker), words),
    ...section(words.copies, proof.copies.map(words.copy), words),
  ].join('\n');
}

function section(heading: string, lines: readonly string[], words: ProveWords): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > maxShown ? [`  ${words.more(lines.length - maxShown)}`] : [];
  return ['', heading, ...lines.slice(0, maxShown).map((line) => `  ${line}`), ...more];
}

/** The command that repeats this proof with the same clock. */
function rerunCommand(epoch: number, { folder, dist }: { folder: string; dist: string | undefined }): string {
  const { SITE_URL } = process.env;
  return [
    `SOURCE_DATE_EPOCH=${epoch}`,
    ...(path.resolve(folder) === path.resolve(contentFolder({})) ? [] : [`CONTENT_DIR=${folder}`]),
    ...(SITE_URL ? [`SITE_URL=${SITE_URL}`] : []),
    'npm run prove',
    ...(dist === undefined ? [] : [`-- --dist ${dist}`]),
  ].join(' ');
}
