import { refuseSlug } from '../../intake/files/fileNames.ts';
import { slugOf } from '../../addresses/slugs.ts';

/** Longer addresses are cut in mails and posts; a title goes on in the page. */
const longest = 80;

/** The slug of a title: at most so long, cut between words, and free to use; empty if the title has no letter. */
export function slugFor(title: string, reserved: ReadonlySet<string>): string {
  const whole = slugOf(title);
  const cut = whole.length <= longest ? whole : whole.slice(0, longest + 1).replace(/-?[^-]*$/, '');
  const slug = cut || whole.slice(0, longest);
  return rightSlug(slug, reserved) ?? slug;
}

/** The slug that can stand for one that cannot; none if it can. */
export function rightSlug(slug: string, reserved: ReadonlySet<string>): string | undefined {
  const refusal = slug
    ? refuseSlug(slug, { folder: true, reserved, ending: '', prefix: 'article' })
    : undefined;
  return refusal && 'right' in refusal.values ? String(refusal.values.right) : undefined;
}

/** The first of `a-2`, `a-3` … that nobody has. */
export function freeSlug(slug: string, taken: { has: (slug: string) => boolean }): string {
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}

type Dated = { id: string; date: string; category: string };

/**
 * The folder of a new article below `articles/`, arranged as most of the others are: by year, month or section, or not
 * at all; by year where there are none yet.
 *
 * @param article its date in ISO 8601 with the offset of the site's zone
 */
export function folderFor(article: Omit<Dated, 'id'>, others: readonly Dated[]): string {
  const counts = new Map<string, number>();
  for (const other of others) {
    const pattern = patternOf(other);
    if (pattern !== undefined) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const [usual = '{year}'] = [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([pattern]) => pattern);
  const steps = stepsOf(article);
  return usual.replace(/\{(year|month|section)\}/g, (_, step: keyof typeof steps) => steps[step]);
}

const stepsOf = ({ date, category }: Omit<Dated, 'id'>) => ({
  year: date.slice(0, 4),
  month: date.slice(5, 7),
  section: category,
});

/** Where an article lies, in words: `{year}/{month}`; none if by anything else. */
function patternOf({ id, ...article }: Dated): string | undefined {
  const names = Object.entries(stepsOf(article));
  const steps = id.split('/').slice(0, -1);
  const known = steps.map((step) => names.find(([, value]) => value === step)?.[0]);
  return known.includes(undefined) ? undefined : known.map((name) => `{${name}}`).join('/');
}
