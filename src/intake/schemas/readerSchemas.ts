import { z } from 'zod';
import { choice, count, map, slug, text, webAddress } from './fields.ts';
import { email } from './siteFields.ts';

/** Weekdays as `site.yaml` writes them, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The settings of `site.yaml` for what readers are sent, how they are counted, and what they are asked for. */
export const readerSettings = {
  newsletter: map({
    sender: choice(['brevo', 'listmonk', 'buttondown']).describe(
      'The service that sends the letters; its key is in the environment only.',
    ),
    list: count()
      .optional()
      .describe('The number of the list of subscribers at the service, which Brevo and Listmonk need.'),
    from: map({
      name: text().describe('The name of the sender.'),
      email: email().describe('The address of the sender, which the service knows.'),
    })
      .optional()
      .describe('Who the e-mail is from; Brevo needs it, the others have a sender of their own.'),
    url: webAddress().optional().describe('Where the publication’s own Listmonk is.'),
    template: count()
      .optional()
      .describe('The number of a template of Listmonk that adds nothing; its default one if absent.'),
    day: choice(weekdays)
      .optional()
      .describe('The day on which the timetable makes and sends a letter each week; by hand only if absent.'),
  })
    .optional()
    .describe('How `npm run letter` sends the letters; without it they become files.'),
  audience: map({
    tool: choice(['none', 'log', 'matomo', 'goatcounter']).describe(
      'How readers are counted: not at all, by the log of the server, or by a picture of one pixel that a counter sends.',
    ),
    url: webAddress().optional().describe('Where the counter is, if there is one.'),
    site: count().optional().describe('The number of the site in Matomo.'),
    page: slug()
      .optional()
      .describe('The standing page on privacy, by slug; at its end readers are told how they are counted.'),
    months: count()
      .optional()
      .describe('How many months the counts are kept, as set in the counter or on the server; 25 at most.'),
  })
    .optional()
    .describe('How readers are counted, without a script; not at all if absent.'),
  support: map({
    text: text().describe('What readers are asked for, in a sentence or two.'),
    url: webAddress().describe('Where they can give or subscribe.'),
    label: text().describe('What the link says, such as “Give”.'),
    places: z
      .array(choice(['article', 'masthead']), { error: 'list' })
      .optional()
      .describe('Where the call stands: below articles, as a link at the top; both if absent.'),
  })
    .optional()
    .describe('A call for donations or subscriptions; never in advertising.'),
};
