import { existsSync } from 'node:fs';
import path from 'node:path';
import { readClock } from '../intake/dates/clock.ts';
import { namesFrom } from '../intake/files/contentFiles.ts';
import { readSite } from '../intake/siteAddress.ts';
import { checkWords, type CheckCommandWords } from '../i18n/cli/check.ts';
import { checkPublication, type CheckResult } from './check/checkPublication.ts';
import { progressLine } from './check/progressLine.ts';
import { fixPublication, type Unwritten } from './check/fix/fixPublication.ts';
import { tellMended, tellUnwritten } from './check/fix/reportFixes.ts';
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
    const wanted = wantedOf(positionals, folder, words);
    if (values['dry-run'] && !values['fix']) throw new UsageError(words.dryRun);
    const checked = await checkAndFix(folder, values, { wanted, words });
    const { diagnostics: findings, texts, problem: trouble, unwritten } = checked;
    if (trouble === 'noGit') throw new UsageError(words.noGit);
    if (trouble === 'unknown') throw new UsageError(words.unknownRevision(String(values['since'])));
    if (trouble === 'offline') console.error(words.offline);
    const files = toVFiles(findings, language);
    const read = texts.length;
    const reports = {
      text: () => textReport(files, { words, read, coloured: process.stdout.isTTY === true }),
      json: () => jsonReport(files, read),
      // The log of a run is read by people too.
      github: () => [githubReport(files), textReport(files, { words, read, coloured: false })].join('\n'),
    };
    console.log(reports[format]());
    const failing = values['strict'] ? ['fault', 'warning'] : ['fault'];
    const isFailing = unwritten.length > 0 || findings.some(({ severity }) => failing.includes(severity));
    return isFailing ? 1 : 0;
  },
};

/** Mending one thing may let another be seen; more rounds than these are for another run. */
const mostRounds = 5;

async function checkAndFix(
  folder: string,
  values: Arguments['values'],
  { wanted, words }: { wanted: ((file: string) => boolean) | undefined; words: CheckCommandWords },
): Promise<CheckResult & { unwritten: Unwritten[] }> {
  const clock = readClock();
  const check = async (whole: boolean) => {
    const [reading, following] = [progressLine(words.progress), progressLine(words.following)];
    const checked = await checkPublication(folder, {
      clock,
      isSelected: wanted,
      onProgress: reading.update,
      since: whole ? (values['since'] as string | undefined) : undefined,
      external: whole && values['external'] ? { tell: following.update } : undefined,
    });
    reading.clear();
    following.clear();
    return checked;
  };
  if (!values['fix']) return { ...(await check(true)), unwritten: [] };
  const dryRun = values['dry-run'] === true;
  let unwritten: Unwritten[] = [];
  for (let round = 1; round <= mostRounds; round += 1) {
    const fixed = await fixPublication(folder, await check(false), { clock, dryRun });
    const { mended } = fixed;
    // What the disk refuses in one round it refuses in the next.
    unwritten = fixed.unwritten;
    if (mended.length > 0 || (round === 1 && unwritten.length === 0))
      console.error(tellMended(mended, dryRun, words));
    if (mended.length === 0 || dryRun) break;
  }
  for (const one of unwritten) console.error(tellUnwritten(one, words));
  return { ...(await check(true)), unwritten };
}

const formats = ['text', 'json', 'github'] as const;
type Format = (typeof formats)[number];

/** The format asked for; in GitHub's actions, its annotations. */
function formatOf(values: Arguments['values'], words: CheckCommandWords): Format {
  const written = values['format'] ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'text');
  const format = formats.find((known) => known === written);
  if (!format) throw new UsageError(words.format(String(written)));
  return format;
}

/** Which files are asked for: those given, and all below folders given. */
function wantedOf(
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
