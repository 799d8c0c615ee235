import { enFaults } from './enFaults.ts';
import { frFaults, type FaultWords } from './frFaults.ts';
import { en, fr } from './sentence.ts';

/** A fault as `src/intake/faults.ts` makes it. */
type DescribableFault = {
  file: string;
  line: number;
  column: number;
  field?: string | undefined;
  rule: keyof FaultWords;
  values: unknown;
};

const languages: Record<string, { faults: FaultWords; count: (faults: number, files: number) => string }> = {
  fr: {
    faults: frFaults,
    count: (faults, files) =>
      faults === 1
        ? fr`1 faute à corriger.`
        : fr`${faults} fautes à corriger${files === 1 ? '' : fr` dans ${files} fichiers`}.`,
  },
  en: {
    faults: enFaults,
    count: (faults, files) =>
      faults === 1
        ? en`1 mistake to correct.`
        : en`${faults} mistakes to correct${files === 1 ? '' : en` in ${files} files`}.`,
  },
};

/** The names of all rules of the build. */
export const faultRules = Object.keys(frFaults);

const wordsFor = (language: string) => languages[language] ?? languages['fr']!;

/** The sentence of a fault alone, without its place. */
export function faultSentence(
  { rule, values }: Pick<DescribableFault, 'rule' | 'values'>,
  language: string,
): string {
  return (wordsFor(language).faults[rule] as (values: unknown) => string)(values);
}

/** One line: `file:line:column  field  what is wrong and what to write`. French if the language is unknown. */
export function describeFault(fault: DescribableFault, language: string): string {
  const { file, line, column, field } = fault;
  return [`${file}:${line}:${column}`, ...(field ? [field] : []), faultSentence(fault, language)].join('  ');
}

/** A line for each fault and a last one with their number; empty if there are no faults. */
export function describeFaults(faults: readonly DescribableFault[], language: string): string {
  if (faults.length === 0) return '';
  const files = new Set(faults.map(({ file }) => file)).size;
  return [
    ...faults.map((fault) => describeFault(fault, language)),
    wordsFor(language).count(faults.length, files),
  ].join('\n');
}
