import { directionOf } from '../../editorial/direction.ts';
import { dayOf } from '../../editorial/dates.ts';
import type { Article, Edition, LiveEntry } from '../../editorial/edition.ts';
import { announces, eventView, type Announcement } from '../../editorial/events.ts';
import { hourOf } from '../../editorial/hours.ts';
import { repliesIn } from '../../editorial/replies.ts';
import { feedId } from './feedId.ts';
import { publishedMedia, type PublishedMedia } from '../../editorial/media.ts';
import { modifiedAt } from '../../editorial/modified.ts';
import type { SharedPicture } from '../../editorial/sharedPictures.ts';
import { kindName, sectionLink, signaturesOf } from '../../editorial/teasers.ts';
import { escapeHtml } from '../../markdown/entities.ts';

/** An article in all three formats of a feed; addresses are absolute, moments ISO 8601 with offset. */
export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary?: string | undefined;
  /** The whole article as HTML. */
  html: string;
  published: string;
  /** The day of its publication in the site's language. */
  day: string;
  modified: string;
  authors: { name: string; url?: string }[];
  /** The section, then the themes. */
  categories: string[];
  picture?: SharedPicture | undefined;
  /** Its sounds and videos. */
  media: FeedMedia[];
  language: string;
};

/** A sound or a video; `duration` in seconds. */
export type FeedMedia = Pick<PublishedMedia, 'url' | 'type' | 'bytes' | 'duration' | 'title'>;

/** The inputs of an entry besides its pictures and body. Plain data: equal inputs give equal entries. */
export type EntryFields = Omit<FeedEntry, 'html' | 'picture'> & {
  /** HTML before the text and after it: « Opinion », corrections. */
  before: string;
  after: string[];
  /** The lead picture; `url` is the absolute address of the file itself, for a drawing. */
  image?: (NonNullable<Article['image']> & { url: string }) | undefined;
};

/** The inputs of the feed entry of an article. */
export function entryFields(article: Article, edition: Edition): EntryFields {
  const { addresses, settings, words } = edition;
  const { image } = article;
  return {
    id: feedId(article, edition),
    url: addresses.absolute(addresses.article(article)),
    title: article.title,
    summary: article.summary,
    before: [
      kindLabelHtml(article, edition),
      ...(announces(article) ? [eventHtml(article, edition)] : []),
      ...answeredHtml(article, edition),
    ]
      .filter(Boolean)
      .join('\n'),
    after: noteParagraphs(article, edition),
    image: image && {
      ...image,
      url: addresses.absolute(image.src.src),
      credit: `${words.image} ${image.credit}`,
    },
    published: article.date,
    day: dayOf(article.date, words, settings.timeZone).text,
    modified: modifiedAt(article),
    authors: signaturesOf(article, edition).map(({ label, href }) => ({
      name: label,
      ...(href && { url: addresses.absolute(href) }),
    })),
    categories: [sectionLink(article.category, edition).label, ...article.tags],
    media: publishedMedia(article, edition).map(({ url, type, bytes, duration, title }) => ({
      ...{ url, type, bytes, duration, title },
    })),
    language: article.lang ?? settings.language,
  };
}

/** The inputs of an entry of a live page, from those of the page. */
export function liveEntryFields(
  { id, url, authors, categories, language }: EntryFields,
  { anchor, title, date }: LiveEntry,
  { words, settings }: Edition,
): EntryFields {
  return {
    ...{ id: `${id}#${anchor}`, url: `${url}#${anchor}`, title, authors, categories, language },
    ...{ before: '', after: [], media: [], published: date, modified: date },
    day: words.atHour(dayOf(date, words, settings.timeZone).text, hourOf(date, words, settings.timeZone)),
  };
}

type EntryParts = {
  /** The body as HTML for other sites. */
  body: string;
  pictures: readonly SharedPicture[];
};

export function feedEntry(fields: EntryFields, { body, pictures }: EntryParts): FeedEntry {
  const { before, after, image, ...entry } = fields;
  const [picture] = pictures;
  const html = [before, figureHtml(image, picture), body, ...after].filter(Boolean).join('\n');
  // Readers take the direction from the text itself, and show a feed in the language of the feed.
  const isRightToLeft = directionOf(entry.language) === 'rtl';
  return { ...entry, html: isRightToLeft ? `<div dir="rtl">\n${html}\n</div>` : html, picture };
}

/** The kind of the article, which readers must see first: « Opinion ». */
function kindLabelHtml(article: Article, { words }: Edition): string {
  const label = kindName(article, words);
  return label ? `<p><strong>${escapeHtml(label)}</strong></p>` : '';
}

/** When and where the event is that the article announces, and what it costs. */
function eventHtml(article: Announcement, edition: Edition): string {
  const { when, place, price, isCancelled } = eventView(article, edition);
  const where = place && [place.name, place.address].filter(Boolean).join(', ');
  const facts = [isCancelled ? edition.words.agenda.cancelled : undefined, where, price].filter(Boolean);
  const [day, ...others] = [when.text, ...facts].map((text) => escapeHtml(text!));
  return `<p>${[`<strong>${day}</strong>`, ...others].join(' · ')}</p>`;
}

/** The article that a reply answers. */
function answeredHtml(article: Article, edition: Edition): string[] {
  const answered = repliesIn(edition.articles).answered.get(article.id);
  return answered
    ? [`<p>${edition.words.reply.answers}${edition.words.colon}${linkHtml(answered, edition)}</p>`]
    : [];
}

export const linkHtml = (article: Article, { addresses }: Edition) =>
  `<a href="${escapeHtml(addresses.absolute(addresses.article(article)))}">${escapeHtml(article.title)}</a>`;

/** The lead picture with its caption and credit. */
function figureHtml(image: EntryFields['image'], picture: SharedPicture | undefined): string {
  if (!image) return '';
  const { url, width, height } = picture ?? { ...image.src, url: image.url };
  const img = `<img src="${escapeHtml(url)}" alt="${escapeHtml(image.alt)}" width="${width}" height="${height}">`;
  const caption = image.caption ? `${escapeHtml(image.caption)} ` : '';
  return `<figure>${img}<figcaption>${caption}<small>${escapeHtml(image.credit)}</small></figcaption></figure>`;
}

/** The paragraphs after the text: replies, corrections, and what was machine-generated. */
function noteParagraphs(article: Article, edition: Edition): string[] {
  const { id, corrections, ai } = article;
  const { articles, words, settings } = edition;
  const paragraph = (label: string, text: string) =>
    `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(text)}</p>`;
  const replies = repliesIn(articles).to.get(id) ?? [];
  return [
    ...replies.map(
      (reply) =>
        `<p><strong>${escapeHtml(kindName(reply, words) ?? '')}</strong> ${linkHtml(reply, edition)}</p>`,
    ),
    ...corrections.map(({ date, text }) =>
      paragraph(words.correctedOn(dayOf(date, words, settings.timeZone).text), text),
    ),
    ...(ai ? [paragraph(words.ai, ai)] : []),
  ];
}
