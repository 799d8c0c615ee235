import { VFile } from 'vfile';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { sentenceOf } from '../../i18n/describeFault.ts';
import { checkSentence } from '../../i18n/cli/checkSentence.ts';
import { isOfDesk, type Finding } from './diagnostic.ts';

/** What vfile's messages know as `fatal`: true is an error, false a warning, nothing an information. */
const fatal = { fault: true, warning: false, advice: undefined } as const;

/** Findings as the messages of files, in their order: what every reporter is given. */
export function toVFiles(findings: readonly Finding[], language: Language): VFile[] {
  const files = new Map<string, VFile>();
  for (const finding of findings) {
    const { file: name, line, column, rule, field, severity } = finding;
    const file = files.get(name) ?? new VFile({ path: name });
    files.set(name, file);
    const message = file.message(sentence(finding, language), { line, column }, `check:${rule}`);
    message.fatal = fatal[severity];
    if (field !== undefined) message.note = field;
  }
  return [...files.values()];
}

/** A finding's sentence, from the words of whoever has the rule: the desk or the build. */
const sentence = (finding: Finding, language: Language): string =>
  isOfDesk(finding) ? checkSentence(finding, language) : sentenceOf(finding, language);
