import type { WordForm } from './wordForms.ts';

/** The most typos allowed in a word: none in a short one, where each typo gives another word. */
const maxTypos = (form: string): number => (form.length < 4 ? 0 : form.length < 9 ? 1 : 2);

/** The most common of the forms nearest to a mistyped one. Returns undefined if none is near enough. */
export function nearestForm(typed: string, forms: readonly WordForm[]): string | undefined {
  let best: { form: string; distance: number; rank: number } | undefined;
  for (const { form, rank } of forms) {
    const maxDistance = Math.min(maxTypos(typed), best?.distance ?? Infinity);
    if (Math.abs(form.length - typed.length) > maxDistance) continue;
    const distance = typoDistance(typed, form);
    if (distance > maxDistance) continue;
    if (!best || distance < best.distance || rank > best.rank) best = { form, distance, rank };
  }
  return best?.form;
}

/** The optimal string alignment distance of two words: letters inserted, deleted, replaced or swapped with the next. */
export function typoDistance(a: string, b: string): number {
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
