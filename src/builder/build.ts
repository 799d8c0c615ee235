import { parseArgs } from 'node:util';
import { contentFolder } from '../intake/files/contentFolder.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import type { buildWords } from '../i18n/cli/build.ts';

const options = {
  out: { type: 'string', default: 'dist' },
  report: { type: 'string', default: 'none' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Runs `build`, without loading what only other commands need.
 *
 * @returns the exit status: 1 after faults, 2 for wrong arguments
 */
export async function runBuild(args: string[]): Promise<number> {
  const parsed = await parseOptions(args);
  if (typeof parsed === 'number') return parsed;
  const { buildSite } = await import('./buildSite.ts');
  const { reportLines } = await import('./report.ts');
  const { status, report } = await buildSite(parsed.out);
  if (report && parsed.report !== 'none')
    console.log(parsed.report === 'json' ? JSON.stringify(report) : reportLines(report));
  return status;
}

/** Parses the options. Prints the usage and returns the exit status if they are wrong. */
async function parseOptions(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    const isKnown = ['none', 'text', 'json'].includes(values.report);
    if (isKnown && !values.help) return values;
    return await explain(values.help ? undefined : (words) => words.report(values.report));
  } catch (error) {
    const { usageMessage } = await import('./usageMessage.ts');
    return explain((_, language) => usageMessage(error, options, language) ?? String(error));
  }
}

/** Prints the usage, after what was wrong with the options. */
async function explain(wrong?: (words: (typeof buildWords)['fr'], language: Language) => string) {
  const { readSite } = await import('../intake/siteAddress.ts');
  const { buildWords } = await import('../i18n/cli/build.ts');
  const { language } = await readSite(contentFolder());
  const words = buildWords[language];
  if (wrong) console.error(`${wrong(words, language)}\n\n${words.help}`);
  else console.log(words.help);
  return wrong ? 2 : 0;
}
