import { slugOf } from '../addresses/slugs.ts';
import { writeFrontMatter } from '../intake/yaml/writeFrontMatter.ts';
import { captionOf } from './html/captions.ts';
import { htmlToMarkdown, type Loss } from './html/htmlToMarkdown.ts';
import { plainText } from './html/plainText.ts';
import type { OldItem } from './oldSite.ts';
import type { Place } from './sectionMap.ts';

/** A file beside a text: its name there, and where its bytes are. */
export type FileBeside = { name: string; from: string };

/** An article or a page as the publication has it. */
export type NewText = {
  /** Its path in the content folder. */
  path: string;
  text: string;
  files: FileBeside[];
  losses: Loss[];
  /** How many words readers had, and have. */
  words: { before: number; after: number };
};

/** What of the site the conversion of a text needs to know. */
export type ConversionContext = {
  timeZone: string;
  /** The id of the section of articles whose categories are none. */
  defaultSection: string;
  places: ReadonlyMap<string, Place>;
  tagNames: ReadonlyMap<string, string>;
  /** The id of an author's file by login; undefined where nobody signs. */
  authorId: (login: string) => string | undefined;
  /** The slug that an item has here. */
  slugOf: (item: OldItem) => string;
  /** The body as HTML, without what its program put between. */
  bodyOf: (item: OldItem, onLoss: (loss: Loss) => void) => string;
  /** The file with the bytes of an address of the old site. */
  fileAt: (url: string) => string | undefined;
  /** The path of the text that stands now for an old address, from the content folder. */
  textAt: (url: string) => string | undefined;
  /** The lead picture of an item. */
  leadOf: (item: OldItem) => { url: string; alt: string; caption: string } | undefined;
  /** What stands for the credit of a picture that had none. */
  unknownCredit: string;
};

/** Converts an article. */
export function convertArticle(item: OldItem, context: ConversionContext): NewText {
  const { places, tagNames, timeZone, defaultSection } = context;
  const slug = context.slugOf(item);
  const day = item.localDate ?? localDateOf(item.date ?? 0, timeZone);
  const folder = `articles/${day.slice(0, 4)}/${slug}`;
  const body = convertBody(item, folder, context);
  const lead = context.leadOf(item);
  const leadName = lead && body.fileFor(lead.url);
  const placed = item.categories
    .map((category) => places.get(category))
    .filter((place) => place !== undefined);
  const sections = placed.filter((place) => place.as === 'section');
  // A sub-section says more than the section that it is in.
  const section = sections.find(({ parent }) => parent !== undefined) ?? sections[0];
  const tags = [
    ...placed.flatMap((place) => (place.as === 'tag' ? [place.name] : [])),
    ...item.tags.map((tag) => tagNames.get(tag) ?? tag),
  ];
  const author = context.authorId(item.authors[0] ?? '');
  const fields = {
    title: item.title || slug,
    date: day.slice(0, 16),
    category: section?.id ?? defaultSection,
    summary: plainText(item.excerpt) || undefined,
    authors: author === undefined ? undefined : [author],
    tags: tags.length > 0 ? distinct(tags) : undefined,
    image:
      lead && leadName ? { src: leadName, alt: lead.alt, ...creditIn(lead.caption, context) } : undefined,
    draft: item.status === 'draft' ? true : undefined,
    redirectFrom: oldPathsOf(item),
  };
  return {
    path: `${folder}/index.md`,
    text: writeFrontMatter(fields, `\n${body.markdown}`),
    files: body.files,
    losses: body.losses,
    words: body.words,
  };
}

function convertBody(item: OldItem, folder: string, context: ConversionContext) {
  const losses: Loss[] = [];
  const files = new Map<string, string>();
  const taken = new Set(['index.md']);
  const onLoss = (loss: Loss) => void losses.push(loss);
  const fileFor = (url: string): string | undefined => {
    const from = context.fileAt(url);
    if (from === undefined) return undefined;
    const known = files.get(from);
    if (known) return `./${known}`;
    const name = freeName(from, taken);
    files.set(from, name);
    return `./${name}`;
  };
  const linkFor = (url: string): string | undefined => {
    const text = context.textAt(url);
    if (text !== undefined) return relative(folder, text) + hashOf(url);
    return fileFor(url) ?? (/^(?:https?:|mailto:|tel:|#)/.test(url) ? url : undefined);
  };
  const html = context.bodyOf(item, onLoss);
  const markdown = htmlToMarkdown(html, { fileFor, linkFor, onLoss });
  return {
    markdown,
    fileFor,
    losses,
    get files(): FileBeside[] {
      return [...files].map(([from, name]) => ({ name, from }));
    },
    words: { before: wordsIn(plainText(html)), after: wordsIn(markdown) },
  };
}

/** Words of letters and digits: what Markdown writes with other signs counts for none. */
export const wordsIn = (text: string): number =>
  text.replace(/\]\([^)]*\)|::\w+\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The path of an item below the home page of the old site, which leads to its page from now on. */
function oldPathsOf({ url }: OldItem): string[] | undefined {
  try {
    const { pathname, search } = new URL(url);
    return search !== '' || pathname === '/' ? undefined : [decodeURI(pathname)];
  } catch {
    return undefined;
  }
}

function creditIn(written: string, { unknownCredit }: ConversionContext) {
  const [caption = '', credit = ''] = captionOf(written).split(/\s*©\s*/);
  return { ...(caption && { caption }), credit: credit || unknownCredit };
}

const localDateOf = (date: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(date);

function freeName(from: string, taken: Set<string>): string {
  const [, stem = '', ending = ''] = /([^/\\]*?)(\.[a-z0-9]+)?$/i.exec(from) ?? [];
  const plain = slugOf(stem.replace(/-scaled$/, '')) || 'fichier';
  let name = plain + ending.toLowerCase();
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}${ending.toLowerCase()}`;
  taken.add(name);
  return name;
}

/** A path from a folder of the content to a text, as links are written. */
function relative(folder: string, text: string): string {
  const [from, to] = [folder.split('/'), text.split('/')];
  let shared = 0;
  while (from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const hashOf = (url: string) => /#.*$/.exec(url)?.[0] ?? '';

/** Each tag once, whatever its capitals and accents. */
const distinct = (tags: readonly string[]): string[] =>
  [...new Map(tags.toReversed().map((tag) => [slugOf(tag), tag])).values()].toReversed();
