import { escapeText } from '../entities.ts';
import { hideAddresses } from './hideAddresses.ts';
import { typographyFor } from './languages.ts';

/**
 * The HTML of the runs that contain superscripts (`1<sup>er</sup>`), by the index of the run. Words that span several runs
 * are left as they are.
 */
export function raiseLetters(runs: readonly string[], language: string): Map<number, string> {
  const raised = new Map<number, string>();
  const text = runs.join('');
  const superscripts = typographyFor(language)?.findSuperscripts(hideAddresses(text)) ?? [];
  if (superscripts.length === 0) return raised;
  let start = 0;
  for (const [i, run] of runs.entries()) {
    const end = start + run.length;
    const inside = superscripts.filter((superscript) => start <= superscript.start && superscript.end <= end);
    if (inside.length > 0) {
      let html = '';
      let read = start;
      for (const { at, end, letters } of inside) {
        html += `${escapeText(text.slice(read, at))}<sup>${escapeText(letters)}</sup>`;
        read = end;
      }
      raised.set(i, html + escapeText(text.slice(read, end)));
    }
    start = end;
  }
  return raised;
}
