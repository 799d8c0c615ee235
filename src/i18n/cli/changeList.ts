import { clipped, en, fr } from '../sentence.ts';

/** Words of a text before and after a change; one of the two may be empty. */
export type Change = { before: string; after: string };

/** More than these are counted. */
const most = 5;

const listed = (
  changes: Change[],
  quote: (text: string) => string,
  nothing: string,
  more: (n: number) => string,
) =>
  [
    ...changes
      .slice(0, most)
      .map(({ before, after }) =>
        [before, after].map((text) => (text ? quote(clipped(text, 60)) : nothing)).join(' → '),
      ),
    ...(changes.length > most ? [more(changes.length - most)] : []),
  ].join(' ; ');

/** Changes in a row, in French: « 12 » → « 14 ». */
export const frChanges = (changes: Change[]) =>
  listed(
    changes,
    (text) => fr`« ${text} »`,
    'rien',
    (n) => (n === 1 ? 'et 1 autre changement' : `et ${n} autres changements`),
  ).replaceAll(' ; ', '\u202f; ');
/** The same in English. */
export const enChanges = (changes: Change[]) =>
  listed(
    changes,
    (text) => en`"${text}"`,
    'nothing',
    (n) => (n === 1 ? 'and 1 more change' : `and ${n} more changes`),
  ).replaceAll(' ; ', '; ');
