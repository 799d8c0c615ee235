import type { Form } from './lexicon.ts';

/** How many slips a word may hold: none in a short one, where every slip makes another word. */
const slipsIn = (form: string): number => (form.length < 4 ? 0 : form.length < 9 ? 1 : 2);

/** The commonest of the forms nearest to one that was mistyped, if any is near enough. */
export function nearestForm(typed: string, forms: readonly Form[]): string | undefined {
  let best: { form: string; distance: number; rank: number } | undefined;
  for (const { form, rank } of forms) {
    const most = Math.min(slipsIn(typed), best?.distance ?? Infinity);
    if (Math.abs(form.length - typed.length) > most) continue;
    const distance = slips(typed, form);
    if (distance > most) continue;
    if (!best || distance < best.distance || rank > best.rank) best = { form, distance, rank };
  }
  return best?.form;
}

/**
 * How many letters were left out, added, taken for another or swapped with the next between two words: the optimal
 * string alignment distance.
 */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
