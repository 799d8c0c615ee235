import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { codeCache } from '../cache/cacheFolder.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import type { buildWords } from '../i18n/cli/build.ts';

const options = {
  out: { type: 'string', default: 'dist' },
  report: { type: 'string', default: 'none' },
  help: { type: 'boolean', default: false },
} as const;

/** Parses the options. Prints the usage and returns undefined if they are wrong. */
async function asked() {
  try {
    const { values } = parseArgs({ options });
    const isKnown = ['none', 'text', 'json'].includes(values.report);
    if (isKnown && !values.help) return values;
    await explain(values.help ? undefined : (words) => words.report(values.report));
  } catch (error) {
    const { usageMessage } = await import('./usageMessage.ts');
    await explain((_, language) => usageMessage(error, options, language) ?? String(error));
  }
  return undefined;
}

/** Prints the usage, after what was wrong with the options. */
async function explain(wrong?: (words: (typeof buildWords)['fr'], language: Language) => string) {
  const { readSite } = await import('../intake/siteAddress.ts');
  const { buildWords } = await import('../i18n/cli/build.ts');
  const { language } = await readSite(contentFolder());
  const words = buildWords[language];
  if (!wrong) return console.log(words.help);
  console.error(`${wrong(words, language)}\n\n${words.help}`);
  process.exitCode = 2;
}

const wanted = await asked();
if (wanted) {
  // Node caches compiled code, so that the next build starts sooner.
  enableCompileCache(`${codeCache}/compiled`);
  const { buildSite } = await import('./buildSite.ts');
  const { reportLines } = await import('./report.ts');
  const { status, report } = await buildSite(wanted.out);
  if (report && wanted.report !== 'none')
    console.log(wanted.report === 'json' ? JSON.stringify(report) : reportLines(report));
  process.exitCode = status;
}
