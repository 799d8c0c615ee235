/** Stands in a run for something typography must not enter: inline code, a picture, words in another language. */
export const OPAQUE = '\uFFFC';

/** Stands in a run for a line break (`<br>`), which no rule crosses or replaces. */
export const LINE_BREAK = '\u2028';

/** No-break space (espace insécable). */
export const NBSP = '\u00A0';

/** Narrow no-break space (espace fine insécable). */
export const NNBSP = '\u202F';
