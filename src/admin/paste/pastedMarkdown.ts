/** Loaded when something is first pasted from a word processor or a web page. */
import { htmlToMarkdown } from '../../htmlToMarkdown/htmlToMarkdown.ts';
import { tidyOfficeMarkup } from './officeMarkup.ts';

/** What becomes of HTML from the clipboard; `lostPictures` are on another server or in another program. */
export type Pasted = { markdown: string; lostPictures: number };

/** Word's notes stand behind what was copied. */
const notes = /<div[^>]*mso-element:\s*["']?footnote-list[^]*$/i;

/** What was copied, without what browsers and word processors put around it. */
function fragment(html: string): string {
  const [all, copied] = /<!-{2}\s*StartFragment\s*-->([^]*?)<!-{2}\s*EndFragment\s*-->/i.exec(html) ?? [];
  const behind = all === undefined ? '' : html.slice(html.indexOf(all) + all.length);
  return ((copied ?? html) + (notes.exec(behind)?.[0] ?? ''))
    .replace(/<(style|xml|head)\b[^]*?<\/\1>/gi, '')
    .replace(/<!-{2}[^]*?-->/g, '');
}

/** Addresses that lead anywhere from an article; Google Docs leads through a page of its own. */
function linkFor(href: string): string | undefined {
  const target = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  const address = target ? decodeURIComponent(target) : href;
  return /^(?:https?:|mailto:)/i.test(address) ? address : undefined;
}

/**
 * HTML from the clipboard as Markdown.
 *
 * @param files the paths of pictures that have become files, by the addresses that stand for them
 */
export function pastedMarkdown(html: string, files: ReadonlyMap<string, string> = new Map()): Pasted {
  let lostPictures = 0;
  const markdown = htmlToMarkdown(fragment(html), {
    fileFor: (url) => files.get(url),
    linkFor,
    onLoss: ({ what }) => {
      if (what === 'picture') lostPictures++;
    },
    prepare: tidyOfficeMarkup,
  });
  return { markdown: markdown.trim(), lostPictures };
}
