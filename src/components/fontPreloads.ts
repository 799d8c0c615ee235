/** Addresses of the fonts that browsers load with the page, filled in by src/builder/bundle/fontFiles.ts. */
export const fontPreloads: string[] = [];
