import type { Edition } from '../editorial/edition.ts';
import { escapeHtml } from '../markdown/entities.ts';
import { iconPath } from './icons.ts';

/** The absolute address of the search page with a placeholder for the query. */
export const searchTemplate = ({ addresses, words }: Edition, place: string): string =>
  `${addresses.absolute(addresses.search)}?${words.search.parameters.query}={${place}}`;

/** The OpenSearch description, by which browsers search the site (github.com/dewitt/opensearch, 1.1 draft 6). */
export function openSearch(edition: Edition): string {
  const { addresses, settings } = edition;
  const text = (name: string, value: string) => `  <${name}>${escapeHtml(value)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // A short name has at most 16 characters.
    text('ShortName', [...settings.name].slice(0, 16).join('').trim()),
    text('Description', settings.description.slice(0, 1024)),
    `  <Url type="text/html" template="${escapeHtml(searchTemplate(edition, 'searchTerms'))}"/>`,
    `  <Image height="192" width="192" type="image/png">${escapeHtml(addresses.absolute(iconPath(addresses.home, 192)))}</Image>`,
    text('InputEncoding', 'UTF-8'),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
