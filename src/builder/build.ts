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

/** What was asked for; none, after saying how to ask, if it was asked wrongly. */
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

/** Says how a build is asked for, and what was wrong with how it was. */
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
  // Node keeps what it compiles: the next build reads its own code sooner.
  enableCompileCache(`${codeCache}/compiled`);
  const { buildSite } = await import('./buildSite.ts');
  const { reportLines } = await import('./report.ts');
  const { status, report } = await buildSite(wanted.out);
  if (report && wanted.report !== 'none')
    console.log(wanted.report === 'json' ? JSON.stringify(report) : reportLines(report));
  process.exitCode = status;
}
