/** A number in groups of three. */
export const grouped = (count: number, language: string) => count.toLocaleString(language);

/** Counts that are not none, each with its word: one, or several. */
export const listed = <K extends string>(counts: Record<K, number>, nouns: Record<K, [string, string]>) =>
  (Object.entries(nouns) as [K, [string, string]][])
    .filter(([key]) => counts[key] > 0)
    .map(([key, [one, several]]) => `${counts[key]}\u00a0${counts[key] === 1 ? one : several}`)
    .join(', ');
