import { z } from 'zod';
import { soundsLike } from '../../addresses/slugs.ts';
import { secondsIn } from '../media/writtenFacts.ts';
import { nearest } from '../nearest.ts';
import { addFault, choice, count, flag, list, map, text, webAddress } from '../schemas/fields.ts';
import { email } from '../schemas/siteFields.ts';
import { appleCategories, categoryNames } from './appleCategories.ts';

/** A category of Apple's list; the name of a subcategory alone is enough. */
const category = () =>
  text().transform((value, context) => {
    const last = (name: string) => name.split(' > ').at(-1)!;
    const found = categoryNames.find((name) => soundsLike(name, value) || soundsLike(last(name), value));
    if (found) return found;
    const near = nearest(value, categoryNames) ?? nearest(value, categoryNames.map(last));
    const right = categoryNames.find((name) => name === near || last(name) === near);
    return addFault(context, {
      rule: 'podcast-category',
      values: { value, right, known: Object.keys(appleCategories) },
    });
  });

/** The podcast of a publication, in `site.yaml`: what Apple, Spotify and other directories ask for. */
export const podcastSettings = map({
  title: text().optional().describe('The name of the podcast; that of the publication if absent.'),
  description: text().describe('What the podcast is about, in a few sentences.'),
  cover: text().describe('The cover, a square JPEG or PNG of 1400 to 3000 pixels, as a path from site.yaml.'),
  categories: z
    .array(category(), { error: 'list' })
    .describe('Categories of Apple’s list, the most fitting first, such as "News > Politics".'),
  author: text().optional().describe('Who speaks, as directories show it; the publication if absent.'),
  email: email()
    .optional()
    .describe('Where directories write to, to know whose podcast it is; the publisher’s address if absent.'),
  explicit: flag().describe('Whether it is not for children.'),
  type: choice(['episodic', 'serial'])
    .default('episodic')
    .describe('Whether episodes stand for themselves, or are to be heard from the first on.'),
  locked: flag(true).describe('Whether other hosts may not take the podcast over without being asked.'),
  guid: text()
    .optional()
    .describe('The identifier of a podcast that had another feed before (podcast:guid); else one is made.'),
  links: list(
    map({
      label: text().describe('The name of a directory, such as Apple Podcasts.'),
      url: webAddress().describe('The address of the podcast there.'),
    }),
  ).describe('Where else it can be heard.'),
});

/** A moment of a recording: `1:30`; comes out in seconds. */
const moment = () =>
  text().transform((value, context) => {
    if (/^(?:0{1,2}:)?0{1,2}:00$|^0$/.test(value)) return 0;
    return secondsIn(value) ?? addFault(context, { rule: 'chapter-time', values: { value } });
  });

/** What an article says of itself as an episode. */
export const episode = map({
  number: count().optional().describe('The number of the episode, within its season if there are any.'),
  season: count().optional().describe('The number of the season.'),
  type: choice(['full', 'trailer', 'bonus'])
    .optional()
    .describe('What it is: an episode (if absent), a trailer, or something besides.'),
  title: text().optional().describe('The title of the episode, if not that of the article.'),
  explicit: z
    .boolean({ error: 'flag' })
    .optional()
    .describe('Whether this one is not for children, if it is not like the others.'),
  chapters: list(
    map({
      start: moment().describe('When it begins, such as "1:30".'),
      title: text().describe('What it is about.'),
    }),
  ).describe('The chapters of the recording, in order.'),
  omit: flag().describe('Keeps the article’s sound out of the podcast.'),
});
