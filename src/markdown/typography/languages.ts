import type { Rule, Superscript } from './edits.ts';
import { frenchRules } from './frenchRules.ts';
import { findFrenchSuperscripts } from './frenchSuperscripts.ts';

/** The typography of a language: its rules in order, and a finder of the superscripts shown in HTML. */
export type Typography = {
  rules: readonly Rule[];
  findSuperscripts: (text: string) => Superscript[];
};

const typographies = new Map<string, Typography>([
  ['fr', { rules: frenchRules, findSuperscripts: findFrenchSuperscripts }],
]);

/** The typography of a BCP 47 tag such as `fr` or `fr-CA`. Returns undefined for a language without rules. */
export function typographyFor(language: string): Typography | undefined {
  return typographies.get(language.split('-', 1)[0]!.toLowerCase());
}
