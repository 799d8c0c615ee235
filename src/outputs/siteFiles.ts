import type { Edition } from '../editorial/edition.ts';
import { sitemapIndexPath } from './sitemap.ts';

/** A small file for machines: its path below the home page, and its text. */
export type SiteFile = { path: string; text: string };

/** The small files of a site: robots.txt, and those that `site.yaml` configures. */
export function siteFiles(edition: Edition): SiteFile[] {
  const files: [string, string | undefined][] = [
    ['robots.txt', robots(edition)],
    ['ads.txt', ads(edition)],
    ['trust.txt', trust(edition)],
    ['.well-known/trust.txt', trust(edition)],
    ['.well-known/security.txt', security(edition)],
    ['.well-known/tdmrep.json', textAndDataMining(edition)],
  ];
  return files.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

/** Robots may read everything (RFC 9309). */
function robots(edition: Edition): string {
  return joinLines([
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${edition.addresses.absolute(sitemapIndexPath(edition))}`,
  ]);
}

/** The start of the quarter of a moment, or of a later one, in milliseconds since 1970 (UTC). */
function quarterStart(clock: number, later = 0): number {
  const day = new Date(clock);
  return Date.UTC(day.getUTCFullYear(), 3 * (Math.floor(day.getUTCMonth() / 3) + later));
}

/**
 * When security.txt expires: in six to nine months, less than a year as required (RFC 9116, 2.5.5). The date is the same
 * for a whole quarter, so that the file changes only at known moments.
 */
const securityEnd = (clock: number) => quarterStart(clock, 3);

/** When security.txt changes next, in milliseconds since 1970; undefined without the file. */
export const nextSecurityChange = ({ security }: Edition['settings'], clock: number): number | undefined =>
  security && quarterStart(clock, 1);

function security({ settings, addresses, clock }: Edition): string | undefined {
  if (!settings.security) return undefined;
  const { contact, policy } = settings.security;
  return joinLines([
    ...contact.map((address) => `Contact: ${address}`),
    `Expires: ${new Date(securityEnd(clock)).toISOString()}`,
    `Preferred-Languages: ${settings.language}`,
    `Canonical: ${addresses.absolute(`${addresses.home}.well-known/security.txt`)}`,
    ...(policy ? [`Policy: ${policy}`] : []),
  ]);
}

/** The reservation of the right to mine texts and data (w3.org/community/reports/tdmrep). */
function textAndDataMining({ settings, addresses }: Edition): string | undefined {
  if (!settings.textAndDataMining) return undefined;
  const { reserved, policy } = settings.textAndDataMining;
  const rule = {
    location: addresses.home,
    'tdm-reservation': reserved ? 1 : 0,
    ...(policy && { 'tdm-policy': policy }),
  };
  return joinLines([JSON.stringify([rule], null, 2)]);
}

/** Who may sell the site's advertising (iabtechlab.com/ads-txt). */
function ads({ settings }: Edition): string | undefined {
  return (
    settings.adSellers &&
    joinLines(
      settings.adSellers.map(({ system, account, relation, certification }) =>
        [system, account, relation.toUpperCase(), ...(certification ? [certification] : [])].join(', '),
      ),
    )
  );
}

/** The affiliations of the publication (journallist.net/reference-document-for-trust-txt-specifications). */
function trust({ settings }: Edition): string | undefined {
  if (!settings.trust) return undefined;
  const { belongsTo, controls, controlledBy, social, vendors, disclosure, trainingAllowed } = settings.trust;
  const each = (name: string, values: string | readonly string[] = []) =>
    [values].flat().map((value) => `${name}=${value}`);
  return joinLines([
    ...each('belongto', belongsTo),
    ...each('control', controls),
    ...each('controlledby', controlledBy),
    ...each('social', social),
    ...each('vendor', vendors),
    ...each('disclosure', disclosure),
    ...each('contact', `mailto:${settings.publisher.email}`),
    ...(trainingAllowed === undefined ? [] : [`datatrainingallowed=${trainingAllowed ? 'yes' : 'no'}`]),
  ]);
}

const joinLines = (all: readonly string[]) => `${all.join('\n')}\n`;
