import type { SiteTokens } from './siteColours.ts';

const declared = (tokens: Record<string, string>) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The rules that follow the style sheet of a look where a publication has colours of its own. */
export const tokenSheet = ({ light, dark }: SiteTokens): string =>
  `:root{${declared(light)}}@media (prefers-color-scheme:dark){:root{${declared(dark)}}}`;
