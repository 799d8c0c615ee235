import { NBSP, NNBSP } from './characters.ts';
import { substitute } from './edits.ts';
import { LETTER, SPACE } from './frenchSpaces.ts';

const UNITS = [
  '%|‰|[kM]?€|Md€|Mds?|£|¥|\\$(?:US|CA)?|EUR|USD|°[CF]?',
  'milliers?|millions?|milliards?|billions?',
  '[kcmdµn]?m[²³]?|ha|[kmµ]?g|[kMG]?t|[cdhm]?[lL]',
  'h|min|s|ms|j|Hz|[kMG]Hz|dB|bars?|hPa|kPa|ppm|mol|K',
  '[kMGT]?W[hc]?|[km]?V|m?A|[kMG]?J|[kM]?tep|[kMGT]?o',
].join('|');

/** Narrow no-break spaces between groups of three digits, but not in lists, dates or telephone numbers. */
export const digitGroups = substitute(
  /\d\s\d{3}/,
  new RegExp(
    `(?<![${LETTER}\\p{N}_.,:/+#]|[${LETTER}]-|\\d${SPACE})[1-9]\\d{0,2}(?:${SPACE}\\d{3})+(?!\\d|${SPACE}\\d)`,
    'gu',
  ),
  (match) => match[0].replace(/\s/g, NNBSP),
);

/** A no-break space before a sign that touches its number: `5%`, `20°C`. Not `width:100%`, `%20` or `A5$`. */
export const missingSpace = substitute(
  /\d(?:[%‰€£$]|°[CF])/,
  new RegExp(
    `(?<![${LETTER}\\p{N}_.,:=#/]|[${LETTER}_]-)(\\d+(?:[.,]\\d+)*)([%‰€£$]|°[CF])(?![${LETTER}\\p{N}%])`,
    'gu',
  ),
  (match) => match[1] + NBSP + match[2],
);

/** A no-break space between a number and its unit, and before the sign in `3 Mds €`. */
export const unitSpace = substitute(
  /\d\s|\s[%‰€]/,
  new RegExp(
    `(?<=\\d)${SPACE}+(?=(?:${UNITS})(?![\\p{L}\\p{M}\\p{N}'’]))|(?<=[${LETTER}])${SPACE}+(?=[%‰€](?![${LETTER}\\p{N}]))`,
    'gu',
  ),
  NBSP,
);

/** A no-break space before the minutes of `14 h 30`. */
export const minutesSpace = substitute(
  /\dh\s|\d\sh\s/,
  new RegExp(`(?<=\\d${SPACE}*h)${SPACE}+(?=[0-5]\\d(?!\\d))`, 'gu'),
  NBSP,
);
