import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Headers = Record<string, string>;

/**
 * Reads a site's `_headers` as Cloudflare does: every rule whose path fits adds its headers, and a header that is given
 * twice has both values, unless the later rule takes off the earlier.
 */
export function headersIn(folder: string): (asked: string) => Headers {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8')
    .split(/\n(?=\S)/)
    .map((rule) => {
      const [form, ...lines] = rule.trim().split('\n');
      const pattern = form!.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return {
        fits: new RegExp(`^${pattern.join('.*')}$`),
        headers: lines.map((line) => line.trim().split(/: (.*)/s)),
      };
    });
  return (asked) => {
    const found: Headers = {};
    for (const { headers } of rules.filter(({ fits }) => fits.test(asked)))
      for (const [name, value] of headers)
        if (name!.startsWith('! ')) delete found[name!.slice(2)];
        else found[name!] = found[name!] ? `${found[name!]}, ${value}` : value!;
    return found;
  };
}
