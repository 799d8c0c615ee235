import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Headers = Record<string, string>;

/**
 * Reads a site's `_headers` as Cloudflare does: every matching rule adds its headers, and a repeated header has both
 * values, unless the later rule removes the earlier.
 */
export function headersIn(folder: string): (path: string) => Headers {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8')
    .split(/\n(?=\S)/)
    .map((rule) => {
      const [pathPattern, ...lines] = rule.trim().split('\n');
      const pattern = pathPattern!.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return {
        fits: new RegExp(`^${pattern.join('.*')}$`),
        headers: lines.map((line) => line.trim().split(/: (.*)/s)),
      };
    });
  return (path) => {
    const headersOfPath: Headers = {};
    for (const { headers } of rules.filter(({ fits }) => fits.test(path)))
      for (const [name, value] of headers)
        if (name!.startsWith('! ')) delete headersOfPath[name!.slice(2)];
        else headersOfPath[name!] = headersOfPath[name!] ? `${headersOfPath[name!]}, ${value}` : value!;
    return headersOfPath;
  };
}
