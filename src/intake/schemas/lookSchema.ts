/** The looks of a publication: a folder of `src/looks/` each, but for the first, which is the program's own. */
export const looks = ['wire', 'daily', 'review'] as const;
export type Look = (typeof looks)[number];
