import { providerIds } from '../../embeds/embeds.ts';
import { z } from 'zod';
import { pathWords, type Language } from '../../addresses/pathWords.ts';
import type { Theme } from '../theme/theme.ts';
import type { Withdrawal } from '../withdrawals.ts';
import { choice, count, date, flag, list, map, slug, text, textOrNothing, webAddress } from './fields.ts';
import { colour } from './colourField.ts';
import { checkSettings } from './checkSettings.ts';
import { adminSchema } from './adminSchema.ts';
import { distribution } from './distributionSchema.ts';
import { oldAddresses, redirection } from './redirectSchema.ts';
import { homeSettings } from './homeSchema.ts';
import { linkSettings } from './linkSchemas.ts';
import { looks } from './lookSchema.ts';
import { podcastSettings } from '../podcast/podcastSchema.ts';
import type { SiteFacts } from './articleSchema.ts';
import { memoize } from './memoize.ts';
import { readerSettings } from './readerSchemas.ts';
import { email, homeAddress, zone } from './siteFields.ts';

export type { Language };
export const languages = Object.keys(pathWords) as [Language, ...Language[]];

/** Who publishes: what the law wants in a legal notice (loi n° 2004-575, art. 1-1). */
const publisher = map({
  form: choice(['company', 'association', 'person']).describe(
    'What the publisher is; a company must also give its registration and capital.',
  ),
  name: text().describe('The publisher’s full legal name.'),
  legalForm: text().optional().describe('The legal form of a company, such as "SAS".'),
  registration: text().optional().describe('The number in the register, such as "RCS Paris 123 456 789".'),
  capital: text().optional().describe('The share capital of a company, with its currency.'),
  address: text().describe('The postal address.'),
  phone: text().describe('The telephone number, between quotes.'),
  email: email().describe('The address for readers’ mail and the right of reply.'),
  director: text().describe('The person answerable in law (directeur de la publication).'),
  owners: z
    .array(text(), { error: 'list' })
    .optional()
    .describe('Who owns the publisher, directly and in the end (Regulation (EU) 2024/1083, art. 6).'),
  cppap: text().optional().describe('The number of the press registration (CPPAP).'),
  host: map({
    name: text().describe('The name of the company that hosts the site.'),
    address: text().describe('The host’s postal address.'),
    phone: text().describe('The host’s telephone number, between quotes.'),
  }).describe('Who hosts the site.'),
});

const advertisement = (timeZone: string) =>
  map({
    advertiser: text().describe('Who pays for the advertisement; readers are told.'),
    url: webAddress().describe('Where the advertisement leads.'),
    text: text().optional().describe('What the advertisement says, if it is not a picture.'),
    picture: text().optional().describe('The picture file, as a path from site.yaml, if it is not a text.'),
    alt: textOrNothing().optional().describe('What the picture says, for readers who cannot see it.'),
    places: z
      .array(choice(['home', 'section', 'article']), { error: 'list' })
      .describe('The kinds of pages that carry it.'),
    sections: z
      .array(slug(), { error: 'list' })
      .optional()
      .describe('The sections that carry it, with their sub-sections, by id; all of them if absent.'),
    from: date(timeZone).optional().describe('The moment from which it is shown.'),
    until: date(timeZone).optional().describe('The moment from which it is no longer shown.'),
  });

/** `site.yaml`. */
export const siteSchema = memoize((timeZone: string) =>
  map({
    name: text().describe('The name of the publication.'),
    tagline: text().optional().describe('A few words below the name.'),
    url: homeAddress().describe('The address of the home page, such as https://example.org.'),
    language: choice(languages).describe('The language of the site: interface, typography, messages.'),
    timeZone: zone().describe('The time zone of all dates, such as Europe/Paris.'),
    description: text().describe('What the publication is, in a sentence or two.'),
    sections: z
      .array(
        map({
          id: slug().describe('The section’s part of addresses: a-z, 0-9 and hyphens.'),
          name: text().describe('The section’s name as readers see it.'),
          description: text().describe('What the section is about, in a sentence.'),
          parent: slug()
            .optional()
            .describe(
              'The id of the section that this one is a sub-section of: its address is below, and its articles are listed there too.',
            ),
          colour: colour()
            .optional()
            .describe('The section’s colour; its parent’s or one of the look’s if absent.'),
          darkColour: colour()
            .optional()
            .describe('The section’s colour on dark screens; it follows from the other if absent.'),
          redirectFrom: oldAddresses().describe(
            'Old addresses of the section on this site; what was below them leads below the section.',
          ),
        }),
        { error: 'list' },
      )
      .describe('The sections, in the order of the navigation.'),
    publisher: publisher.describe('Who publishes the site, for the legal notice.'),
    navigation: list(slug()).describe('The standing pages in the footer, in this order, by slug.'),
    ...homeSettings(timeZone),
    ...linkSettings,
    ...readerSettings,
    look: choice(looks)
      .default('wire')
      .describe('The look of the site: its type, its grid, its home page, how an article opens.'),
    fonts: map({
      titles: text().optional().describe('The family of titles.'),
      text: text().optional().describe('The family of texts.'),
      interface: text().optional().describe('The family of everything else.'),
    })
      .optional()
      .describe('The fonts of the site, by the families of the files in theme/fonts; the look’s if absent.'),
    ageNotice: count()
      .default(2)
      .describe('The age in years from which an article says how old it is; 0 never says it.'),
    hours: choice(['always', 'recent', 'never'])
      .default('recent')
      .describe(
        'When an hour stands beside a date: always, never, or on the day and for 48 hours; live pages and briefs keep theirs unless it is never.',
      ),
    ads: list(advertisement(timeZone)).describe('The advertisements; none means none anywhere.'),
    remotePictures: choice(['refuse', 'link'])
      .default('refuse')
      .describe('What to do with pictures on other servers: refuse them, or make links of them.'),
    embeds: z
      .array(choice(providerIds), { error: 'list' })
      .optional()
      .describe(
        'The sites whose videos, sounds, maps and charts articles may show in a frame, once a reader asks; all that are known if absent.',
      ),
    media: map({
      host: webAddress()
        .optional()
        .describe('A host of the publication’s own for large files, such as https://media.example.org.'),
      largest: count()
        .optional()
        .describe('The most megabytes of a sound or a video on the site itself; 25 if absent.'),
    })
      .optional()
      .describe('Where sounds and videos of the publication’s own may be.'),
    podcast: podcastSettings
      .optional()
      .describe('Makes a podcast of the articles with a sound in MP3 or M4A; absent means there is none.'),
    shareCards: flag(true).describe(
      'Whether articles without a photograph get a card with their title, which other sites show beside a link.',
    ),
    ...redirection,
    checks: checkSettings().describe(
      'What `npm run check` makes of its rules, by name: off, advice, warning or fault.',
    ),
    admin: adminSchema
      .optional()
      .describe('The editors’ interface in the browser, at /admin/; absent means there is none.'),
    ...distribution,
  }),
);

export type Settings = z.infer<ReturnType<typeof siteSchema>> & {
  /** Every section declared, for the editors' interface where there is one: the gate leaves empty ones out of `sections`. */
  editorSections?: SiteFacts['sections'] | undefined;
  /** What the gate lets through of articles that were withdrawn. */
  withdrawals?: Withdrawal[] | undefined;
  /** What the folder `theme/` holds. */
  theme?: Theme | undefined;
};
