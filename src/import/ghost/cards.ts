import { embedOf } from '../../embeds/embeds.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import { markdownHtml } from '../markdown/marks/markdownHtml.ts';

/** The data of a card of Ghost, in mobiledoc as in lexical. */
export type Card = Record<string, unknown>;

type Handler = (said: (name: string) => string, card: Card) => string;

const linked = (url: string, words: string): string => `<a href="${escapeHtml(url)}">${words}</a>`;
const captioned = (inner: string, caption = ''): string =>
  inner && `<figure>${inner}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
const picture = (src: string, alt = '', title = ''): string =>
  src && `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${title && ` title="${escapeHtml(title)}"`}>`;
const paragraph = (html: string): string => html && `<p>${html}</p>`;
const blockOf = (html: string): string =>
  /^\s*<(?:p|div|ul|ol|blockquote|h\d)\b/i.test(html) ? html : paragraph(html);
const button = (url: string, words: string): string =>
  url && words ? paragraph(linked(url, escapeHtml(words))) : '';
const isOn = (value: unknown): boolean => value !== false && value !== 0;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** What readers saw of each card: https://ghost.org/help/cards/. */
const handlers: Record<string, Handler> = {
  image: (said) => {
    const shown = picture(said('src'), said('alt'), said('title'));
    return captioned(shown && said('href') ? linked(said('href'), shown) : shown, said('caption'));
  },
  gallery: (said, { images }) => {
    const pictures = Array.isArray(images) ? (images as Card[]) : [];
    const shown = pictures.map((one) =>
      captioned(picture(text(one['src']), text(one['alt']), text(one['title'])), text(one['caption'])),
    );
    return captioned(shown.join(''), said('caption'));
  },
  embed: (said, { metadata }) => {
    // Providers that articles know are shown by their address; the code of others says what was there.
    const url = said('url');
    const title = text((metadata as Card | undefined)?.['title']);
    const isKnown = title !== '' && embedOf(url)?.kind !== undefined;
    const known = `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}"></iframe>`;
    const shown = /^https?:/.test(url) ? paragraph(escapeHtml(url)) : said('html');
    return (isKnown ? known : shown) + paragraph(said('caption'));
  },
  bookmark: (said, { metadata }) => {
    const of = (name: string) => text((metadata as Card | undefined)?.[name]) || said(name);
    const title = paragraph(linked(said('url'), escapeHtml(of('title') || said('url'))));
    return title + paragraph(escapeHtml(of('description'))) + paragraph(said('caption'));
  },
  callout: (said) => {
    const words = [said('calloutEmoji'), said('calloutText')].filter(Boolean).join(' ');
    return words && `<div class="admonition">${blockOf(words)}</div>`;
  },
  toggle: (said) => `<details><summary>${said('heading')}</summary>${blockOf(said('content'))}</details>`,
  video: (said) => {
    const title = said('fileName').replace(/\.\w+$/, '');
    const player = `<video src="${escapeHtml(said('src'))}" title="${escapeHtml(title)}"></video>`;
    return player + paragraph(said('caption'));
  },
  audio: (said) => `<audio src="${escapeHtml(said('src'))}" title="${escapeHtml(said('title'))}"></audio>`,
  file: (said) =>
    paragraph(linked(said('src'), escapeHtml(said('fileTitle') || said('fileName')))) +
    paragraph(escapeHtml(said('fileCaption'))),
  html: (said) => said('html'),
  markdown: (said) => markdownHtml(said('markdown')),
  code: (said) => {
    const language = said('language').trim();
    const name = language && ` class="language-${escapeHtml(language)}"`;
    return `<pre><code${name}>${escapeHtml(said('code'))}</code></pre>${paragraph(said('caption'))}`;
  },
  hr: () => '<hr>',
  button: (said) => button(said('buttonUrl'), said('buttonText')),
  header: (said, { buttonEnabled }) =>
    (said('header') && `<h2>${said('header')}</h2>`) +
    paragraph(said('subheader')) +
    (isOn(buttonEnabled) ? button(said('buttonUrl'), said('buttonText')) : ''),
  product: (said, { productButtonEnabled }) =>
    captioned(picture(said('productImageSrc'), said('productTitle'))) +
    paragraph(said('productTitle') && `<strong>${said('productTitle')}</strong>`) +
    blockOf(said('productDescription')) +
    (isOn(productButtonEnabled) ? button(said('productUrl'), said('productButton')) : ''),
  'call-to-action': (said, { showButton }) =>
    paragraph(said('sponsorLabel')) +
    captioned(picture(said('imageUrl'))) +
    blockOf(said('textValue')) +
    (isOn(showButton) ? button(said('buttonUrl'), said('buttonText')) : ''),
  paywall: () => '',
  tk: (said) => escapeHtml(said('text')),
};
handlers['card-markdown'] = handlers['markdown']!;
handlers['codeblock'] = handlers['code']!;
handlers['horizontalrule'] = handlers['hr']!;

/** Cards that only letters had, and forms that a static site has no answer to. */
const unseen: Record<string, Loss['what']> = {
  email: 'block',
  'email-cta': 'block',
  signup: 'form',
  subscribe: 'form',
};

/**
 * A card as HTML. Empty for what readers of the site did not see: parts of the letters, and parts for members.
 *
 * @param name as mobiledoc and lexical call it
 */
export function cardHtml(name: string, card: Card, onLoss: (loss: Loss) => void): string {
  const lost = unseen[name];
  if (lost || !isPublic(card)) {
    onLoss({ what: lost ?? 'block', detail: name });
    return '';
  }
  const handler = handlers[name];
  if (handler) return handler((key) => text(card[key]), card);
  onLoss({ what: 'block', detail: name });
  const known = ['html', 'text', 'title', 'description', 'caption'].map((key) => text(card[key]));
  return known.filter(Boolean).map(blockOf).join('');
}

/** Whether everybody saw a card on the web. */
function isPublic({ visibility }: Card): boolean {
  if (typeof visibility !== 'object' || visibility === null) return true;
  const { web, showOnWeb } = visibility as { web?: { nonMember?: boolean }; showOnWeb?: boolean };
  return showOnWeb !== false && web?.nonMember !== false;
}
