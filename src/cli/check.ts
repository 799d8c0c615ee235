import { existsSync } from 'node:fs';
import path from 'node:path';
import { missingForBuild } from '../builder/bundle/missingForBuild.ts';
import { readClock } from '../intake/dates/clock.ts';
import { namesFrom } from '../intake/files/contentFiles.ts';
import { readSite } from '../intake/siteAddress.ts';
import { checkWords, type CheckCommandWords } from '../i18n/cli/check.ts';
import { checkPublication, type CheckResult } from './check/checkPublication.ts';
import { progressLine } from './check/progressLine.ts';
import { fixPublication, type FailedFix } from './check/fix/fixPublication.ts';
import { fixesReport, failedFixReport } from './check/fix/reportFixes.ts';
import { githubReport } from './check/report/githubReport.ts';
import { jsonReport } from './check/report/jsonReport.ts';
import { rulesReport } from './check/report/rulesReport.ts';
import { textReport } from './check/report/textReport.ts';
import { toVFiles } from './check/toVFiles.ts';
import { UsageError, type Arguments, type Command } from './command.ts';
import { fileArgument } from './fileArgument.ts';

export const command: Command = {
  options: {
    strict: { type: 'boolean' },
    format: { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    since: { type: 'string' },
    external: { type: 'boolean' },
    rules: { type: 'boolean' },
  },
  allowPositionals: true,
  help: (language) => checkWords[language].help,
  async run({ values, positionals }, { folder, language }) {
    const words = checkWords[language];
    if (values['rules']) {
      const { settings } = await readSite(folder);
      console.log(rulesReport(language, settings?.checks ?? {}));
      return 0;
    }
    const format = formatOf(values, words);
    const isSelected = selectionOf(positionals, folder, words);
    if (values['dry-run'] && !values['fix']) throw new UsageError(words.dryRun);
    const checked = await checkAndFix(folder, values, { isSelected, words });
    const { diagnostics, texts, problem, failed } = checked;
    if (problem === 'noGit') throw new UsageError(words.noGit);
    if (problem === 'unknown') throw new UsageError(words.unknownRevision(String(values['since'])));
    if (problem === 'offline') console.error(words.offline);
    const files = toVFiles(diagnostics, language);
    const textCount = texts.length;
    const reports = {
      text: () => textReport(files, { words, textCount, coloured: process.stdout.isTTY === true }),
      json: () => jsonReport(files, textCount),
      // People read the log of a run too.
      github: () =>
        [githubReport(files), textReport(files, { words, textCount, coloured: false })].join('\n'),
    };
    console.log(reports[format]());
    const missing = await missingForBuild(await readSite(folder), folder);
    if (missing) console.error(missing);
    const failing = values['strict'] ? ['fault', 'warning'] : ['fault'];
    const isFailing =
      missing !== undefined ||
      failed.length > 0 ||
      diagnostics.some(({ severity }) => failing.includes(severity));
    return isFailing ? 1 : 0;
  },
};

/** One repair may uncover another fault; the next run does what more rounds than these would. */
const maxRounds = 5;

async function checkAndFix(
  folder: string,
  values: Arguments['values'],
  { isSelected, words }: { isSelected: ((file: string) => boolean) | undefined; words: CheckCommandWords },
): Promise<CheckResult & { failed: FailedFix[] }> {
  const clock = readClock();
  const check = async (whole: boolean) => {
    const [reading, following] = [progressLine(words.progress), progressLine(words.following)];
    const checked = await checkPublication(folder, {
      clock,
      isSelected,
      onProgress: reading.update,
      since: whole ? (values['since'] as string | undefined) : undefined,
      external: whole && values['external'] ? { onProgress: following.update } : undefined,
    });
    reading.clear();
    following.clear();
    return checked;
  };
  if (!values['fix']) return { ...(await check(true)), failed: [] };
  const dryRun = values['dry-run'] === true;
  let failed: FailedFix[] = [];
  for (let round = 1; round <= maxRounds; round += 1) {
    const result = await fixPublication(folder, await check(false), { clock, dryRun });
    // A file that cannot be written in one round cannot in the next.
    failed = result.failed;
    if (result.fixed.length > 0 || (round === 1 && failed.length === 0))
      console.error(fixesReport(result.fixed, dryRun, words));
    if (result.fixed.length === 0 || dryRun) break;
  }
  for (const one of failed) console.error(failedFixReport(one, words));
  return { ...(await check(true)), failed };
}

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

/** The requested format; by default annotations in GitHub's actions, else text. */
function formatOf(values: Arguments['values'], words: CheckCommandWords): Format {
  const written = values['format'] ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'text');
  const format = formats.find((known) => known === written);
  if (!format) throw new UsageError(words.format(String(written)));
  return format;
}

/** A test for the files to check: those named, and all below the folders named. */
function selectionOf(
  positionals: string[],
  folder: string,
  words: CheckCommandWords,
): ((file: string) => boolean) | undefined {
  if (positionals.length === 0) return undefined;
  const nameOf = namesFrom('.');
  const within = nameOf(folder);
  const names = positionals.map((written) => {
    const file = fileArgument(written);
    if (!existsSync(file)) throw new UsageError(words.noFile(written));
    const name = nameOf(path.resolve(file));
    if (name !== within && !name.startsWith(`${within}/`) && within !== '.')
      throw new UsageError(words.outside(written, within));
    return name;
  });
  return (file) => names.some((name) => name === '.' || file === name || file.startsWith(`${name}/`));
}
