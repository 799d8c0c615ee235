import { truncate, en, fr } from '../sentence.ts';

/** The words of a text before and after a change; one of the two may be empty. */
export type Change = { before: string; after: string };

/** Further changes are only counted. */
const maxListed = 5;

const listChanges = (
  changes: Change[],
  quote: (text: string) => string,
  nothing: string,
  more: (n: number) => string,
) =>
  [
    ...changes
      .slice(0, maxListed)
      .map(({ before, after }) =>
        [before, after].map((text) => (text ? quote(truncate(text, 60)) : nothing)).join(' → '),
      ),
    ...(changes.length > maxListed ? [more(changes.length - maxListed)] : []),
  ].join(' ; ');

/** Changes on one line, in French: « 12 » → « 14 ». */
export const frChanges = (changes: Change[]) =>
  listChanges(
    changes,
    (text) => fr`« ${text} »`,
    'rien',
    (n) => (n === 1 ? 'et 1 autre changement' : `et ${n} autres changements`),
  ).replaceAll(' ; ', '\u202f; ');
/** The same in English. */
export const enChanges = (changes: Change[]) =>
  listChanges(
    changes,
    (text) => en`"${text}"`,
    'nothing',
    (n) => (n === 1 ? 'and 1 more change' : `and ${n} more changes`),
  ).replaceAll(' ; ', '; ');
