import { embedOf } from '../../../embeds/embeds.ts';
import { escapeHtml } from '../../../markdown/entities.ts';
import type { LeafRenderer } from '../leafRenderer.ts';
import { frameDocument } from './frameDocument.ts';

/** What a frame may do once it shows a provider's page; of its own origin, it has no way to this one. */
const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation';

/** A frame that asks before it loads anything from elsewhere, or a link where nothing can be shown in a frame. */
export const renderEmbed: LeafRenderer = async (attributes, { language, words, picture, isFramed }) => {
  const { url = '', poster, credit } = attributes;
  const embed = embedOf(url);
  const title = attributes['title'] ?? (embed?.kind && words.embed.untitled[embed.kind]);
  if (!embed?.kind) return linkCard(url, title ?? hostOf(url), title && hostOf(url));
  if (embed.frame === undefined || isFramed?.(embed.provider) === false)
    return linkCard(embed.page, words.embed.on(title!, embed.name));
  const { frame, name, kind, page } = embed;
  const shape = attributes['height'] === undefined ? embed.shape : Number(attributes['height']);
  const srcdoc = frameDocument({
    language,
    title: title!,
    invitation: words.embed.ask[kind](name),
    frame,
    poster: poster === undefined ? undefined : await picture?.(poster),
  });
  const size = typeof shape === 'number' ? ` height="${shape}"` : ` class="${shape ?? 'wide'}"`;
  // A provider sees who embeds it only if it is told, and some refuse those they do not see.
  const permissions = ['fullscreen', 'autoplay', 'encrypted-media', 'picture-in-picture']
    .map((feature) => `${feature} ${new URL(frame).origin}`)
    .join(';');
  return [
    '<figure class="embed">',
    `<iframe${size} title="${escapeHtml(words.embed.frame(title!, name))}" sandbox="${sandbox}" allow="${escapeHtml(permissions)}" loading="lazy" srcdoc="${escapeHtml(srcdoc)}"></iframe>`,
    `<figcaption><a href="${escapeHtml(page)}">${escapeHtml(words.embed.on(title!, name))}</a>`,
    credit && ` <small class="credit">${escapeHtml(`${words.image} ${credit}`)}</small>`,
    '</figcaption></figure>',
  ]
    .filter(Boolean)
    .join('');
};

const hostOf = (address: string) => URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';

/** A link that stands by itself, with the site that it leads to unless its title says so. */
function linkCard(address: string, title: string, site?: string): string {
  const small = site ? ` <small>${escapeHtml(site)}</small>` : '';
  return `<figure class="link-card"><a href="${escapeHtml(address)}">${escapeHtml(title)}${small}</a></figure>`;
}
