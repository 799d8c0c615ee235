import { z } from 'zod';
import { choice, list, map, slug, text, webAddress } from './fields.ts';

/** What a link of `links` leads to; all but the last three are known by their names. */
const linkKinds = [
  'mastodon',
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'threads',
  'tiktok',
  'telegram',
  'whatsapp',
  'x',
  'youtube',
  'newsletter',
  'donation',
  'other',
] as const;

/** The settings of `site.yaml` that lead elsewhere. */
export const linkSettings = {
  menu: list(
    map({
      page: slug().optional().describe('The standing page it leads to, by slug, if not to another site.'),
      url: webAddress().optional().describe('The address it leads to, if not to a standing page.'),
      label: text().optional().describe('What it is called; the page’s title if absent.'),
      places: z
        .array(choice(['top', 'foot']), { error: 'list' })
        .optional()
        .describe('Where it stands: at the top beside the sections, or in the foot; at the top if absent.'),
    }),
  ).describe('More links in the navigation: standing pages and other sites.'),
  links: list(
    map({
      kind: choice(linkKinds).describe('What it leads to: a social network, a newsletter, donations.'),
      url: webAddress().describe('The address it leads to.'),
      label: text()
        .optional()
        .describe('What it is called; needed for other, the kind’s own name if absent.'),
    }),
  ).describe('Where else the publication is, in the foot of every page.'),
  signUp: map({
    action: webAddress().describe('The address that the form of the newsletter’s service sends to.'),
    field: text().optional().describe('The name that the service gives the address; email if absent.'),
    text: text().optional().describe('What the form promises, in a sentence.'),
  })
    .optional()
    .describe('A form to subscribe to the newsletter, in the foot; pages may send to this service only.'),
};
