import { hideAddresses, showAddresses } from './hideAddresses.ts';
import { applyEdits, type TextRuns } from './edits.ts';
import { typographyFor } from './languages.ts';

/**
 * Typesets the consecutive runs of text of one block (paragraph, heading, cell) as one text, so that rules work across inline
 * elements. Returns as many runs as it gets. A run of U+FFFC stands for opaque content and one of U+2028 for a line break;
 * both are returned unchanged.
 *
 * Laws for all runs: the joined result equals `typeset` of the joined runs, and typesetting the result again, divided in any
 * way, changes nothing.
 */
export function typesetRuns(runs: readonly string[], language: string): string[] {
  const typography = typographyFor(language);
  if (typography === undefined || runs.length === 0) return [...runs];
  const text = runs.join('');
  const hidden = hideAddresses(text);
  let edited: TextRuns = { text: hidden, ends: runEnds(runs) };
  for (const rule of typography.rules) edited = applyEdits(edited, rule(edited.text));
  if (edited.text === hidden) return [...runs];
  return cutIntoRuns(showAddresses(edited.text, text, hidden), edited.ends);
}

function runEnds(runs: readonly string[]): number[] {
  let end = 0;
  return runs.map((run) => (end += run.length));
}

function cutIntoRuns(text: string, ends: readonly number[]): string[] {
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}
