import { quantities } from '../../../editorial/quantities.ts';
import { drawMap } from '../../../maps/drawMap.ts';
import { requestedMap, type Place } from '../../../maps/mapRequest.ts';
import { placeInWords } from '../../../maps/placeInWords.ts';
import { escapeHtml } from '../../../markdown/entities.ts';
import type { LeafRenderer } from '../leafRenderer.ts';

/** A map as SVG, and below it in words what it shows, which is all that is left of it in a feed. */
export const renderMap: LeafRenderer = ({ lat, lon, label, also, zoom, title }, { words }) => {
  const request = requestedMap({ lat, lon, label, also, zoom });
  // What is missing or wrong is a fault, and stops the build.
  if (!request) return '';
  const [first, ...others] = request.places as [Place, ...Place[]];
  const where = [placeInWords(first, words), ...others.map((place) => place.label)].reduce(words.map.and);
  const name = `${words.map.name(title)}. ${where}`;
  const kilometres = quantities(words.locale, 'km');
  const svg = drawMap(request, escapeHtml(name), { locale: words.locale, kilometres, escape: escapeHtml });
  const at = `${lat}/${lon}`;
  const page = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=${Math.round(request.zoom) + 3}/${at}`;
  const caption = [title, where].map((text) => text && `${escapeHtml(text)}. `).join('');
  return [
    `<figure class="place-map">${svg}`,
    `<figcaption>${caption}<a href="${escapeHtml(page)}">${escapeHtml(words.map.link)}</a>`,
    ` <small class="credit">${escapeHtml(words.map.credit)}</small></figcaption></figure>`,
  ].join('');
};
