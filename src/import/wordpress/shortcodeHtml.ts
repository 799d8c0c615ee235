import { isPicture } from '../../intake/files/pictureFiles.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import { footnoteShortcode, pendingFootnote } from './footnotes.ts';
import type { Shortcode } from './shortcodes.ts';

/** What the old site knew of a file: where it was, what it shows, its caption, and the item that it belongs to. */
export type FileFacts = {
  url: string;
  alt: string;
  caption: string;
  title: string;
  parent?: string | undefined;
};

/** Files of the old site by their numbers. */
export type Files = ReadonlyMap<string, FileFacts>;

/** Shortcodes of page builders (WPBakery, Divi, Avada, Fusion, Elementor's), which arrange texts and say nothing themselves. */
export const layoutShortcodes =
  /^(?:vc_|et_pb_|fusion_|av_|cs_|x_|su_row|su_column|row$|column|one_|two_|three_)/;

/** Shortcodes by which plug-ins show advertisements. */
const advertisement = /^(?:adrotate|the_ad|the_ad_group|adinserter|adsense|ads?|bsa_pro_ad_space|quads|pub)$/;

/** Attributes of layouts that readers saw as a title. */
const titles = ['title', 'heading'];

const address = (url: string) => `\n\n<p>${escapeHtml(url.trim())}</p>\n\n`;

const imageHtml = (url: string, alt = '', caption = '') => {
  const said = caption ? `<figcaption>${caption}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${said}</figure>`;
};

const fileHtml = (id: string, files: Files): string | undefined => {
  const file = files.get(id.trim());
  return file && imageHtml(file.url, file.alt, escapeHtml(file.caption));
};

type Handler = (shortcode: Shortcode, files: Files, itemId: string) => string | undefined;

const player =
  (element: 'audio' | 'video'): Handler =>
  ({ attributes, values }, files) => {
    const sources = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', 'flv'];
    const url = sources.map((name) => attributes[name]).find(Boolean) ?? values[0];
    const title = [...files.values()].find((file) => file.url === url)?.title;
    return url && `<${element} src="${escapeHtml(url)}" title="${escapeHtml(title ?? '')}"></${element}>`;
  };

/** What each shortcode of WordPress and of common page builders showed. */
const handlers: Record<string, Handler> = {
  caption: ({ content = '', attributes }) => {
    const [image = ''] = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content) ?? [];
    const text = attributes['caption'] ?? content.replace(image, '').trim();
    return `\n\n<figure>${image}<figcaption>${text}</figcaption></figure>\n\n`;
  },
  gallery: ({ attributes }, files, itemId) => {
    const listed = attributes['ids'] ?? attributes['include'];
    // Without a list it shows the pictures that belong to the item.
    const own = () =>
      [...files].flatMap(([id, { parent, url }]) => (parent === itemId && isPicture(url) ? [id] : []));
    const shown = (listed === undefined ? own() : listed.split(',')).map((id) => fileHtml(id, files));
    const found = shown.filter((html) => html !== undefined);
    return found.length > 0 ? `\n\n<figure>${found.join('')}</figure>\n\n` : undefined;
  },
  embed: ({ content = '', values }) => address(content || values[0] || ''),
  youtube: ({ content, attributes, values }) => {
    const said = content ?? attributes['url'] ?? attributes['id'] ?? values[0] ?? '';
    return said && address(/^https?:/.test(said) ? said : `https://www.youtube.com/watch?v=${said}`);
  },
  audio: player('audio'),
  video: player('video'),
  vc_single_image: ({ attributes }, files) => fileHtml(attributes['image'] ?? '', files),
  vc_gallery: ({ attributes }, files) =>
    handlers['gallery']!(
      { name: 'gallery', attributes: { ids: attributes['images'] ?? '' }, values: [] },
      files,
      '',
    ),
  vc_video: ({ attributes }) => (attributes['link'] ? address(attributes['link']) : undefined),
  vc_raw_html: ({ content = '' }) => decoded(content),
  vc_custom_heading: ({ attributes }) => attributes['text'] && `<h2>${escapeHtml(attributes['text'])}</h2>`,
  et_pb_image: ({ attributes }) =>
    attributes['src'] && imageHtml(attributes['src'], attributes['alt'] ?? attributes['title_text']),
  et_pb_video: ({ attributes }) => (attributes['src'] ? address(attributes['src']) : undefined),
  et_pb_gallery: ({ attributes }, files) =>
    handlers['gallery']!(
      { name: 'gallery', attributes: { ids: attributes['gallery_ids'] ?? '' }, values: [] },
      files,
      '',
    ),
};
handlers['wp_caption'] = handlers['caption']!;
handlers['playlist'] = ({ attributes }, files) => {
  const element = attributes['type'] === 'video' ? 'video' : 'audio';
  const shown = (attributes['ids'] ?? '').split(',').flatMap((id) => {
    const file = files.get(id.trim());
    return file
      ? [`<${element} src="${escapeHtml(file.url)}" title="${escapeHtml(file.title)}"></${element}>`]
      : [];
  });
  return shown.length > 0 ? `\n\n${shown.join('\n\n')}\n\n` : undefined;
};

/**
 * What readers saw of a shortcode, as HTML; undefined where the brackets are words of the text, such as « [sic] ».
 */
export function shortcodeHtml(
  shortcode: Shortcode,
  { files, itemId }: { files: Files; itemId: string },
  onLoss: (loss: Loss) => void,
): string | undefined {
  const { name, attributes, values, content } = shortcode;
  // An advertisement's place is marked as newsrooms mark it by hand.
  if (advertisement.test(name)) return '\n\n<p>PUB</p>\n\n';
  if (footnoteShortcode.test(name) && content !== undefined) return pendingFootnote(content);
  const handler = handlers[name];
  if (handler) {
    const html = handler(shortcode, files, itemId);
    if (html !== undefined) return html;
  }
  if (!handler && layoutShortcodes.test(name)) {
    const title = titles.map((key) => attributes[key]).find(Boolean);
    return `${title ? `<h2>${escapeHtml(title)}</h2>` : ''}${content ?? ''}`;
  }
  // Words in brackets are no shortcode: it has attributes, an end, or a name that no word has.
  const isWords =
    !handler && content === undefined && Object.keys(attributes).length === 0 && !/[_\d]/.test(name);
  if (isWords && !(values.length > 0 && /^https?:/.test(values[0]!))) return undefined;
  onLoss({ what: 'shortcode', detail: `[${[name, ...Object.keys(attributes)].join(' ')}]` });
  return content ?? '';
}

/** The raw HTML of WPBakery is escaped twice over. */
function decoded(content: string): string {
  try {
    return decodeURIComponent(Buffer.from(content.trim(), 'base64').toString('latin1'));
  } catch {
    return content;
  }
}
