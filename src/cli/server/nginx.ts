import { hasCharset, isText, mediaTypes, namedTypes } from '../../editorial/mediaTypes.ts';
import { nginxQuoted, nginxRules } from '../../outputs/serverRules.ts';
import { valuesByHeader, pathPattern, type SiteRules } from './siteRules.ts';

/**
 * A site's rules for inside `server { … }` of nginx (nginx.org/en/docs/http/ngx_http_core_module.html).
 *
 * Headers are added for the whole server, with values chosen by `if` and `set`, because a location with an `add_header`
 * of its own loses all others (ngx_http_headers_module.html). `always` adds them to redirects and errors too.
 */
export function nginxSite({ base, moves, headers, hidden }: SiteRules): string {
  const types = Object.values(mediaTypes).concat(Object.values(namedTypes));
  // Already in nginx's own lists; nginx warns of duplicate types.
  const typeList = (matches: (type: string) => boolean) =>
    [...new Set(types.filter(matches))].filter((type) => type !== 'text/html').join(' ');
  return [
    'index index.html;',
    'try_files $uri $uri/ =404;',
    'absolute_redirect off;',
    `error_page 404 ${nginxQuoted(`${base}404.html`)};`,
    ...(moves.gone.length > 0 ? [`error_page 410 ${nginxQuoted(`${base}410.html`)};`] : []),
    '',
    'default_type application/octet-stream;',
    'types {',
    ...Object.entries(mediaTypes).map(([ending, type]) => `\t${type} ${ending};`),
    '}',
    'charset utf-8;',
    `charset_types ${typeList(hasCharset)};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 512;',
    `gzip_types ${typeList(isText)};`,
    ...Object.entries(namedTypes).map(
      ([name, type]) =>
        `location ~ ${nginxQuoted(pathPattern(`*/${name}`))} { types { } default_type ${type}; }`,
    ),
    '',
    ...valuesByHeader(headers).flatMap(({ name, common, exceptions }) => {
      const variable = `$site_${name.toLowerCase().replaceAll('-', '_')}`;
      if (exceptions.length === 0) return [`add_header ${name} ${nginxQuoted(common)} always;`];
      return [
        `set ${variable} ${nginxQuoted(common)};`,
        ...exceptions.map(
          ([pattern, value]) =>
            `if ($uri ~ ${nginxQuoted(pattern)}) { set ${variable} ${nginxQuoted(value)}; }`,
        ),
        `add_header ${name} ${variable} always;`,
      ];
    }),
    '',
    ...hidden.map((path) => `location = ${nginxQuoted(path)} { internal; }`),
    `location ~ ${nginxQuoted(`^(?!${pathPattern(base).slice(1, -1)}\\.well-known/).*/\\.`)} { return 404; }`,
    '',
    nginxRules(moves, base),
  ].join('\n');
}
