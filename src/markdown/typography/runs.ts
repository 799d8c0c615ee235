import { hideAddresses, showAddresses } from './addresses.ts';
import { applyEdits, type Passage } from './edits.ts';
import { typographyOf } from './languages.ts';

/**
 * Typesets the consecutive runs of text of one block (paragraph, heading, cell) as if they were one text, so that
 * rules hold across inline elements. Gives as many runs as it was given. A run of U+FFFC stands for something opaque
 * between words and one of U+2028 for a line break; both come back unchanged.
 *
 * Laws, for all runs: the runs given back, joined, are `typeset` of the runs joined; that text, however it is cut
 * again, comes back as it is.
 */
export function typesetRuns(runs: readonly string[], language: string): string[] {
  const typography = typographyOf(language);
  if (typography === undefined || runs.length === 0) return [...runs];
  const text = runs.join('');
  const hidden = hideAddresses(text);
  let passage: Passage = { text: hidden, ends: endsOf(runs) };
  for (const rule of typography.rules) passage = applyEdits(passage, rule(passage.text));
  if (passage.text === hidden) return [...runs];
  return cut(showAddresses(passage.text, text, hidden), passage.ends);
}

function endsOf(runs: readonly string[]): number[] {
  let end = 0;
  return runs.map((run) => (end += run.length));
}

function cut(text: string, ends: readonly number[]): string[] {
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}
