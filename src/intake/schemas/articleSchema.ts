import type { z } from 'zod';
import { category, languageTag, leadPicture, oldAddress } from './articleFields.ts';
import type { BodyMedia } from '../media/resolvedMedia.ts';
import type { ChartTable } from '../tables/chartTable.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { choice, date, distinct, flag, list, map, slug, tag, text, webAddress } from './fields.ts';
import { event } from './eventSchema.ts';
import { episode } from '../podcast/podcastSchema.ts';
import type { Status } from '../gate.ts';
import { memoize } from './memoize.ts';

/** What the schema of an article needs to know of the site. */
export type SiteFacts = {
  timeZone: string;
  sections: { id: string; name: string; parent?: string | undefined }[];
};

export const kinds = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'brief',
  'live',
  'reply',
  'sponsored',
] as const;

/** The front matter of an article; dates come out as ISO strings with the offset of the site's zone. */
export const articleSchema = memoize(({ timeZone, sections }: SiteFacts) =>
  map({
    title: text().describe('The headline of the article.'),
    date: date(timeZone).describe(
      'The day, or the day and time, of first publication; a future one keeps the article back until then.',
    ),
    category: category(sections).describe('The id of the section in site.yaml that the article belongs to.'),
    summary: text().optional().describe('The standfirst below the headline, also used as the description.'),
    authors: distinct(text()).describe(
      'Who signs: ids of files in authors/, or plain names; none means no byline.',
    ),
    tags: distinct(tag(), slugOf).describe(
      'The themes of the article, each of which has a page that lists its articles.',
    ),
    image: leadPicture(timeZone)
      .optional()
      .describe('The lead picture, with its description and its credit.'),
    kind: choice(kinds)
      .default('news')
      .describe('What sort of text it is; a sponsored one is labelled as advertising.'),
    keyPoints: list(text()).describe('What matters most, in a few sentences above the text.'),
    order: choice(['newest', 'oldest'])
      .optional()
      .describe('Which entry of a live page comes first: the newest, unless it is said.'),
    ended: date(timeZone)
      .optional()
      .describe('The moment at which a live page ended; until then readers are told that it goes on.'),
    sponsor: map({
      name: text().describe('Who paid for the article.'),
      url: webAddress().describe('The sponsor’s site.'),
    })
      .optional()
      .describe('Who paid for a sponsored article.'),
    updated: date(timeZone)
      .optional()
      .describe(
        'The moment of the last change of substance; a misprint is none. A published text that changes says so here or in a correction; if it does not matter, the commit’s message ends with the line “Minor: true”.',
      ),
    corrections: list(
      map({
        date: date(timeZone).describe('When the correction was made.'),
        text: text().describe('What was wrong and what is right.'),
      }),
    ).describe('Errors of a published text, shown at the foot of the article and on the corrections page.'),
    expires: date(timeZone).optional().describe('The moment from which the article is no longer shown.'),
    withdrawn: map({
      text: text().describe('Why it was taken down, in words for readers.'),
      date: date(timeZone).optional().describe('When it was taken down; a future one leaves it until then.'),
      silent: flag().describe('Leaves it off the corrections page.'),
    })
      .optional()
      .describe(
        'Takes the article down for good: at its address readers are told so, and why, and nothing else of it. The reason alone, or text, date and silent.',
      ),
    draft: flag().describe('Keeps the article off the site while it is being written.'),
    featured: flag().describe('Makes the article the lead of the home page.'),
    redirectFrom: list(oldAddress()).describe(
      'Old addresses on this site that lead to the article, the oldest first: feed readers know it by that one.',
    ),
    follows: distinct(slug()).describe('The slugs of earlier articles on the same story.'),
    dossier: slug()
      .optional()
      .describe('The dossier that the article is part of, by the name of its file in dossiers/.'),
    lang: languageTag()
      .optional()
      .describe('The language of the article, such as "en", if it is not the site’s.'),
    translationOf: slug()
      .optional()
      .describe('The slug of the article that this one translates; each leads its readers to the other.'),
    replyTo: slug()
      .optional()
      .describe('The slug of the article that a reply answers; each is shown with the other.'),
    readerLetter: flag().describe(
      'The reply is a reader’s letter, which the publication chose to print, and no right of reply.',
    ),
    event: event(timeZone)
      .optional()
      .describe('The event that the article announces: it stands in the agenda until it is over.'),
    episode: episode
      .optional()
      .describe('What the article is as an episode of the podcast; one with a sound is one in any case.'),
    ai: text().optional().describe('What was generated by machine, in words; readers are told.'),
  }),
);

/** An article as its editor wrote it, once valid. */
export type FrontMatter = z.infer<ReturnType<typeof articleSchema>>;

/**
 * A file that an article offers for download: `file` from the project's root, its SHA-256, and how many bytes readers get
 * of it, without the metadata of a picture.
 */
export type Attachment = { file: string; bytes: number; digest: string };

/** What the file's path and its body, with links and pictures resolved, add to its front matter. */
export type ResolvedText = {
  /** Path from the project's root, with `/`; may begin with `../`. */
  file: string;
  /** The line of the file at which the body begins, from 1. */
  bodyLine: number;
  /** The line at which the text ends, if the file goes on: before the first entry of a live page, and each of the next. */
  lastLine?: number | undefined;
  /** Links of the body to articles, as written, with their ids. */
  links: Record<string, string>;
  /** Links of the body to standing pages, as written, with their slugs. */
  pageLinks: Record<string, string>;
  /** Links of the body to dossiers, as written, with their ids. */
  dossierLinks: Record<string, string>;
  /**
   * Links from the site's root to what is no text, such as lists and feeds, as written, with paths below the home
   * page.
   */
  sitePaths: Record<string, string | null>;
  /** Pictures of the body, as written, with the paths of their files from this file: `./mine.jpg`. */
  pictures: Record<string, string>;
  /** Files that links of the body hand to readers, by the links as written. */
  attachments: Record<string, Attachment>;
  /** Sound and moving pictures of the body, in order. */
  media: BodyMedia[];
  /** Numbers of the CSV files that charts of the body show, by `tableKey`. */
  tables: Record<string, ChartTable>;
  /** Changes when the file's front matter or body does. */
  digest: string;
  /** SHA-256 of the bytes of the file. */
  fileDigest: string;
};

/** An entry of a live page: a text of its own, in the file of the article or in one beside it. */
export type LiveEntry = ResolvedText & {
  /** ISO 8601. */
  date: string;
  title: string;
  /** Its part of addresses, whatever its title becomes: `2026-11-28-1432`. */
  anchor: string;
  status: Extract<Status, 'published' | 'draft' | 'embargoed'>;
  /** The line of the file that says its date. */
  line: number;
};

export type Article = FrontMatter &
  ResolvedText & {
    /** Path below `articles/`, without ending and without `/index`. */
    id: string;
    /** The last step of its address: the file's or the folder's name. */
    slug: string;
    format: 'md' | 'mdx';
    /** Where it stands at the clock of the reading. */
    status: Status;
    /** The entries of a live page, oldest first; undefined for any other article. */
    liveEntries?: LiveEntry[] | undefined;
  };
