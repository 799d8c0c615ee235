import { dayOf } from './dates.ts';
import type { Article, Edition } from './edition.ts';
import { feedId } from './feedId.ts';
import { modifiedAt } from './modified.ts';
import type { SharedPicture } from './sharedPictures.ts';
import { sectionLink, signaturesOf } from './teasers.ts';

/** An article as all three forms of a feed hold it; addresses are whole, moments ISO 8601 with offset. */
export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary?: string | undefined;
  /** The whole article as HTML. */
  html: string;
  published: string;
  modified: string;
  authors: { name: string; url?: string }[];
  /** The section, then the themes. */
  categories: string[];
  picture?: SharedPicture | undefined;
  language: string;
};

type Parts = {
  /** The body, made for other sites. */
  body: string;
  pictures: readonly SharedPicture[];
};

/** Makes an entry of an article. */
export function feedEntry(article: Article, { body, pictures }: Parts, edition: Edition): FeedEntry {
  const { addresses, settings } = edition;
  const [picture] = pictures;
  return {
    id: feedId(article, edition),
    url: addresses.absolute(addresses.article(article)),
    title: article.title,
    summary: article.summary,
    html: [labelOf(article, edition), pictureOf(article, picture, edition), body, ...notes(article, edition)]
      .filter(Boolean)
      .join('\n'),
    published: article.date,
    modified: modifiedAt(article),
    authors: signaturesOf(article, edition).map(({ label, href }) => ({
      name: label,
      ...(href && { url: addresses.absolute(href) }),
    })),
    categories: [sectionLink(article.category, edition).label, ...article.tags],
    picture,
    language: article.lang ?? settings.language,
  };
}

/** What readers must know before they read: « Opinion ». */
function labelOf({ kind }: Article, { words }: Edition): string {
  const label = words.kinds[kind];
  return label ? `<p><strong>${escapeHtml(label)}</strong></p>` : '';
}

/** The lead picture, a drawing too, with its caption and always with its credit. */
function pictureOf({ image }: Article, picture: SharedPicture | undefined, edition: Edition): string {
  if (!image) return '';
  const { url, width, height } = picture ?? {
    ...image.src,
    url: edition.addresses.absolute(image.src.src),
  };
  const img = `<img src="${escapeHtml(url)}" alt="${escapeHtml(image.alt)}" width="${width}" height="${height}">`;
  const caption = image.caption ? `${escapeHtml(image.caption)} ` : '';
  const credit = `<small>${escapeHtml(`${edition.words.image} ${image.credit}`)}</small>`;
  return `<figure>${img}<figcaption>${caption}${credit}</figcaption></figure>`;
}

/** What follows the text: corrections, and what was made by machine. */
function notes({ corrections, ai }: Article, { words, settings }: Edition): string[] {
  const paragraph = (label: string, text: string) =>
    `<p><strong>${escapeHtml(label)}</strong> ${escapeHtml(text)}</p>`;
  return [
    ...corrections.map(({ date, text }) =>
      paragraph(words.correctedOn(dayOf(date, words, settings.timeZone).text), text),
    ),
    ...(ai ? [paragraph(words.ai, ai)] : []),
  ];
}

/** Text as HTML, also between quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
