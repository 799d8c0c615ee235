import { hasCharset, isText, mediaTypes, namedTypes } from '../../editorial/mediaTypes.ts';
import { caddyQuoted, caddyRules } from '../../outputs/serverRules.ts';
import { valuesByHeader, pathPattern, type SiteRules } from './siteRules.ts';

/**
 * A site's rules for inside a site block of Caddy (caddyserver.com/docs/caddyfile/directives). Values are looked up in
 * maps, where the first matching line wins, because Caddy reorders directives of one kind.
 */
export function caddySite({ base, moves, headers, hidden }: SiteRules): string {
  const headerValues = valuesByHeader(headers);
  const constantHeaders = headerValues.filter((header) => header.common !== '');
  const variable = (name: string) => `site_${name.toLowerCase().replaceAll('-', '_')}`;
  const map = (name: string, rows: readonly [string, string][], otherwise: string) => [
    `map {http.request.orig_uri.path} {${name}} {`,
    ...rows.map(([pattern, value]) => `\t${caddyQuoted(`~${pattern}`)} ${caddyQuoted(value)}`),
    `\tdefault ${caddyQuoted(otherwise)}`,
    '}',
  ];
  const typeRows: [string, string][] = [
    ...Object.entries(namedTypes).map(([name, type]): [string, string] => [pathPattern(`*/${name}`), type]),
    ...Object.entries(mediaTypes).map(([ending, type]): [string, string] => [
      pathPattern(`*.${ending}`),
      type,
    ]),
  ].map(([pattern, type]) => [pattern, hasCharset(type) ? `${type}; charset=utf-8` : type]);
  const compressed = new Set([...Object.values(namedTypes), ...Object.values(mediaTypes)].filter(isText));
  const errorPage = (status: number) => [
    `\t@${status} expression {err.status_code} == ${status}`,
    `\thandle @${status} {`,
    `\t\trewrite * ${base}${status}.html`,
    '\t\tfile_server',
    '\t}',
  ];
  return [
    'encode zstd gzip {',
    '\tmatch {',
    ...[...compressed].map((type) => `\t\theader Content-Type ${type}*`),
    '\t}',
    '}',
    ...map('site_type', typeRows, ''),
    '@site_typed not vars {site_type} ""',
    'header @site_typed Content-Type {site_type}',
    ...headerValues.flatMap(({ name, common, exceptions }) => [
      ...map(variable(name), exceptions.toReversed(), common),
      ...(common === '' ? [`@${variable(name)} not vars {${variable(name)}} ""`] : []),
      `header${common === '' ? ` @${variable(name)}` : ''} ${name} {${variable(name)}}`,
    ]),
    `@site_hidden path ${hidden.map(caddyQuoted).join(' ')}`,
    'error @site_hidden 404',
    '@site_dots {',
    '\tpath */.*',
    `\tnot path ${base}.well-known/*`,
    '}',
    'error @site_dots 404',
    caddyRules(moves, base),
    'handle_errors {',
    '\theader Content-Type "text/html; charset=utf-8"',
    ...constantHeaders.map(({ name, common }) => `\theader ${name} ${caddyQuoted(common)}`),
    ...errorPage(404),
    ...(moves.gone.length > 0 ? errorPage(410) : []),
    '}',
    'file_server',
    '',
  ].join('\n');
}
