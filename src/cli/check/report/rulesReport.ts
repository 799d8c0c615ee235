import { checkDescriptions, checkRules } from '../../../intake/schemas/checkSettings.ts';
import type { Language } from '../../../intake/schemas/siteSchema.ts';
import { faultSentence } from '../../../i18n/describeFault.ts';
import { checkWords } from '../../../i18n/cli/check.ts';
import { checkExamples, frCheckDescriptions } from '../../../i18n/cli/checkExamples.ts';
import { faultExamples } from '../../../i18n/cli/faultExamples.ts';
import { severityOf, type CheckSettings } from '../severities.ts';

/** All rules: the desk's with what they are about, an example and what they are here, the build's with what they say. */
export function rulesReport(language: Language, switches: CheckSettings): string {
  const words = checkWords[language];
  const about = language === 'fr' ? frCheckDescriptions : checkDescriptions;
  const own = checkRules.map(
    (rule) =>
      `  ${rule}  (${words.usual[severityOf(rule, switches)]})\n    ${about[rule]}\n    ${words.example} ${checkExamples[rule]}`,
  );
  const build = Object.entries(faultExamples).map(
    ([rule, values]) =>
      `  ${rule}\n    ${faultSentence({ rule: rule as keyof typeof faultExamples, values }, language)}`,
  );
  return [words.rulesOwn, ...own, '', words.rulesBuild, ...build].join('\n');
}
