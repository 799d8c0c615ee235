import { cardName, cardSize, type Card } from '../cards/card.ts';
import code from '../cards/cardPng.ts?name-digest';
import { parsePalette } from '../cards/palette.ts';
import { inkOf } from '../components/inks.ts';
import { sectionColours, siteTokens } from '../colours/siteColours.ts';
import type { Article, Dossier, Edition } from '../editorial/edition.ts';
import { eventSummary } from '../editorial/events.ts';
import { colouredSection } from '../editorial/sections.ts';
import { frameOf } from '../editorial/frame.ts';
import type { DescribedPicture } from '../editorial/sharedPictures.ts';
import { kindName, sectionLink } from '../editorial/teasers.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import tokens from '../styles/tokens.css?raw';
import { memoizeLast } from './memoizeLast.ts';

const paletteOf = memoizeLast((settings: Settings) => parsePalette(tokens, siteTokens(settings)?.light));

/** A card with the name that its file begins with. */
export type NamedCard = { name: string; card: Card };

/**
 * The share card of an article without a picture that other sites could show, or with a drawing. Returns undefined if
 * cards are switched off.
 */
export function articleCard(article: Article, edition: Edition): NamedCard | undefined {
  const { settings, words } = edition;
  if (!settings.shareCards || (article.image && article.image.src.format !== 'svg')) return undefined;
  const { href, label } = sectionLink(article.category, edition);
  const isAdvertising = article.kind === 'sponsored';
  const kind = kindName(article, words);
  const colours = sectionColours(settings);
  const own = colours.get(colouredSection(article.category, colours, settings.sections) ?? '')?.light;
  const { inks, ...plain } = paletteOf(settings);
  const ink = own ?? inks[inkOf(frameOf(edition).sections, href) ?? ''] ?? plain.black;
  const card: Card = {
    title: article.title,
    face: article.kind === 'opinion' ? 'italic' : 'bold',
    labels: [label, ...(kind && !isAdvertising ? [kind] : [])],
    warning: isAdvertising ? kind : undefined,
    name: settings.name,
    logo: cardLogo(edition),
    note: article.sponsor ? words.sponsoredBy(article.sponsor.name) : eventSummary(article, edition),
    colours: { ...plain, ink },
  };
  return { name: article.slug, card };
}

/** The share card of a dossier without a picture that other sites could show. */
export function dossierCard({ id, title, image }: Dossier, edition: Edition): NamedCard | undefined {
  const { settings, words } = edition;
  if (!settings.shareCards || (image && image.src.format !== 'svg')) return undefined;
  const { inks: _, ...colours } = paletteOf(settings);
  const card: Card = {
    title,
    face: 'bold',
    labels: [words.dossier.label],
    name: settings.name,
    logo: cardLogo(edition),
    colours: { ...colours, ink: colours.black },
  };
  return { name: `dossier-${id}`, card };
}

const cardLogo = ({ logo }: Edition): Card['logo'] =>
  logo && { drawing: logo.drawing, width: logo.picture.width, height: logo.picture.height };

/** The share card of all pages without one of their own. */
export function publicationCard(edition: Edition): NamedCard | undefined {
  const { settings } = edition;
  if (!settings.shareCards) return undefined;
  const { paper, black, grey } = paletteOf(settings);
  const card: Card = {
    title: settings.name,
    face: 'bold',
    labels: [],
    name: new URL(settings.url).host,
    logo: cardLogo(edition),
    note: settings.tagline,
    colours: { paper, black, grey, ink: black },
  };
  return { name: 'publication', card };
}

/** The last step of a card's address. */
export const cardStep = ({ name, card }: NamedCard) => `${name}.${cardName(card, code)}`;

/** A card as it is described in the head of a page. */
export function sharedCard(named: NamedCard | undefined, edition: Edition): DescribedPicture | undefined {
  if (!named) return undefined;
  const { addresses, settings } = edition;
  const { title, labels, warning } = named.card;
  const texts = [...new Set([warning, title, ...labels, settings.name])].filter(Boolean);
  return {
    url: addresses.absolute(addresses.card(cardStep(named))),
    type: 'image/png',
    ...cardSize,
    alt: texts.join(' – '),
  };
}
