/** An item of an export; what is not said is as WordPress has it for a published post. */
export type ExportedItem = {
  id: number;
  type?: 'post' | 'page' | 'attachment' | 'nav_menu_item';
  status?: string;
  title?: string;
  name?: string;
  link?: string;
  /** By the clock of the site, `2023-11-02 14:30:00`. */
  date?: string;
  gmt?: string;
  author?: string;
  content?: string;
  excerpt?: string;
  categories?: string[];
  tags?: string[];
  isSticky?: boolean;
  password?: string;
  parent?: number;
  file?: string;
  meta?: Record<string, string>;
  comments?: string[];
};

/** A category by its slug: its name, and the slug of the one that it is in. */
export type ExportedCategory = { slug: string; name: string; parent?: string };

export const siteUrl = 'https://vallee.example.org';

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** What an export says of its site besides its items. */
type ExportedSite = { categories?: readonly ExportedCategory[]; authors?: Record<string, string> };

/** An export of WordPress (WXR 1.2), small, and in French. */
export const wordpressExport = (items: readonly ExportedItem[], site?: ExportedSite): string =>
  [...exportParts(items, site)].join('');

/** The same in parts, an item each, so that one larger than memory can be written. */
export function* exportParts(
  items: Iterable<ExportedItem>,
  { categories = [], authors = { redaction: 'La Rédaction' } }: ExportedSite = {},
): Generator<string> {
  const nameOf = (slug: string) => categories.find((category) => category.slug === slug)?.name ?? slug;
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>La Vallée</title>
<link>${siteUrl}</link>
<description>Le journal de la vallée</description>
<language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${siteUrl}</wp:base_site_url>
<wp:base_blog_url>${siteUrl}</wp:base_blog_url>
${Object.entries(authors)
  .map(
    ([login, name]) =>
      `<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`,
  )
  .join('\n')}
${categories
  .map(
    ({ slug, name, parent = '' }) =>
      `<wp:category><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`,
  )
  .join('\n')}
`;
  for (const item of items) yield `${itemXml(item, nameOf)}\n`;
  yield '</channel>\n</rss>\n';
}

function itemXml(item: ExportedItem, nameOf: (slug: string) => string): string {
  const { id, type = 'post', status = 'publish', title = `Texte ${id}`, name = `texte-${id}` } = item;
  const { date = '2023-11-02 14:30:00', gmt = '2023-11-02 13:30:00', author = 'redaction' } = item;
  const { link = `${siteUrl}/${date.slice(0, 4)}/${date.slice(5, 7)}/${name}/`, tags = [] } = item;
  const { categories = [], meta = {}, comments = [], content = '', excerpt = '', file } = item;
  const terms = [
    ...categories.map(
      (slug) => `<category domain="category" nicename="${slug}">${cdata(nameOf(slug))}</category>`,
    ),
    ...tags.map((slug) => `<category domain="post_tag" nicename="${slug}">${cdata(slug)}</category>`),
  ];
  return `<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<dc:creator>${cdata(author)}</dc:creator>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(gmt)}</wp:post_date_gmt>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>${item.parent ?? 0}</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(item.password ?? '')}</wp:post_password>
<wp:is_sticky>${item.isSticky ? 1 : 0}</wp:is_sticky>
${terms.join('\n')}
${file === undefined ? '' : `<wp:attachment_url>${cdata(file)}</wp:attachment_url>`}
${Object.entries(meta)
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  )
  .join('\n')}
${comments
  .map(
    (text) =>
      `<wp:comment><wp:comment_author>${cdata('Un lecteur')}</wp:comment_author><wp:comment_content>${cdata(text)}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`,
  )
  .join('\n')}
</item>`;
}
