import type { z } from 'zod';
import { date, flag, map, text } from './fields.ts';

/** The front matter of an entry of a live page that has a file of its own. */
export const entrySchema = ({ timeZone }: { timeZone: string }) =>
  map({
    title: text().describe('The title of the entry.'),
    date: date(timeZone).describe(
      'The day and the time of the entry; a future one keeps it back until then.',
    ),
    draft: flag().describe('Keeps the entry off the site while it is being written.'),
  });

export type EntryFields = z.infer<ReturnType<typeof entrySchema>>;
