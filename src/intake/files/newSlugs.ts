import { slugOf } from '../../addresses/slugs.ts';
import { slugFault } from './fileNames.ts';

/** Longer addresses are cut off in e-mails and posts. */
const maxLength = 80;

/** The slug of a title, cut between words if too long, and not a reserved one; empty if the title has no letter. */
export function slugFor(title: string, reserved: ReadonlySet<string>, prefix = 'article'): string {
  const whole = slugOf(title);
  const cut = whole.length <= maxLength ? whole : whole.slice(0, maxLength + 1).replace(/-?[^-]*$/, '');
  const slug = cut || whole.slice(0, maxLength);
  return validSlug(slug, reserved, prefix) ?? slug;
}

/**
 * A valid slug for one that is not allowed; undefined if it is allowed.
 *
 * @param prefix what goes before one that may not stand alone
 */
export function validSlug(
  slug: string,
  reserved: ReadonlySet<string>,
  prefix = 'article',
): string | undefined {
  const detail = slug ? slugFault(slug, { folder: true, reserved, ending: '', prefix }) : undefined;
  return detail && 'right' in detail.values ? String(detail.values.right) : undefined;
}

/** The first of `a-2`, `a-3` … that is not taken. */
export function freeSlug(slug: string, taken: { has: (slug: string) => boolean }): string {
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}
