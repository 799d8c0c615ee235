import { en, fr } from '../sentence.ts';

/** What of an old item a built site does not have as it was. */
export type DifferenceKind =
  'address' | 'title' | 'date' | 'author' | 'section' | 'picture' | 'words' | 'exposed';

export type ImportVerifyWords = {
  noReport: (file: string) => string;
  noSite: (folder: string) => string;
  difference: (is: DifferenceKind, expected: string, found: string) => string;
  more: (count: number, file: string) => string;
  done: (items: number, addresses: number, answers: Record<200 | 301 | 404, number>, count: number) => string;
};

const kindsFr: Record<DifferenceKind, (expected: string, found: string) => string> = {
  address: (expected, found) => fr`cette adresse devait mener à ${expected} ; réponse : ${found}`,
  title: (expected, found) => fr`titre : « ${expected} » avant, « ${found} » dans le site`,
  date: (expected, found) => fr`date : ${expected} avant, ${found} dans le site`,
  author: (expected, found) => fr`signature : ${expected} avant, ${found || 'personne'} dans le site`,
  section: (expected, found) => fr`rubrique : ${expected} prévue, ${found || 'aucune'} dans le site`,
  picture: (expected, found) => fr`images : ${expected} avant, ${found} dans le site`,
  words: (expected, found) => fr`mots : ${expected} avant, ${found} dans le site`,
  exposed: () => fr`ce texte n'était pas public, et le site le montre`,
};

const kindsEn: Record<DifferenceKind, (expected: string, found: string) => string> = {
  address: (expected, found) => en`this address should lead to ${expected}; the answer is ${found}`,
  title: (expected, found) => en`title: "${expected}" before, "${found}" in the site`,
  date: (expected, found) => en`date: ${expected} before, ${found} in the site`,
  author: (expected, found) => en`byline: ${expected} before, ${found || 'nobody'} in the site`,
  section: (expected, found) => en`section: ${expected} intended, ${found || 'none'} in the site`,
  picture: (expected, found) => en`pictures: ${expected} before, ${found} in the site`,
  words: (expected, found) => en`words: ${expected} before, ${found} in the site`,
  exposed: () => en`this text was not public, and the site shows it`,
};

export const importVerifyWords: { fr: ImportVerifyWords; en: ImportVerifyWords } = {
  fr: {
    noReport: (file) => fr`${file} manque : faites d'abord la reprise, ou donnez sa publication avec --out.`,
    noSite: (folder) => fr`Il n'y a pas de site dans ${folder}. Construisez-le d'abord : npm run build`,
    difference: (is, expected, found) => kindsFr[is](expected, found),
    more: (count, file) => fr`… et ${count} de plus, dans ${file}`,
    done: (items, addresses, answers, count) =>
      fr`${items} éléments, ${addresses} anciennes adresses : ${answers[200] + answers[301]} mènent à leur page, ${answers[404]} n'en ont plus, comme le rapport le dit. Différences : ${count}.`,
  },
  en: {
    noReport: (file) => en`${file} is missing: import first, or name its publication with --out.`,
    noSite: (folder) => en`There is no site in ${folder}. Build it first: npm run build`,
    difference: (is, expected, found) => kindsEn[is](expected, found),
    more: (count, file) => en`… and ${count} more, in ${file}`,
    done: (items, addresses, answers, count) =>
      en`${items} items, ${addresses} old addresses: ${answers[200] + answers[301]} lead to their page, ${answers[404]} have none any more, as the report says. Differences: ${count}.`,
  },
};
