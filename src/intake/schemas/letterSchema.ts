import type { z } from 'zod';
import type { ResolvedText } from './articleSchema.ts';
import type { Status } from '../gate.ts';
import { date, distinct, flag, map, slug, text } from './fields.ts';
import { oldAddresses } from './redirectSchema.ts';

/** The front matter of a letter of the newsletter; its text is what the newsroom says before the articles. */
export const letterSchema = ({ timeZone }: { timeZone: string }) =>
  map({
    title: text().describe('The title of the letter, which is also the subject of the e-mail.'),
    date: date(timeZone).describe(
      'The day, or the day and time, of the letter; a future one keeps it back until then.',
    ),
    summary: text()
      .optional()
      .describe('A sentence that mail programs show beside the subject, and the description of the page.'),
    articles: distinct(slug()).describe(
      'The slugs of its articles, in the order of the letter; the first has the large picture.',
    ),
    draft: flag().describe('Keeps the letter off the site while it is being written.'),
    redirectFrom: oldAddresses().describe('Old addresses on this site that lead to the letter.'),
  });

export type LetterFields = z.infer<ReturnType<typeof letterSchema>>;

export type Letter = LetterFields &
  ResolvedText & {
    /** The file's name without its ending: the last step of its address. */
    slug: string;
    /** Where it stands at the clock of the reading. */
    status: Status;
  };
