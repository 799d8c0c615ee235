import { dayOf, type Day } from './dates.ts';
import type { Edition } from './edition.ts';
import { repliesIn } from './replies.ts';
import { teaserOf, type Link } from './teasers.ts';
import { withdrawalView } from './withdrawalView.ts';

/** A correction and where it was made, or an article that was withdrawn. */
export type CorrectionEntry = {
  day?: Day | undefined;
  section: Link;
  article: Link;
  /** The language of the article's title, if it is not the site's. */
  titleLang?: string | undefined;
  text: string;
  /** The right of reply that the entry announces, whose label is its text. */
  reply?: Link | undefined;
  /** The language of the text, if it is not the site's. */
  lang?: string | undefined;
};

/** Every correction of the publication, every right of reply and every article withdrawn, newest first; those without a date come last. */
export function correctionList(edition: Edition): CorrectionEntry[] {
  const { words, settings, articles } = edition;
  const corrected = articles.flatMap((article) =>
    article.corrections.map(({ date, text }): CorrectionEntry => {
      const { href, title, section, lang } = teaserOf(article, edition);
      const day = dayOf(date, words, settings.timeZone);
      const link = { href: `${href}#article-corrections`, label: title };
      return { day, section, article: link, titleLang: lang, text, lang };
    }),
  );
  const withdrawn = (settings.withdrawals ?? [])
    .filter(({ silent }) => !silent)
    .map((withdrawal): CorrectionEntry => {
      const { href, section, day, text, lang } = withdrawalView(withdrawal, edition);
      return { day, section, article: { href, label: words.withdrawn.title }, text, lang };
    });
  const { answered } = repliesIn(articles);
  const replies = articles
    .filter(({ readerLetter }) => !readerLetter)
    .flatMap((reply): CorrectionEntry[] => {
      const article = answered.get(reply.id);
      if (!article) return [];
      const { href, title, section, lang } = teaserOf(article, edition);
      const own = teaserOf(reply, edition);
      return [
        {
          day: own.date,
          section,
          article: { href, label: title },
          titleLang: lang,
          text: words.kinds.reply,
          reply: { href: own.href, label: own.title },
          lang: own.lang,
        },
      ];
    });
  const at = ({ day }: CorrectionEntry) => (day ? Date.parse(day.iso) : 0);
  return [...corrected, ...replies, ...withdrawn].sort((a, b) => at(b) - at(a));
}
