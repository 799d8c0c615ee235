import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostOf } from '../../addresses/hosting.ts';
import { movesOf } from '../../addresses/redirects.ts';
import { replaceFile } from '../../cache/disk.ts';
import { describeFaults } from '../../i18n/describeFault.ts';
import { importVerifyWords } from '../../i18n/cli/importVerify.ts';
import type { ImportReport } from '../../import/report/importReport.ts';
import { openBuiltSite } from '../../import/verify/builtSite.ts';
import { verifyImport } from '../../import/verify/verifyImport.ts';
import { importFolder } from '../../import/write/importFolder.ts';
import { readClock } from '../../intake/dates/clock.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { readEdition } from '../readEdition.ts';

/** The most differences that are printed; the file has them all. */
const mostLines = 50;

/**
 * Compares a built site with what was imported, and prints each difference.
 *
 * @param folder the publication that the import has written
 * @param dist the built site
 * @returns the exit status
 */
export async function verify(folder: string, dist: string, language: Language): Promise<number> {
  const words = importVerifyWords[language];
  const reportFile = path.join(folder, importFolder, 'import-report.json');
  if (!existsSync(reportFile)) {
    console.error(words.noReport(reportFile));
    return 1;
  }
  if (!existsSync(path.join(dist, 'index.html'))) {
    console.error(words.noSite(dist));
    return 1;
  }
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as ImportReport;
  const { publication, edition } = await readEdition(folder, { clock: readClock() });
  if (!edition) {
    console.error(describeFaults(publication.faults, language));
    return 1;
  }
  const { addresses, settings } = edition;
  const isServer = hostOf(settings.hosting).redirects && !hostOf(settings.hosting).readsRules;
  const base = addresses.home;
  const rules = isServer
    ? movesOf(edition).redirects.map(({ from, to }) => ({ from: base + from.slice(1), to }))
    : [];
  const names = new Map(settings.sections.map(({ id, name }) => [id, name]));
  const result = verifyImport(report, openBuiltSite(dist, base, rules), {
    base,
    sectionName: (id) => names.get(id),
  });
  const file = path.join(folder, importFolder, 'verify.json');
  replaceFile(file, [`${JSON.stringify(result, null, 1)}\n`]);
  const { differences } = result;
  for (const { url, title, is, expected, found } of differences.slice(0, mostLines))
    console.log(`${url}  ${title}\n  ${words.difference(is, expected, found)}`);
  if (differences.length > mostLines) console.log(words.more(differences.length - mostLines, file));
  console.log(words.done(result.items, result.addresses, result.answers, differences.length));
  return differences.length > 0 ? 1 : 0;
}
