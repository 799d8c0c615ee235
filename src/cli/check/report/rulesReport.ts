import { checkDescriptions, checkRules } from '../../../intake/schemas/checkSettings.ts';
import type { Language } from '../../../intake/schemas/siteSchema.ts';
import { faultSentence } from '../../../i18n/describeFault.ts';
import { checkWords } from '../../../i18n/cli/check.ts';
import { checkExamples, frCheckDescriptions } from '../../../i18n/cli/checkExamples.ts';
import { faultExamples } from '../../../i18n/cli/faultExamples.ts';
import { severityOf, type CheckSettings } from '../../../checks/severities.ts';

/**
 * All rules: those of `check` with their description, an example and their severity here, those of the build with
 * their message.
 */
export function rulesReport(language: Language, settings: CheckSettings): string {
  const words = checkWords[language];
  const descriptions = language === 'fr' ? frCheckDescriptions : checkDescriptions;
  const own = checkRules.map(
    (rule) =>
      `  ${rule}  (${words.usual[severityOf(rule, settings)]})\n    ${descriptions[rule]}\n    ${words.example} ${checkExamples[rule]}`,
  );
  const build = Object.entries(faultExamples).map(
    ([rule, values]) =>
      `  ${rule}\n    ${faultSentence({ rule: rule as keyof typeof faultExamples, values }, language)}`,
  );
  return [words.rulesOwn, ...own, '', words.rulesBuild, ...build].join('\n');
}
