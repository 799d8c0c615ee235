type FiledArticle = { id: string; date: string; category: string };

/**
 * The folder of a new article below `articles/`, by the pattern that most articles follow: year, month, section, or no
 * folder; the year if there are no articles yet.
 *
 * @param article its date in ISO 8601 with the offset of the site's zone
 */
export function folderFor(article: Omit<FiledArticle, 'id'>, others: readonly FiledArticle[]): string {
  const counts = new Map<string, number>();
  for (const other of others) {
    const pattern = patternOf(other);
    if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const [mostCommon = '{year}'] = [...counts.entries()]
    .sort((a, b) => b[1] - a[1])
    .map(([pattern]) => pattern);
  const steps = folderNames(article);
  return mostCommon.replace(/\{(year|month|section)\}/g, (_, step: keyof typeof steps) => steps[step]);
}

const folderNames = ({ date, category }: Omit<FiledArticle, 'id'>) => ({
  year: date.slice(0, 4),
  month: date.slice(5, 7),
  section: category,
});

/** The pattern of an article's folder, such as `{year}/{month}`; undefined if it follows no such pattern. */
function patternOf({ id, ...article }: FiledArticle): string | undefined {
  const names = Object.entries(folderNames(article));
  const steps = id.split('/').slice(0, -1);
  const placeholders = steps.map((step) => names.find(([, value]) => value === step)?.[0]);
  return placeholders.includes(undefined) ? undefined : placeholders.map((name) => `{${name}}`).join('/');
}

/** The clock as editors write a date: `2026-11-23 07:30`, the Swedish form. */
export const formatClock = (timeZone: string, clock: number) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(clock);
