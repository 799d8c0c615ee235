/** A colour by light and in the dark, as `#rrggbb`. */
export type SchemeColour = { light: string; dark: string };

/** What the e-mail of a letter looks like: colours and fonts of the look, without what mail programs cannot resolve. */
export type LetterStyle = {
  colours: Record<'paper' | 'tint' | 'rule' | 'black' | 'grey', SchemeColour>;
  /** By the class of a section, such as `ink-1`; `none` is the ink of what belongs to no section. */
  inks: Record<string, SchemeColour>;
  fonts: Record<'title' | 'text' | 'plain', string>;
};

/** Colours of the publication, by the names of the tokens they take the place of. */
type OwnTokens = { light: Record<string, string>; dark: Record<string, string> } | undefined;

/**
 * Reads the style from the text of a look's `tokens.css`.
 *
 * @throws Error if a token is missing
 */
export function letterStyle(tokens: string, own?: OwnTokens): LetterStyle {
  const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
  const value = (text: string, name: string): string | undefined =>
    new RegExp(`--${name}:\\s*([^;]+);`).exec(text)?.[1]?.replace(/\s+/g, ' ');
  const resolved = (text: string, name: string): string | undefined => {
    const found = value(text, name);
    const [, other] = /^var\(--([\w-]+)\)$/.exec(found ?? '') ?? [];
    return other ? (resolved(text, other) ?? resolved(light, other)) : found;
  };
  const colour = (name: string): SchemeColour => {
    const colours = {
      light: own?.light[name] ?? resolved(light, name),
      dark: own?.dark[name] ?? resolved(dark, name) ?? own?.light[name] ?? resolved(light, name),
    };
    if (!colours.light || !colours.dark) throw new Error(`tokens.css has no colour --${name}`);
    return colours as SchemeColour;
  };
  const inks = [...tokens.matchAll(/\.(ink-\d+)\s*\{\s*--ink:\s*var\(--([\w-]+)\)/g)];
  const plainInk = /^var\(--([\w-]+)\)$/.exec(value(light, 'ink') ?? '')?.[1] ?? 'black';
  const text = fontsOf(resolved(light, 'text-face'));
  return {
    colours: {
      paper: colour('paper'),
      tint: colour('tint'),
      rule: colour('rule'),
      black: colour('black'),
      grey: colour('grey'),
    },
    inks: {
      ...Object.fromEntries(inks.map(([, ink, token]) => [ink!, colour(token!)])),
      none: colour(plainInk),
    },
    fonts: {
      title: fontsOf(resolved(light, 'title-face'), text),
      text,
      plain: fontsOf(resolved(light, 'plain-face')),
    },
  };
}

/**
 * The families of a token that a reader's device may have: those of the site itself are not sent with an e-mail.
 *
 * @param instead families for a list that has nothing else but those
 */
function fontsOf(written = 'serif', instead = ''): string {
  const families = written.split(',').map((family) => family.trim());
  const web = families.filter((family) => / fallback( \d)?'?$/.test(family));
  const others = families.filter(
    (family) => !web.includes(family) && !web.some((one) => one.startsWith(family.replace(/'$/, ''))),
  );
  return (others.length > 1 || !instead ? others : [...new Set([instead, ...others])]).join(',');
}
