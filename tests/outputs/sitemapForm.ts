/** Text between tags or quotes: XML syntax only as entities. */
const text = '(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)+';
const day = String.raw`\d{4}-\d\d-\d\d`;
const moment = String.raw`${day}T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)`;
const element = (name: string, content: string) => `<${name}>(?:${content})</${name}>`;
const optional = (form: string) => `(?:${form})?`;

/** sitemaps.org/protocol.html: this order; only the address is required. */
const urlElements = element('loc', `https?://${text}`) + optional(element('lastmod', `${day}|${moment}`));
const frequencyElements =
  optional(element('changefreq', 'always|hourly|daily|weekly|monthly|yearly|never')) +
  optional(element('priority', String.raw`0\.\d|1\.0`));

/** developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
const link = `<xhtml:link rel="alternate" hreflang="(?:[a-z]{2,3}(?:-[A-Za-z]{2,4})*|x-default)" href="https?://${text}"/>`;

/** developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: once, with every element required. */
const news = element(
  'news:news',
  element(
    'news:publication',
    element('news:name', text) + element('news:language', 'zh-(?:cn|tw)|[a-z]{2,3}'),
  ) +
    element('news:publication_date', `${day}|${moment}`) +
    element('news:title', text),
);

const entries = {
  urlset: new RegExp(
    `^${element('url', `${urlElements}${frequencyElements}(?:${link})*${optional(news)}`)}$`,
  ),
  sitemapindex: new RegExp(`^${element('sitemap', urlElements)}$`),
};

const spaces = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  xhtml: 'http://www.w3.org/1999/xhtml',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** The faults of a sitemap or an index of sitemaps: every line without the required form. */
export function faultsOfSitemap(xml: string): string[] {
  const [declaration, open = '', ...rest] = xml.split('\n');
  const lines = rest.slice(0, -2);
  const root = open.startsWith('<sitemapindex') ? 'sitemapindex' : 'urlset';
  // An unused namespace is allowed; an undeclared one is a fault.
  const used = (['xhtml', 'news'] as const).filter(
    (prefix) => open.includes(`xmlns:${prefix}=`) || xml.includes(`<${prefix}:`),
  );
  const names = ['' as const, ...used].map((prefix) => `xmlns${prefix && `:${prefix}`}="${spaces[prefix]}"`);
  const [locs, maxEntries] = [lines.map(locOf), used.includes('news') ? 1000 : 50_000];
  return [
    ...(declaration === '<?xml version="1.0" encoding="UTF-8"?>' ? [] : [`declaration: ${declaration}`]),
    ...(open === `<${[root, ...names].join(' ')}>` ? [] : [`root: ${open}`]),
    ...(rest.slice(-2).join('\n') === `</${root}>\n` ? [] : [`end: ${rest.slice(-2).join('\n')}`]),
    ...lines.filter((line) => !entries[root].test(line) || !isAddress(locOf(line))),
    ...(lines.length > 0 ? [] : ['empty']),
    ...(lines.length <= maxEntries && Buffer.byteLength(xml) <= 52_428_800 ? [] : ['too much']),
    ...(new Set(locs).size === locs.length ? [] : ['an address twice']),
    // A page in several languages must include itself among them.
    ...lines.filter((line) => line.includes('<xhtml:link') && !line.includes(`href="${locOf(line)}"`)),
  ];
}

const locOf = (line: string) => /<loc>([^<]*)<\/loc>/.exec(line)?.[1];

/** The schema of the protocol demands addresses of 12 to 2,048 ASCII characters. */
const isAddress = (loc = '') =>
  loc.length >= 12 && loc.length <= 2048 && /^[!-~]+$/.test(loc) && URL.canParse(loc);
