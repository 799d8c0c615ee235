/** What the address of a section is made of; `parent` is the id of the section that a sub-section is in. */
export type AddressedSection = { id: string; parent?: string | undefined };

/** The steps of a section's address: `politique`, `europe` for a sub-section. */
export function sectionSteps(id: string, sections: readonly AddressedSection[]): string[] {
  const parent = parentOf(id, sections);
  return parent === undefined ? [id] : [parent, id];
}

/** The id of the section that a sub-section is in. */
export const parentOf = (id: string, sections: readonly AddressedSection[]): string | undefined =>
  sections.find((section) => section.id === id)?.parent;

/** The sections with the ids and those that they are in: a section is shown as long as one of its sub-sections is. */
export function withParents(ids: Iterable<string>, sections: readonly AddressedSection[]): Set<string> {
  return new Set([...ids].flatMap((id) => sectionSteps(id, sections)));
}

/** The sections that are in no other. */
export const topSections = <T extends AddressedSection>(sections: readonly T[]): T[] =>
  sections.filter(({ parent }) => parent === undefined);
