/** The light colours of `tokens.css`; `inks` by class: `ink-1`. */
export type Palette = { paper: string; black: string; grey: string; inks: Record<string, string> };

/**
 * Reads the colours from the text of `tokens.css`.
 *
 * @param own colours of the publication, by the names of the tokens they take the place of
 * @throws Error if one is missing or does not have six hexadecimal digits
 */
export function parsePalette(tokens: string, own: Record<string, string> = {}): Palette {
  // The first match is the light colour; the dark one comes later.
  const colour = (name: string): string => {
    if (own[name] !== undefined) return own[name];
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
