import type { Loss } from '../../../htmlToMarkdown/bodyContext.ts';
import { escapeHtml } from '../../../markdown/entities.ts';

/** What the marks of a program in a text refer to. */
export type MarkContext = {
  /** The address that a path, a file's name or a slug of another text has; undefined if there is no such text. */
  addressOf: (reference: string) => string | undefined;
  /** The text of a file that another includes, by its name; undefined if it is missing. */
  include: (name: string) => string | undefined;
  /** Values such as `page.title`; undefined for what the folder does not say. */
  valueOf: (name: string) => string | undefined;
  onLoss: (loss: Loss) => void;
};

/** An address alone in its paragraph, shown as what is there. */
export const shownAddress = (url: string): string => `<p>${escapeHtml(url.trim())}</p>`;

/** A picture with its caption and credit. */
export function pictureHtml(url: string, alt = '', caption = ''): string {
  const below = caption ? `<figcaption>${caption}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${below}</figure>`;
}

/** A line of HTML that is a block of its own, whatever stands around it. */
export const block = (html: string): string => `\n\n${html}\n\n`;

/** A link. */
export const linkHtml = (url: string, words: string): string =>
  `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;

/** Attributes such as `id="a" width=3`, and the values without a name. */
export function attributesIn(written: string): { named: Record<string, string>; values: string[] } {
  const named: Record<string, string> = {};
  const values: string[] = [];
  const one =
    /([\w:-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))|"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+)/g;
  for (const [, name, ...texts] of written.matchAll(one)) {
    const value = (texts.find((text) => text !== undefined) ?? '').replaceAll(/\\(["\\])/g, '$1');
    if (name === undefined) values.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { named, values };
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i;

/**
 * What readers saw, in all likelihood, of a component that only the old theme knew: the words, pictures and links of its
 * attributes.
 *
 * @param inner what stands between its tags
 */
export function unknownHtml(named: Record<string, string>, inner: string): string {
  const said = (...names: string[]) => names.map((name) => named[name]).find(Boolean);
  const parts: string[] = [];
  const src = said('src', 'image', 'img', 'url') ?? '';
  const title = said('title', 'heading', 'header', 'summary', 'label');
  if (pictureFile.test(src)) parts.push(pictureHtml(src, named['alt'], said('caption', 'title')));
  else if (title) parts.push(`<p><strong>${escapeHtml(title)}</strong></p>`);
  const words = said('text', 'intro', 'content', 'body', 'quote', 'description', 'message');
  const cite = said('cite', 'author', 'attribution', 'by');
  const href =
    said('href', 'link', 'to') ?? (/^https?:/.test(src) && !pictureFile.test(src) ? src : undefined);
  if (words !== undefined && cite !== undefined)
    parts.push(`<blockquote><p>${escapeHtml(words)}</p><cite>${escapeHtml(cite)}</cite></blockquote>`);
  else if (href !== undefined && !inner.trim())
    parts.push(`<p>${linkHtml(href, words ?? title ?? href)}</p>`);
  else if (words !== undefined) parts.push(`\n\n${words}\n\n`);
  const shown = [...parts, inner.trim()].filter((part) => part.trim() !== '');
  return shown.length === 0 ? '' : block(shown.join('\n\n'));
}
