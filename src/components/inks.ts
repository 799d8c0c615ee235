import type { Frame } from '../editorial/frame.ts';

/** How many inks tokens.css has. */
const inks = 8;

/**
 * The class that gives an element the ink of a section: sections take the inks in turn, in the order of the
 * navigation, unless they have a colour of their own. None for a section the site does not have.
 *
 * @param href address of the section
 */
export function inkOf(sections: Frame['sections'], href: string): string | undefined {
  return inkAt(
    sections,
    sections.findIndex((section) => section.href === href),
  );
}

/** The class of the ink of the section a page belongs to. */
export function inkOfPage(sections: Frame['sections']): string | undefined {
  return inkAt(
    sections,
    sections.findIndex(({ current }) => current),
  );
}

const inkAt = (sections: Frame['sections'], place: number) =>
  place < 0 ? undefined : (sections[place]!.ink ?? `ink-${(place % inks) + 1}`);
