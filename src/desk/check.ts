import { existsSync } from 'node:fs';
import path from 'node:path';
import { readClock } from '../intake/clock.ts';
import { namesFrom } from '../intake/contentFiles.ts';
import { checkWords, type CheckCommandWords } from '../wording/desk/check.ts';
import { checkPublication } from './check/checkPublication.ts';
import { counter } from './check/counter.ts';
import { githubReport } from './check/report/githubReport.ts';
import { jsonReport } from './check/report/jsonReport.ts';
import { textReport } from './check/report/textReport.ts';
import { toVFiles } from './check/toVFiles.ts';
import { UsageError, type Arguments, type Command } from './command.ts';

export const command: Command = {
  options: {
    strict: { type: 'boolean' },
    format: { type: 'string' },
  },
  help: (language) => checkWords[language].help,
  async run({ values, positionals }, { folder, language }) {
    const words = checkWords[language];
    const format = formatOf(values, words);
    const wanted = wantedOf(positionals, folder, words);
    const progress = counter(words.progress);
    const { findings, texts } = await checkPublication(folder, {
      clock: readClock(),
      wanted,
      tell: progress.tell,
    });
    progress.end();
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
    return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
};

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
    if (!existsSync(written)) throw new UsageError(words.noFile(written));
    const name = nameOf(path.resolve(written));
    if (name !== within && !name.startsWith(`${within}/`) && within !== '.')
      throw new UsageError(words.outside(written, within));
    return name;
  });
  return (file) => names.some((name) => name === '.' || file === name || file.startsWith(`${name}/`));
}
