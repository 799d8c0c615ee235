import { feedPath } from '../addresses/feedAddresses.ts';
import { sectionSteps } from '../addresses/sectionPaths.ts';
import { sectionColours } from '../colours/siteColours.ts';
import type { Edition, Logo } from './edition.ts';
import { counterOf, type Counter } from './audience.ts';
import { lettersLink } from './letters.ts';
import { announces } from './events.ts';
import { podcastLink } from './podcast.ts';
import { colouredSection } from './sections.ts';
import type { Link } from './teasers.ts';

/** What surrounds every page: the masthead with the sections, the foot with the standing pages. */
export type Frame = {
  name: string;
  /** Shown in the place of the name; `dark` is the address of the one for dark screens. */
  logo?: { src: string; width: number; height: number; dark?: string | undefined } | undefined;
  tagline?: string | undefined;
  language: string;
  home: string;
  /**
   * All sections; those above a page's own are `current` with it. `ink` is the class of a colour that is not the look's,
   * `parent` the address of the section that a sub-section is in.
   */
  sections: (Link & { current: boolean; ink?: string | undefined; parent?: string | undefined })[];
  /** The style of those classes; none where there are none. */
  inks?: string | undefined;
  /** Links to the index pages: archives, themes, dossiers, authors, corrections. */
  indexes: Link[];
  footer: Link[];
  /** Beside the sections: standing pages and other sites. */
  menu: Link[];
  /** Where else the publication is; `rel` is `me` for its own pages on social networks. */
  links: (Link & { rel?: string | undefined })[];
  /** The form to subscribe to the newsletter. */
  signUp?: { action: string; field: string; text?: string | undefined } | undefined;
  /** The call for support below articles. */
  support?: (Link & { text: string }) | undefined;
  /** Who counts the readers of the pages. */
  counter?: Counter | undefined;
  /** The feed of everything. */
  feed: Link;
  search: Link & { current: boolean };
  /** The publisher, named in the last line. */
  publisher: string;
};

/** The search page in place of a section; no section can have this id. */
export const searchPlace = '?';

/** @param section id of the section a page belongs to, marked in the navigation */
export function frameOf(edition: Edition, section?: string): Frame {
  const { settings, words, addresses, pages, logo } = edition;
  const order = settings.navigation;
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  const standing = pages.toSorted((a, b) => rank(a.slug) - rank(b.slug) || (a.slug < b.slug ? -1 : 1));
  const { sections } = settings;
  const open = section === undefined ? [] : sectionSteps(section, sections);
  const own = sectionColours(settings);
  const counter = counterOf(settings);
  const inkOf = (id: string) => `own-${[...own.keys()].indexOf(id) + 1}`;
  return {
    name: settings.name,
    ...(logo && { logo: logoOf(logo) }),
    tagline: settings.tagline,
    language: settings.language,
    home: addresses.home,
    sections: sections.map(({ id, name, parent }) => {
      const coloured = colouredSection(id, own, sections);
      return {
        href: addresses.section(id),
        label: name,
        current: open.includes(id),
        ...(coloured !== undefined && { ink: inkOf(coloured) }),
        ...(parent !== undefined && { parent: addresses.section(parent) }),
      };
    }),
    ...(own.size > 0 && {
      inks: inkStyle([...own].map(([id, colours]) => ({ ink: inkOf(id), ...colours }))),
    }),
    indexes: indexesOf(edition),
    search: { href: addresses.search, label: words.search.title, current: section === searchPlace },
    menu: [...menuOf(edition, 'top'), ...(asksAt(settings, 'masthead') ? [supportLink(settings)!] : [])],
    links: settings.links.map((link) => linkOf(link, words)),
    ...(settings.signUp && { signUp: { ...settings.signUp, field: settings.signUp.field ?? 'email' } }),
    ...(asksAt(settings, 'article') && {
      support: { ...supportLink(settings)!, text: settings.support!.text },
    }),
    ...(counter && { counter }),
    feed: { href: feedPath(addresses.home, 'rss'), label: words.feed },
    footer: [
      ...standing.map(({ slug, title }) => ({ href: addresses.page(slug), label: title })),
      { href: addresses.legalNotice, label: words.legalNotice },
      ...menuOf(edition, 'foot'),
    ],
    publisher: settings.publisher.name,
  };
}

/** Empty index pages are left out, but the corrections page is always there: that there are none is information too. */
function indexesOf(edition: Edition): Link[] {
  const { articles, authors, dossiers, words, addresses } = edition;
  return [
    ...(articles.some(announces) ? [{ href: addresses.agenda, label: words.agenda.title }] : []),
    { href: addresses.archives, label: words.archives },
    ...(articles.some(({ tags }) => tags.length > 0)
      ? [{ href: addresses.themes, label: words.themes }]
      : []),
    ...(dossiers.length > 0 ? [{ href: addresses.dossiers, label: words.dossiers }] : []),
    ...(authors.length > 0 ? [{ href: addresses.authors, label: words.authors }] : []),
    ...[podcastLink(edition) ?? []].flat(),
    ...[lettersLink(edition) ?? []].flat(),
    { href: addresses.corrections, label: words.corrections },
  ];
}

const logoOf = ({ picture: { src, width, height }, dark }: Logo) => ({
  src,
  width,
  height,
  ...(dark && { dark: dark.src }),
});

type Place = NonNullable<NonNullable<Edition['settings']['support']>['places']>[number];

/** Whether readers are asked for support in a place. */
const asksAt = ({ support }: Edition['settings'], place: Place): boolean =>
  support !== undefined && (support.places ?? ['article', 'masthead']).includes(place);

const supportLink = ({ support }: Edition['settings']): Link | undefined =>
  support && { href: support.url, label: support.label };

/** The links of the menu that stand in a place. */
function menuOf({ settings, pages, addresses }: Edition, place: 'top' | 'foot'): Link[] {
  return settings.menu
    .filter(({ places = ['top'] }) => places.includes(place))
    .map(({ page, url, label }) => ({
      href: page === undefined ? url! : addresses.page(page),
      label: label ?? pages.find(({ slug }) => slug === page)?.title ?? '',
    }));
}

type SettingsLink = Edition['settings']['links'][number];

/** The names of social networks. */
const networks: Partial<Record<SettingsLink['kind'], string>> = {
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  tiktok: 'TikTok',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
};

function linkOf({ kind, url, label }: SettingsLink, { linkKinds }: Edition['words']): Frame['links'][number] {
  const network = networks[kind];
  const known = network ?? (linkKinds as Partial<Record<SettingsLink['kind'], string>>)[kind];
  return { href: url, label: label ?? known ?? url, ...(network && { rel: 'me' }) };
}

/** The style of sections' own colours. */
function inkStyle(inks: readonly { ink: string; light: string; dark: string }[]): string {
  const rules = (scheme: 'light' | 'dark') => inks.map((one) => `.${one.ink}{--ink:${one[scheme]}}`).join('');
  return `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`;
}
