import { VFile } from 'vfile';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import { checkSentence } from '../../i18n/cli/checkSentence.ts';
import { isFromCheck, type Diagnostic } from './diagnostic.ts';

/** The `fatal` field of vfile's messages: true is an error, false a warning, undefined information. */
const fatal = { fault: true, warning: false, advice: undefined } as const;

/** Converts diagnostics to vfile messages for the reporters, in order. */
export function toVFiles(findings: readonly Diagnostic[], language: Language): VFile[] {
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

/** The message of a diagnostic, in the words of `check` or of the build. */
const sentence = (finding: Diagnostic, language: Language): string =>
  isFromCheck(finding) ? checkSentence(finding, language) : faultSentence(finding, language);
