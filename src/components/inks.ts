import type { Frame } from '../editorial/frame.ts';

/** How many inks tokens.css has. */
const inks = 8;

/**
 * The class that gives an element the ink of a section: sections take the inks in turn, in the order of the
 * navigation, unless they have a colour of their own; a sub-section has that of the section it is in. None for a section
 * the site does not have.
 *
 * @param href address of the section
 */
export function inkOf(sections: Frame['sections'], href: string): string | undefined {
  const found = sections.find((section) => section.href === href);
  if (!found || found.ink) return found?.ink;
  const place = sections
    .filter(({ parent }) => !parent)
    .findIndex((section) => section.href === (found.parent ?? href));
  return place < 0 ? undefined : `ink-${(place % inks) + 1}`;
}

/** The class of the ink of the section a page belongs to. */
export function inkOfPage(sections: Frame['sections']): string | undefined {
  const current = currentSection(sections);
  return current && inkOf(sections, current.href);
}

/** The section that a page belongs to: the sub-section, if it is in one. */
export const currentSection = (sections: Frame['sections']): Frame['sections'][number] | undefined =>
  sections.find(({ current, parent }) => current && parent) ?? sections.find(({ current }) => current);
