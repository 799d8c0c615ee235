import type { Withdrawal } from '../intake/withdrawals.ts';
import { dayOf, type Day } from './dates.ts';
import type { Edition } from './edition.ts';
import { sectionLink, type Link } from './teasers.ts';

/** The notice in the place of an article that was taken down. */
export type WithdrawalView = {
  href: string;
  section: Link;
  day?: Day | undefined;
  /** The reason. */
  text: string;
  /** The language of the reason, if it is not the site's. */
  lang?: string | undefined;
};

export const withdrawalView = (withdrawal: Withdrawal, edition: Edition): WithdrawalView => {
  const { addresses, settings, words } = edition;
  const { date, text, lang, category } = withdrawal;
  return {
    href: addresses.article(withdrawal),
    section: sectionLink(category, edition),
    day: date === undefined ? undefined : dayOf(date, words, settings.timeZone),
    text,
    lang: lang === settings.language ? undefined : lang,
  };
};
