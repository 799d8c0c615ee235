import { dayOf } from '../../editorial/dates.ts';
import { directionOf } from '../../editorial/direction.ts';
import type { Edition, Letter } from '../../editorial/edition.ts';
import { articlesIn } from '../../editorial/letters.ts';
import { teaserOf } from '../../editorial/teasers.ts';
import type { SchemeColour } from './letterStyle.ts';

/** A picture of the e-mail: its absolute address, its description, and its size in pixels. */
export type MailPicture = { url: string; alt: string; width: number; height: number };

/** An article in the e-mail; addresses are absolute. */
export type MailArticle = {
  url: string;
  title: string;
  standfirst?: string | undefined;
  /** Section and kind, or that it is advertising: « Politique · Analyse ». */
  label: string;
  ink: SchemeColour;
  isOpinion: boolean;
  isSponsored: boolean;
  lang?: string | undefined;
};

/** All that the e-mail of a letter says besides its introduction and its pictures, as plain data. */
export type MailFields = {
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  language: string;
  direction: 'ltr' | 'rtl';
  day: string;
  name: string;
  tagline?: string | undefined;
  home: string;
  /** The page of the letter on the site. */
  page: string;
  articles: MailArticle[];
  words: { browser: string; why: string; unsubscribe: string; past: string; legalNotice: string };
  /** Who sends it: the publisher's name and address. */
  sender: string[];
  past: string;
  legalNotice: string;
};

/** Stands for the address at which a subscriber leaves, which each sender writes in its own way. */
export const unsubscribeMark = '{{unsubscribe}}';

/** @param inkOf the colour of a section, by the address of its page */
export function mailFields(
  letter: Letter,
  edition: Edition,
  inkOf: (section: string) => SchemeColour,
): MailFields {
  const { addresses, settings, words } = edition;
  const { name, address } = settings.publisher;
  const articles = articlesIn(letter, edition);
  return {
    subject: letter.title,
    preheader: letter.summary ?? articles.map(({ title }) => title).join(' · '),
    language: settings.language,
    direction: directionOf(settings.language) === 'rtl' ? 'rtl' : 'ltr',
    day: dayOf(letter.date, words, settings.timeZone).text,
    name: settings.name,
    tagline: settings.tagline,
    home: addresses.absolute(addresses.home),
    page: addresses.absolute(addresses.letter(letter.slug)),
    articles: articles.map((article) => {
      const { href, title, standfirst, section, label, sponsor, kind, lang } = teaserOf(article, edition);
      const isSponsored = kind === 'sponsored';
      const said = isSponsored ? [words.kinds.sponsored, sponsor] : [section.label, label];
      return {
        url: addresses.absolute(href),
        title,
        standfirst,
        label: said.filter(Boolean).join(' · '),
        ink: inkOf(section.href),
        isOpinion: kind === 'opinion',
        isSponsored,
        lang,
      };
    }),
    words: {
      browser: words.letters.browser,
      why: words.letters.why(settings.name),
      unsubscribe: words.letters.unsubscribe,
      past: words.letters.past,
      legalNotice: words.legalNotice,
    },
    sender: [name, address],
    past: addresses.absolute(addresses.letters()),
    legalNotice: addresses.absolute(addresses.legalNotice),
  };
}
