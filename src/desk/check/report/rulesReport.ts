import { aboutChecks, checkRules } from '../../../intake/checkSettings.ts';
import type { Language } from '../../../intake/siteSchema.ts';
import { faultRules } from '../../../wording/describeFault.ts';
import { checkWords } from '../../../wording/desk/check.ts';
import { checkExamples, frAbout } from '../../../wording/desk/checkExamples.ts';
import { severityOf, type Switches } from '../severities.ts';

/** All rules: the desk's with what they are about, an example and what they are here, the build's by their names. */
export function rulesReport(language: Language, switches: Switches): string {
  const words = checkWords[language];
  const about = language === 'fr' ? frAbout : aboutChecks;
  const own = checkRules.map(
    (rule) =>
      `  ${rule}  (${words.usual[severityOf(rule, switches)]})\n    ${about[rule]}\n    ${words.example} ${checkExamples[rule]}`,
  );
  return [words.rulesOwn, ...own, '', words.rulesBuild, `  ${faultRules.join(', ')}`].join('\n');
}
