import { escaped } from '../entities.ts';
import { hideAddresses } from './addresses.ts';
import { typographyOf } from './languages.ts';

/**
 * The runs in which letters are raised (`1<sup>er</sup>`), by their number, as the HTML to show instead. A word that
 * is spread over several runs is left as it is.
 */
export function raiseLetters(runs: readonly string[], language: string): Map<number, string> {
  const raised = new Map<number, string>();
  const text = runs.join('');
  const found = typographyOf(language)?.findSuperscripts(hideAddresses(text)) ?? [];
  if (found.length === 0) return raised;
  let start = 0;
  for (const [i, run] of runs.entries()) {
    const end = start + run.length;
    const inside = found.filter((superscript) => start <= superscript.start && superscript.end <= end);
    if (inside.length > 0) {
      let html = '';
      let read = start;
      for (const { at, end, letters } of inside) {
        html += `${escaped(text.slice(read, at))}<sup>${escaped(letters)}</sup>`;
        read = end;
      }
      raised.set(i, html + escaped(text.slice(read, end)));
    }
    start = end;
  }
  return raised;
}
