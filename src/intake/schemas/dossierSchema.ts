import type { z } from 'zod';
import { languageTag, leadPicture } from './articleFields.ts';
import type { ResolvedText } from './articleSchema.ts';
import { choice, distinct, flag, map, slug, text } from './fields.ts';
import { oldAddresses } from './redirectSchema.ts';

/** The front matter of a dossier; its body is the introduction. Articles say themselves which dossier they are part of. */
export const dossierSchema = ({ timeZone }: { timeZone: string }) =>
  map({
    title: text().describe('The title of the dossier.'),
    summary: text().optional().describe('The standfirst below the title, also used as the description.'),
    image: leadPicture(timeZone)
      .optional()
      .describe('The picture of the dossier, with its description and its credit.'),
    order: choice(['newest', 'oldest'])
      .default('newest')
      .describe('Which of its articles come first: the newest or the oldest.'),
    first: distinct(slug()).describe(
      'The slugs of articles that come before all others, in this order; all of them make an order by hand.',
    ),
    draft: flag().describe('Keeps the dossier off the site while it is being written; its articles stay.'),
    lang: languageTag().optional().describe('The language of the dossier, if it is not the site’s.'),
    redirectFrom: oldAddresses().describe(
      'Old addresses of the dossier on this site; what was below them leads below the dossier.',
    ),
  });

/** A dossier as its editor wrote it, once valid. */
export type DossierFields = z.infer<ReturnType<typeof dossierSchema>>;

export type Dossier = DossierFields &
  ResolvedText & {
    /** The file's name without its ending; its address is `/dossiers/ID/`. */
    id: string;
    /** Where it stands at the clock of the reading: one without published articles is `empty`. */
    status: DossierStatus;
  };

/** Only a dossier that is `published` reaches readers. */
export type DossierStatus = 'published' | 'draft' | 'empty';
