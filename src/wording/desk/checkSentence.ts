import { enChecks, frChecks } from './checkRules.ts';
import { sinceWords } from './checkSince.ts';

const sentences: Record<string, Record<string, (values: never) => string>> = {
  fr: { ...frChecks, ...sinceWords.fr.faults },
  en: { ...enChecks, ...sinceWords.en.faults },
};

/** The sentence of one of the desk's own rules. */
export const checkSentence = (
  { rule, values }: { rule: string; values: unknown },
  language: string,
): string => (sentences[language] ?? sentences['fr']!)[rule]!(values as never);
