import type { z } from 'zod';
import { languageTag } from './articleFields.ts';
import type { ResolvedText } from './articleSchema.ts';
import { date, map, text } from './fields.ts';
import { oldAddresses } from './redirectSchema.ts';

/** The front matter of a standing page, such as the contact page. */
export const pageSchema = ({ timeZone }: { timeZone: string }) =>
  map({
    title: text().describe('The title of the page.'),
    summary: text().optional().describe('What the page is about, in a sentence; also its description.'),
    updated: date(timeZone).optional().describe('The day of the last change of substance.'),
    lang: languageTag().optional().describe('The language of the page, if it is not the site’s.'),
    redirectFrom: oldAddresses().describe('Old addresses on this site that lead to the page.'),
  });

export type PageFields = z.infer<ReturnType<typeof pageSchema>>;

export type StandingPage = PageFields &
  ResolvedText & {
    /** The file's name without its ending; its address is `/SLUG/`. */
    slug: string;
  };
