import { clipped, en, fr } from '../sentence.ts';

type Change = { before: string; after: string };

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

const frChanges = (changes: Change[]) =>
  listed(
    changes,
    (text) => fr`« ${text} »`,
    'rien',
    (n) => (n === 1 ? 'et 1 autre changement' : `et ${n} autres changements`),
  ).replaceAll(' ; ', '\u202f; ');
const enChanges = (changes: Change[]) =>
  listed(
    changes,
    (text) => en`"${text}"`,
    'nothing',
    (n) => (n === 1 ? 'and 1 more change' : `and ${n} more changes`),
  ).replaceAll(' ; ', '; ');

/** Words of `check --since`. */
export const sinceWords = {
  fr: {
    faults: {
      'change-undeclared': (v: { changes: Change[] }) =>
        fr`Le texte publié a changé sans que les lecteurs le sachent ; écrivez « updated », ou une entrée de « corrections », ou, si c'est sans importance, à la fin du message de commit : Minor: true. Ce qui a changé : ${frChanges(v.changes)}`,
    },
  },
  en: {
    faults: {
      'change-undeclared': (v: { changes: Change[] }) =>
        en`The published text has changed without readers knowing; write "updated", or an entry of "corrections", or, if it does not matter, at the end of the commit message: Minor: true. What changed: ${enChanges(v.changes)}`,
    },
  },
};
