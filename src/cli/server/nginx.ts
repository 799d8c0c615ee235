import { hasCharset, isText, mediaTypes, namedTypes } from '../../editorial/mediaTypes.ts';
import { nginxQuoted, nginxRules } from '../../outputs/serverRules.ts';
import { byHeader, patternOf, type SiteRules } from './siteRules.ts';

/**
 * A site's rules as nginx reads them inside `server { … }` (nginx.org/en/docs/http/ngx_http_core_module.html).
 *
 * Headers are set for the whole server, their values by `if` and `set`, which there do what they say: a location with an
 * `add_header` of its own would lose all others (ngx_http_headers_module.html). `always` sends them with redirects and
 * with errors.
 */
export function nginxSite({ base, moves, headers, hidden }: SiteRules): string {
  const types = Object.values(mediaTypes).concat(Object.values(namedTypes));
  // These two are in the lists of nginx anyway, which warns of a type that is named twice.
  const listed = (fits: (type: string) => boolean) =>
    [...new Set(types.filter(fits))].filter((type) => type !== 'text/html').join(' ');
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
    `charset_types ${listed(hasCharset)};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 512;',
    `gzip_types ${listed(isText)};`,
    ...Object.entries(namedTypes).map(
      ([name, type]) =>
        `location ~ ${nginxQuoted(patternOf(`*/${name}`))} { types { } default_type ${type}; }`,
    ),
    '',
    ...byHeader(headers).flatMap(({ name, usual, unlike }) => {
      const variable = `$site_${name.toLowerCase().replaceAll('-', '_')}`;
      if (unlike.length === 0) return [`add_header ${name} ${nginxQuoted(usual)} always;`];
      return [
        `set ${variable} ${nginxQuoted(usual)};`,
        ...unlike.map(
          ([pattern, value]) =>
            `if ($uri ~ ${nginxQuoted(pattern)}) { set ${variable} ${nginxQuoted(value)}; }`,
        ),
        `add_header ${name} ${variable} always;`,
      ];
    }),
    '',
    ...hidden.map((path) => `location = ${nginxQuoted(path)} { internal; }`),
    `location ~ ${nginxQuoted(`^(?!${patternOf(base).slice(1, -1)}\\.well-known/).*/\\.`)} { return 404; }`,
    '',
    nginxRules(moves, base),
  ].join('\n');
}
