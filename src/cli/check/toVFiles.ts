import { VFile } from 'vfile';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import { checkSentence } from '../../i18n/cli/checkSentence.ts';
import { isFromCheck, type Diagnostic } from '../../checks/diagnostic.ts';

/** The `fatal` field of vfile's messages: true is an error, false a warning, undefined information. */
const fatal = { fault: true, warning: false, advice: undefined } as const;

/** Converts diagnostics to vfile messages for the reporters, in order. */
export function toVFiles(diagnostics: readonly Diagnostic[], language: Language): VFile[] {
  const files = new Map<string, VFile>();
  for (const diagnostic of diagnostics) {
    const { file: name, line, column, rule, field, severity } = diagnostic;
    const file = files.get(name) ?? new VFile({ path: name });
    files.set(name, file);
    const message = file.message(sentence(diagnostic, language), { line, column }, `check:${rule}`);
    message.fatal = fatal[severity];
    if (field !== undefined) message.note = field;
  }
  return [...files.values()];
}

/** The message of a diagnostic, in the words of `check` or of the build. */
const sentence = (diagnostic: Diagnostic, language: Language): string =>
  isFromCheck(diagnostic) ? checkSentence(diagnostic, language) : faultSentence(diagnostic, language);
