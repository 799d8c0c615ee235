import { enChecks, frChecks } from './checkRules.ts';

const sentences: Record<string, Record<string, (values: never) => string>> = {
  fr: frChecks,
  en: enChecks,
};

/** The sentence of a rule of `check`. */
export const checkSentence = (
  { rule, values }: { rule: string; values: unknown },
  language: string,
): string => (sentences[language] ?? sentences['fr']!)[rule]!(values as never);
