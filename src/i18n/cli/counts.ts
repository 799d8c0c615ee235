/** A number with its digits grouped. */
export const formatCount = (count: number, language: string) => count.toLocaleString(language);

/** Counts greater than zero, each with its noun in the singular or the plural. */
export const listCounts = <K extends string>(counts: Record<K, number>, nouns: Record<K, [string, string]>) =>
  (Object.entries(nouns) as [K, [string, string]][])
    .filter(([key]) => counts[key] > 0)
    .map(([key, [one, several]]) => `${counts[key]}\u00a0${counts[key] === 1 ? one : several}`)
    .join(', ');
