import path from 'node:path';
import { slugOf } from '../../addresses/slugs.ts';
import { plainText } from '../../htmlToMarkdown/plainText.ts';
import type { OldItem, OldSite } from '../oldSite.ts';
import { absolute } from './folderIndex.ts';
import { replaceEmoji } from './marks/plainMarks.ts';
import { epochOf, localIn, momentIn, type Moment } from '../../htmlToMarkdown/moments.ts';
import type { OldText } from './oldText.ts';
import { datedName, folderOf, stemOf, type TextPlace } from './programs/program.ts';
import type { OldFields } from './readFields.ts';
import { categoriesOf, type Terms } from './terms.ts';

type ItemContext = {
  root: string;
  site: OldSite;
  now: number;
  terms: Terms;
  all: readonly OldText[];
  /** Whether the program has said where texts stand. */
  hasSettings: boolean;
  pathOf: (place: TextPlace, fields: OldFields) => string;
};

/** An article or a page of the folder. */
export function textItem(
  text: OldText,
  { root, site, now, terms, all, hasSettings, pathOf }: ItemContext,
): OldItem {
  const { place, fields, head, section } = text;
  const { timeZone } = site;
  const moments =
    fields.dates.length > 0 ? fields.dates : [dateBeside(text)].filter((one) => one !== undefined);
  const later = moments.filter((one) => epochOf(one, timeZone) > now);
  const moment = later.toSorted((a, b) => epochOf(b, timeZone) - epochOf(a, timeZone))[0] ?? moments[0];
  const isDraft = /(?:^|\/)_?drafts\//.test(place.path);
  const open = fields.status === 'published' && isDraft ? 'draft' : fields.status;
  const name = datedName(place.path).name;
  const title = plainTitle(fields.title || head.title || humanName(name));
  const url = absolute(
    site.url,
    encodeURI(pathOf(place, { ...fields, title, dates: moment ? [moment] : [] })),
  );
  return {
    kind: kindOf(text, moment, all),
    id: place.file,
    type: fields.format || 'text',
    status: fields.url === false ? 'closed' : open === 'published' && later.length > 0 ? 'scheduled' : open,
    title,
    slug: slugOf(
      fields.slug || (stemOf(place.path) === 'index' && folderOf(place.path) === '' ? 'index' : name),
    ),
    url,
    date: moment && epochOf(moment, timeZone),
    localDate: moment && localIn(moment, timeZone),
    isUrlMadeUp: !hasSettings && !fields.url,
    oldAddresses: fields.redirectFrom.flatMap((one) => oldAddressOf(one, url, site.url)),
    updated: fields.updated && epochOf(fields.updated, timeZone),
    expires: fields.expires && epochOf(fields.expires, timeZone),
    language: fields.lang.replace('_', '-') || undefined,
    authors: fields.authors.map(terms.loginOf).filter(Boolean),
    body: '',
    excerpt: fields.summary || (head.excerpt ?? ''),
    lead: fields.image && { url: fields.image.src, alt: fields.image.alt, caption: fields.image.caption },
    categories: categoriesOf(fields, section).map(slugOf).filter(Boolean),
    tags: fields.tags.map(slugOf).filter(Boolean),
    isSticky: fields.isFeatured,
    meta: {},
    comments: [],
    place: { file: path.join(root, place.file), line: 1 },
  };
}

/** An older address: from the home page of the site, or from the address of the text. */
function oldAddressOf(written: string, url: string, site: string): string[] {
  if (/^https?:/.test(written)) return site !== '' && written.startsWith(`${site}/`) ? [written] : [];
  const base = URL.parse(site)?.pathname.replace(/\/$/, '') ?? '';
  if (written.startsWith('/'))
    return [absolute(site, base && written.startsWith(`${base}/`) ? written.slice(base.length) : written)];
  return [URL.parse(written, url.replace(/[^/]*\/?$/, ''))?.href ?? absolute(site, written)];
}

/** The date in the name of the file, or in its text. */
function dateBeside({ place, head }: OldText): Moment | undefined {
  const { day } = datedName(place.path);
  return (day === undefined ? undefined : momentIn(day)) ?? head.date;
}

/** Texts with a date are articles, and so are those among them; the others are pages. */
function kindOf(
  { place, fields, isArticleFolder }: OldText,
  moment: Moment | undefined,
  all: readonly OldText[],
): OldItem['kind'] {
  if (/^(?:page|pages|about|contact|home|index)$/.test(fields.format.replace(/^.*\/|\.\w+$/g, '')))
    return 'page';
  // What a section says above the list of its articles.
  if (stemOf(place.path) === '_index') return 'page';
  if (moment !== undefined || isArticleFolder) return 'article';
  const folder = folderOf(place.path);
  const beside = all.filter(({ place: other }) => folderOf(other.path) === folder);
  const dated = beside.filter(
    ({ fields: other, head, place: at }) => other.dates.length > 0 || head.date || datedName(at.path).day,
  );
  return folder !== '' && dated.length * 2 > beside.length ? 'article' : 'page';
}

const humanName = (name: string): string => {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words ? words[0]!.toUpperCase() + words.slice(1) : '';
};

const plainTitle = (written: string): string => {
  const named = replaceEmoji(written);
  return /<\w|&#?\w+;/.test(named) ? plainText(named) : named.replaceAll(/\s+/g, ' ').trim();
};
