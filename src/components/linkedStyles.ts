/** Addresses of the fonts that browsers load with the page, filled in by src/builder/bundle. */
export const fontPreloads: string[] = [];

/** The cascade layer of the program's styles where a publication has rules of its own; else empty. Filled in likewise. */
export const styleLayer: string = '';
