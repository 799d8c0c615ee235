import type { Edition } from '../editorial/edition.ts';
import { latestOf } from '../editorial/modified.ts';
import type { Alternate } from '../editorial/translations.ts';
import { escapeHtml } from '../markdown/entities.ts';
import { newsOf, newsSitemapPath, sitemapsOf, type SitemapEntry } from './sitemap.ts';

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xhtml = 'http://www.w3.org/1999/xhtml';
const newsSchema = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A sitemap (sitemaps.org/protocol.html). */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const translated = entries.some(({ alternates }) => alternates);
  return document(
    'urlset',
    translated ? { '': schema, xhtml } : { '': schema },
    entries.map(({ url, modified, alternates = [] }) =>
      element('url', locationElements(url, modified) + alternates.map(alternateLink).join('')),
    ),
  );
}

/** The index of the sitemaps, each with its newest change; the schema of the protocol does not allow empty sitemaps. */
export function writeSitemapIndex(edition: Edition): string {
  const { addresses } = edition;
  const sitemaps = sitemapsOf(edition).map(({ path, entries }) => ({
    path,
    days: entries.map(({ modified }) => modified),
  }));
  const news = { path: newsSitemapPath(edition), days: newsOf(edition).map(({ date }) => date) };
  return document(
    'sitemapindex',
    { '': schema },
    [...sitemaps, news]
      .filter(({ days }) => days.length > 0)
      .map(({ path, days }) => {
        const modified = latestOf(days.flatMap((day) => day ?? []));
        return element('sitemap', locationElements(addresses.absolute(path), modified));
      }),
  );
}

/** The sitemap of the latest news. It exists even if it is empty, because search engines may know its address. */
export function writeNewsSitemap(edition: Edition): string {
  const { addresses, settings } = edition;
  const urls = newsOf(edition).map((article) => {
    const [language] = (article.lang ?? settings.language).split('-');
    const publication = [
      element('news:name', escapeHtml(settings.name)),
      element('news:language', language!),
    ];
    const news = [
      element('news:publication', publication.join('')),
      element('news:publication_date', article.date),
      element('news:title', escapeHtml(article.title)),
    ];
    const location = locationElements(addresses.absolute(addresses.article(article)));
    return element('url', location + element('news:news', news.join('')));
  });
  return document('urlset', { '': schema, news: newsSchema }, urls);
}

/** @param spaces namespaces by their prefixes */
function document(root: string, spaces: Record<string, string>, children: string[]): string {
  const named = Object.entries(spaces).map(([prefix, space]) => `xmlns${prefix && `:${prefix}`}="${space}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} ${named.join(' ')}>`,
    ...children,
    `</${root}>`,
    '',
  ].join('\n');
}

const locationElements = (url: string, modified?: string) =>
  element('loc', escapeHtml(url)) + (modified === undefined ? '' : element('lastmod', modified));

/** A page in another language (developers.google.com/search/docs/specialty/international/localized-versions). */
const alternateLink = ({ hreflang, href }: Alternate) =>
  `<xhtml:link rel="alternate" hreflang="${escapeHtml(hreflang)}" href="${escapeHtml(href)}"/>`;

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
