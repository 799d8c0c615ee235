import { encodedPath, queryFolder } from '../addresses/oldPaths.ts';
import { queryNames, type Moves } from '../addresses/redirects.ts';

/**
 * Redirects for nginx inside `server { … }` (nginx.org/en/docs/http/ngx_http_core_module.html#location). nginx
 * compares decoded paths, and prefers an exact match.
 *
 * @param base path of the home page, such as `/`
 */
export function nginxRules({ redirects, lists, gone, withdrawn }: Moves, base: string): string {
  const exact = (path: string, action: string) => `location = ${nginxQuoted(path)} { ${action}; }`;
  const home = nginxQuoted(`^${escaped(base)}$`);
  return joinLines([
    ...queryNames(redirects).map((name) => {
      const path = nginxQuoted(`${base}${queryFolder.slice(1)}${name}/$arg_${name}/?`);
      return `if ($arg_${name} ~ "^[0-9]+$") { rewrite ${home} ${path} last; }`;
    }),
    ...redirects
      .filter(({ implied }) => !implied)
      .flatMap(({ from, to }) =>
        bothForms(base + from.slice(1)).map((path) =>
          exact(path, `return 301 ${nginxQuoted(nginxTarget(to))}`),
        ),
      ),
    ...gone.flatMap((path) => bothForms(base + path.slice(1)).map((old) => exact(old, 'return 410'))),
    ...withdrawn.flatMap((page) =>
      bothForms(page).map((path) =>
        exact(path, `error_page 410 ${nginxQuoted(`${page}index.html`)}; return 410`),
      ),
    ),
    ...lists.map(({ from, to }) => {
      const old = base + from.slice(1);
      const form = nginxQuoted(`^${escaped(old)}(.*)$`);
      const target = nginxQuoted(`${nginxTarget(to)}$1`);
      return `location ^~ ${nginxQuoted(old)} { rewrite ${form} ${target} permanent; }`;
    }),
  ]);
}

/** A path as a regular expression. */
const escaped = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A quoted text, with quotes and backslashes escaped. */
export const nginxQuoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A path with dollar signs encoded, which would begin a variable: nginx has no escape for them. */
const nginxTarget = (path: string) => encodedPath(path).replaceAll('$', '%24');

/**
 * Redirects for Caddy inside a site's block (caddyserver.com/docs/caddyfile/directives/map). Its path matcher
 * ignores case, hence a map and a regular expression. The path compared is the requested one,
 * decoded, before `try_files` rewrites it.
 *
 * @param base path of the home page, such as `/`
 */
export function caddyRules({ redirects, lists, gone, withdrawn }: Moves, base: string): string {
  const own = (path: string) => base + path.slice(1);
  const map = (name: string, rows: [string, string][], source = '{http.request.orig_uri.path}') =>
    rows.length === 0
      ? []
      : [
          `map ${source} {${name}} {`,
          ...rows.map(([from, to]) => `\t${caddyQuoted(from)} ${caddyQuoted(to)}`),
          '\tdefault ""',
          '}',
          `@${name} not vars {${name}} ""`,
        ];
  const moved = redirects
    .filter(({ implied }) => !implied)
    .flatMap(({ from, to }) => bothForms(own(from)).map((path): [string, string] => [path, encodedPath(to)]));
  const nowhere = gone.flatMap((path) => bothForms(own(path)).map((old): [string, string] => [old, 'gone']));
  const down = withdrawn.flatMap((page) =>
    bothForms(page).map((path): [string, string] => [path, `${page}index.html`]),
  );
  const byQuery = queryNames(redirects).flatMap((name) => {
    const start = `${queryFolder}${name}/`;
    const rows = redirects
      .filter(({ from }) => from.startsWith(start))
      .map(({ from, to }): [string, string] => [
        `${base}?${name}=${from.slice(start.length, -1)}`,
        encodedPath(to),
      ]);
    const variable = `moved_${name}`;
    const source = `"{http.request.orig_uri.path}?${name}={http.request.uri.query.${name}}"`;
    return [...map(variable, rows, source), `redir @${variable} {${variable}} 301`];
  });
  return joinLines([
    ...byQuery,
    ...map('moved', moved),
    ...(moved.length > 0 ? ['redir @moved {moved} 301'] : []),
    ...map('gone', nowhere),
    ...(nowhere.length > 0 ? ['error @gone 410'] : []),
    ...map('withdrawn', down),
    ...(down.length > 0
      ? ['handle @withdrawn {', '\trewrite * {withdrawn}', '\tfile_server {', '\t\tstatus 410', '\t}', '}']
      : []),
    ...lists.flatMap(({ from, to }, index) => {
      const old = own(from);
      const form = `^${escaped(old)}`;
      return [
        `@list${index + 1} path_regexp ${caddyQuoted(form)}`,
        `route @list${index + 1} {`,
        `\turi strip_prefix ${caddyQuoted(encodedPath(old.slice(0, -1)))}`,
        `\tredir * ${caddyQuoted(`${encodedPath(to.slice(0, -1))}{uri}`)} 301`,
        '}',
      ];
    }),
  ]);
}

/** A quoted text, with quotes escaped; old paths contain neither braces nor backslashes. */
export const caddyQuoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

/** A path as it may be requested: with its last slash and without. */
const bothForms = (path: string) => (path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path]);

const joinLines = (lines: readonly string[]) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
