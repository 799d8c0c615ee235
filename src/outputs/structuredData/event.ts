import type { Event as EventNode, Offer, Place } from 'schema-dts';
import type { Edition } from '../../editorial/edition.ts';
import { eventName, isWholeDay, type Announcement } from '../../editorial/events.ts';
import { withoutUndefined } from './graph.ts';

/** The id of an event's node, below the address of its article. */
export const eventId = (article: Announcement, { addresses }: Edition) =>
  `${addresses.absolute(addresses.article(article))}#event`;

/**
 * The event that an article announces (developers.google.com/search/docs/appearance/structured-data/event).
 *
 * @param image addresses of the article's pictures
 */
export function eventNode(article: Announcement, image: readonly string[], edition: Edition): EventNode {
  const { event, summary, lang } = article;
  const { addresses, settings } = edition;
  const { start, end, place, price, link, cancelled } = event;
  return {
    '@type': 'Event',
    '@id': eventId(article, edition),
    name: eventName(article),
    url: addresses.absolute(addresses.article(article)),
    startDate: start,
    eventStatus: cancelled ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled',
    inLanguage: lang ?? settings.language,
    ...withoutUndefined({
      endDate: isWholeDay(event) ? (end ?? start) : end,
      description: summary,
      location: place && placeNode(place),
      image: image.length > 0 ? [...image] : undefined,
      sameAs: link,
      isAccessibleForFree: price && isFree(price) ? true : undefined,
      offers: price ? offerOf(price, link) : undefined,
    }),
  };
}

const placeNode = ({ name, address }: { name: string; address?: string | undefined }): Place => ({
  '@type': 'Place',
  name,
  ...withoutUndefined({ address }),
});

const isFree = (price: string) =>
  /^(?:gratuit|entr[ée]e (?:libre|gratuite)|acc[èe]s libre|free\b)/iu.test(price);

const currencies: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', CHF: 'CHF' };

/** The offer of a price that is free, or a single amount with its currency; other words are for readers alone. */
function offerOf(price: string, link: string | undefined): Offer | undefined {
  const offer = (amount: string, currency: string): Offer => ({
    '@type': 'Offer',
    price: amount,
    priceCurrency: currency,
    ...withoutUndefined({ url: link }),
  });
  if (isFree(price)) return offer('0', 'EUR');
  const [, sign = '', amount = '', after = ''] =
    /^(£|CHF)?\s*(\d+(?:[.,]\d{1,2})?)\s*(€|CHF)?$/u.exec(price) ?? [];
  const currency = currencies[sign || after];
  return currency === undefined ? undefined : offer(amount.replace(',', '.'), currency);
}
