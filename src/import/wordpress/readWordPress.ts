import { plainText } from '../../htmlToMarkdown/plainText.ts';
import { detached } from '../detached.ts';
import type { OldCategory, OldItem, OldSite } from '../oldSite.ts';
import { readExportElements, type ExportElement } from './exportElements.ts';
import { exportItem, textIn } from './exportItem.ts';
import type { FileFacts, Files } from './shortcodeHtml.ts';
import { timeZoneOf } from './timeZone.ts';

/** What one reading of an export finds: all but the texts, which would not fit into memory. */
export type WordPressIndex = {
  site: OldSite;
  /** How many dates do not have the hour of the zone that most have. */
  otherHours: number;
  /** In the order of the files, without bodies and comments. */
  items: OldItem[];
  files: Files;
  /** Blocks that items share, by their numbers. */
  blocks: Map<string, string>;
};

/**
 * Reads exports of one site, of which WordPress makes several if it is large: what is in two of them is taken once, from the
 * last.
 *
 * @param onBytes called with the number of bytes of each part that was read
 * @throws ExportError
 */
export async function readWordPress(
  exports: readonly string[],
  onBytes?: (bytes: number) => void,
): Promise<WordPressIndex> {
  const site: OldSite = {
    name: '',
    url: '',
    description: '',
    language: '',
    timeZone: '',
    authors: [],
    categories: [],
    tags: [],
  };
  const [authors, categories, tags] = [new Map(), new Map(), new Map()] as [
    Map<string, OldSite['authors'][number]>,
    Map<string, OldCategory>,
    Map<string, OldSite['tags'][number]>,
  ];
  const items = new Map<string, OldItem>();
  const files = new Map<string, FileFacts>();
  const blocks = new Map<string, string>();

  const channel: Record<string, (element: ExportElement) => void> = {
    title: ({ text }) => (site.name ||= plainText(text)),
    description: ({ text }) => (site.description ||= plainText(text)),
    language: ({ text }) => (site.language ||= text.trim()),
    link: ({ text }) => (site.url ||= text.trim().replace(/\/+$/, '')),
    'wp:base_blog_url': ({ text }) => (site.url = text.trim().replace(/\/+$/, '') || site.url),
    'wp:author'(element) {
      const login = textIn(element, 'wp:author_login');
      const names = [textIn(element, 'wp:author_first_name'), textIn(element, 'wp:author_last_name')];
      const name = textIn(element, 'wp:author_display_name') || names.filter(Boolean).join(' ');
      if (login) authors.set(login, { login, name: plainText(name) || login });
    },
    'wp:category': (element) =>
      addCategory(
        element,
        ['wp:category_nicename', 'wp:cat_name', 'wp:category_description', 'wp:category_parent'],
        categories,
      ),
    'wp:tag'(element) {
      const name = plainText(textIn(element, 'wp:tag_name'));
      const slug = textIn(element, 'wp:tag_slug');
      if (name || slug) tags.set(slug, { slug, name: name || slug });
    },
    'wp:term'(element) {
      const taxonomy = textIn(element, 'wp:term_taxonomy');
      const [slug, name] = [textIn(element, 'wp:term_slug'), plainText(textIn(element, 'wp:term_name'))];
      if (taxonomy === 'category')
        addCategory(
          element,
          ['wp:term_slug', 'wp:term_name', 'wp:term_description', 'wp:term_parent'],
          categories,
        );
      if (taxonomy === 'post_tag' && slug) tags.set(slug, { slug, name: name || slug });
    },
  };

  for (const file of exports)
    for await (const element of readExportElements(file, onBytes)) {
      if (element.name !== 'item') {
        channel[element.name]?.(element);
        continue;
      }
      const whole = exportItem(element, file);
      const item = detached({ ...whole, body: '', comments: [], meta: shortMeta(whole.meta) });
      // Version 1.0 names authors and terms at the items alone.
      for (const login of item.authors) if (!authors.has(login)) authors.set(login, { login, name: login });
      addTerms(element, { categories, tags });
      if (item.type === 'wp_block') blocks.set(item.id, whole.body);
      if (item.kind === 'file' && item.file)
        files.set(item.id, {
          url: item.file,
          alt: item.meta['_wp_attachment_image_alt'] ?? '',
          caption: plainText(item.excerpt),
          title: item.title,
          parent: item.parent,
        });
      items.set(item.id, item);
    }

  Object.assign(site, {
    authors: [...authors.values()],
    categories: [...categories.values()],
    tags: [...tags.values()],
  });
  const dated = [...items.values()].flatMap(({ date, localDate }) =>
    date !== undefined && localDate !== undefined ? [{ date, localDate }] : [],
  );
  const { timeZone, others } = timeZoneOf(dated, site.language);
  site.timeZone = timeZone;
  return { site, otherHours: others, items: [...items.values()], files, blocks };
}

/** @param names of the elements for slug, name, description and parent */
function addCategory(
  element: ExportElement,
  names: [slug: string, name: string, description: string, parent: string],
  categories: Map<string, OldCategory>,
): void {
  const [slug, name, description, parent] = names.map((key) => textIn(element, key)) as [
    string,
    string,
    string,
    string,
  ];
  if (!slug && !name) return;
  const key = slug || name;
  categories.set(key, {
    slug: key,
    name: plainText(name) || key,
    description: plainText(description),
    parent: parent || undefined,
  });
}

/** Categories and tags that the channel has not said. */
function addTerms(
  element: ExportElement,
  { categories, tags }: { categories: Map<string, OldCategory>; tags: Map<string, OldSite['tags'][number]> },
): void {
  for (const { name, attributes, text } of element.children) {
    if (name !== 'category') continue;
    const slug = attributes['nicename'] ?? text.trim();
    const term = { slug, name: plainText(text) || slug };
    if (attributes['domain'] === 'category' && !categories.has(slug))
      categories.set(slug, { ...term, description: '' });
    if (attributes['domain'] === 'post_tag' && !tags.has(slug)) tags.set(slug, term);
  }
}

/** What the index keeps of the fields that plug-ins have added: page builders put whole texts there. */
const shortMeta = (meta: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(meta).filter(([key]) => key === '_thumbnail_id' || key === '_wp_attachment_image_alt'),
  );
