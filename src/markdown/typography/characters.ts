/** Replaces content in a run that typography must not change: inline code, a picture, words in another language. */
export const OPAQUE = '\uFFFC';

/** Replaces a line break (`<br>`) in a run. No rule crosses or replaces it. */
export const LINE_BREAK = '\u2028';

/** No-break space (espace insécable). */
export const NBSP = '\u00A0';

/** Narrow no-break space (espace fine insécable). */
export const NNBSP = '\u202F';
