import type { SiteTokens } from '../../colours/siteColours.ts';

/** Vite plugin that puts the colours of `site.yaml` in the place of the look's in `tokens.css`. */
export const tokenColours = (tokens: SiteTokens | undefined) => ({
  name: 'depeche-token-colours',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    tokens && /[\\/]tokens\.css(?:\?|$)/.test(id) ? { code: recoloured(code, tokens), map: null } : undefined,
});

const darkScheme = '@media (prefers-color-scheme: dark)';

/**
 * A sheet of tokens with other colours: each replaces the first of its name, in the dark part the first after its
 * beginning. A token that the dark part does not have is added to it.
 */
export function recoloured(sheet: string, { light, dark }: SiteTokens): string {
  const at = sheet.indexOf(darkScheme);
  const replaced = (part: string, [name, value]: [string, string]) => {
    const token = new RegExp(`(--${name}: )[^;]+;`);
    return token.test(part) ? part.replace(token, `$1${value};`) : undefined;
  };
  const first = Object.entries(light).reduce(
    (part, token) => replaced(part, token) ?? part,
    sheet.slice(0, at),
  );
  const end = sheet.indexOf('.ink-1', at);
  const second = Object.entries(dark).reduce(
    (part, token) => replaced(part, token) ?? part.replace(':root {', `:root { --${token[0]}: ${token[1]};`),
    sheet.slice(at, end),
  );
  return first + second + sheet.slice(end);
}
