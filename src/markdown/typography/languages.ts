import type { Rule, Superscript } from './edits.ts';
import { frenchRules } from './frenchRules.ts';
import { findFrenchSuperscripts } from './frenchSuperscripts.ts';

/** What one language does to its texts: rules in the order they are applied, and letters to raise in HTML. */
export type Typography = {
  rules: readonly Rule[];
  findSuperscripts: (text: string) => Superscript[];
};

const typographies = new Map<string, Typography>([
  ['fr', { rules: frenchRules, findSuperscripts: findFrenchSuperscripts }],
]);

/** The typography of a BCP 47 language tag such as `fr` or `fr-CA`; none for a language without rules. */
export function typographyOf(language: string): Typography | undefined {
  return typographies.get(language.split('-', 1)[0]!.toLowerCase());
}
