import { courtesyTitle, dayAndMonth, numberSign, reference } from './frenchAbbreviations.ts';
import { asideDashes, dialogueDash } from './frenchDashes.ts';
import { digitGroups, minutesSpace, missingSpace, unitSpace } from './frenchNumbers.ts';
import {
  apostrophe,
  closingGuillemet,
  colon,
  ellipsis,
  highPunctuation,
  openingGuillemet,
} from './frenchPunctuation.ts';
import { straightQuotes } from './frenchQuotes.ts';
import type { Rule } from './edits.ts';

/** The rules of French in order: punctuation first, because the rules for spaces look at the result. */
export const frenchRules: readonly Rule[] = [
  ellipsis,
  straightQuotes,
  apostrophe,
  openingGuillemet,
  closingGuillemet,
  digitGroups,
  missingSpace,
  unitSpace,
  minutesSpace,
  courtesyTitle,
  numberSign,
  reference,
  dayAndMonth,
  highPunctuation,
  colon,
  asideDashes,
  dialogueDash,
];
