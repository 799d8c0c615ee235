import { z } from 'zod';
import { hostings } from '../../addresses/hosting.ts';
import { oldAddress } from './articleFields.ts';
import { choice, map } from './fields.ts';

/** Old addresses of something that is no article; may be left out. */
export const oldAddresses = () => z.array(oldAddress(), { error: 'list' }).optional();

/** The settings of `site.yaml` for old addresses. */
export const redirection = {
  hosting: choice(hostings)
    .optional()
    .describe(
      'Where the site is served: "github" (Pages), "netlify" or "cloudflare", a "server" of one’s own, or "any" host (if absent). Where the host cannot, pages lead on from old addresses and carry their content policy themselves.',
    ),
  redirects: z
    .array(
      map({
        from: oldAddress().describe('The old address, from the slash on: /themes/terre-rare/.'),
        to: oldAddress().describe('The address on this site that it leads to.'),
      }),
      { error: 'list' },
    )
    .optional()
    .describe('Old addresses that no article, page, author or section can name: of themes, feeds, months.'),
  gone: z
    .array(oldAddress(), { error: 'list' })
    .optional()
    .describe('Addresses that were withdrawn for good; the host says so (410) where it can.'),
};
