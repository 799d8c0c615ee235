/** What `tokens.css` calls its colours, by day; `inks` by their classes: `ink-1`. */
export type Palette = { paper: string; black: string; grey: string; inks: Record<string, string> };

/**
 * The colours of the site's style sheet, the one place that has them.
 *
 * @throws Error when one is missing or is not six hexadecimal digits
 */
export function paletteIn(tokens: string): Palette {
  // The first is that of the day; what is for the night comes after it.
  const colour = (name: string): string => {
    const [, found] = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`, 'i').exec(tokens) ?? [];
    if (!found) throw new Error(`tokens.css has no colour --${name} of six hexadecimal digits`);
    return found;
  };
  const inks = [...tokens.matchAll(/\.(ink-\d+)\s*\{\s*--ink:\s*var\(--([\w-]+)\)/g)];
  return {
    paper: colour('paper'),
    black: colour('black'),
    grey: colour('grey'),
    inks: Object.fromEntries(inks.map(([, name, token]) => [name!, colour(token!)])),
  };
}
