import { z } from 'zod';
import { count, date, map, slug, text, webAddress } from './fields.ts';

/** What `site.yaml` says of the front page; all of it may be left out. */
export const homeSettings = (timeZone: string) => ({
  home: map({
    lead: slug().optional().describe('The story that leads the page, by slug; the newest if absent.'),
    second: slug().optional().describe('The story after it, by slug.'),
    third: slug().optional().describe('The story after that, by slug.'),
    dossier: slug()
      .optional()
      .describe('The dossier that stands below the first stories, by the name of its file in dossiers/.'),
    from: date(timeZone).optional().describe('The moment from which these stand there.'),
    until: date(timeZone).optional().describe('The moment from which the page composes itself again.'),
    breaking: map({
      text: text().describe('What is breaking, in a line.'),
      article: slug()
        .optional()
        .describe('The article it leads to, by slug; it is shown once that is published.'),
      url: webAddress().optional().describe('The address it leads to, if not to an article.'),
      from: date(timeZone).optional().describe('The moment from which it is shown.'),
      until: date(timeZone).optional().describe('The moment from which it is no longer shown.'),
    })
      .optional()
      .describe('A banner above everything else.'),
    latest: count().optional().describe('How many of the latest stories; 8 if absent.'),
    opinions: count().optional().describe('How many opinions; 3 if absent.'),
    briefs: count().optional().describe('How many briefs; 4 if absent.'),
    perSection: count().optional().describe('How many articles of each section; 3 if absent.'),
    sections: z
      .array(slug(), { error: 'list' })
      .optional()
      .describe(
        'The sections that have a row, by id, in this order; all of them if absent, those in another excepted.',
      ),
  })
    .optional()
    .describe('What stands on the front page, by hand where it should.'),
});
