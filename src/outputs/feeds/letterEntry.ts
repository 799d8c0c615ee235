import { dayOf } from '../../editorial/dates.ts';
import type { Edition, Letter } from '../../editorial/edition.ts';
import { articlesIn } from '../../editorial/letters.ts';
import { kindName } from '../../editorial/teasers.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import { linkHtml, type EntryFields } from './feedEntries.ts';
import { feedId } from './feedId.ts';

/** The inputs of the feed entry of a letter: its introduction, then links to its articles; advertising is left out. */
export function letterFields(letter: Letter, edition: Edition): EntryFields {
  const { addresses, settings, words } = edition;
  const { slug, title, summary, date } = letter;
  const articles = articlesIn(letter, edition).filter(({ kind }) => kind !== 'sponsored');
  const items = articles.map((article) => {
    const label = kindName(article, words);
    const kind = label ? `<strong>${escapeHtml(label)}</strong> ` : '';
    const standfirst = article.summary ? `<br>${escapeHtml(article.summary)}` : '';
    return `<li>${kind}${linkHtml(article, edition)}${standfirst}</li>`;
  });
  return {
    id: feedId(letter, edition),
    url: addresses.absolute(addresses.letter(slug)),
    ...{ title, summary, before: '', media: [], authors: [], published: date, modified: date },
    after: items.length > 0 ? [`<ul>${items.join('')}</ul>`] : [],
    day: dayOf(date, words, settings.timeZone).text,
    categories: [words.letters.label],
    language: settings.language,
  };
}
