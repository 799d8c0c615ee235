/** Loaded when something is first pasted from a word processor or a web page. */
import { htmlToMarkdown } from '../../htmlToMarkdown/htmlToMarkdown.ts';
import { tidyOfficeMarkup } from './officeMarkup.ts';

/** What was copied, without what browsers and word processors put around it. */
const fragment = (html: string) =>
  (/<!-{2}\s*StartFragment\s*-->([^]*?)<!-{2}\s*EndFragment\s*-->/i.exec(html)?.[1] ?? html)
    .replace(/<(style|xml|head)\b[^]*?<\/\1>/gi, '')
    .replace(/<!-{2}[^]*?-->/g, '');

/** Addresses that lead anywhere from an article; Google Docs leads through a page of its own. */
function linkFor(href: string): string | undefined {
  const target = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)?.[1];
  const address = target ? decodeURIComponent(target) : href;
  return /^(?:https?:|mailto:)/i.test(address) ? address : undefined;
}

/** HTML from the clipboard as Markdown; pictures stay where they are, on another server or in another program. */
export const pastedMarkdown = (html: string): string =>
  htmlToMarkdown(fragment(html), {
    fileFor: () => undefined,
    linkFor,
    onLoss: () => {},
    prepare: tidyOfficeMarkup,
  }).trim();
