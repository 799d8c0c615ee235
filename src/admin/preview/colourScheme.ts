export type Scheme = 'light' | 'dark';

/** The conditions of rules and sources as the site wrote them. */
const written = new WeakMap<object, string>();

/** A media condition as it is with certain colours, whatever those of the screen. */
export const conditionIn = (scheme: Scheme, condition: string): string =>
  condition.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, asked: string) =>
    asked === scheme ? '(min-width: 0)' : '(max-width: 0)',
  );

/** Shows a document in light or dark colours: frames take those of the screen, which styles cannot change in Chromium. */
export function showScheme(page: Document, scheme: Scheme): void {
  page.documentElement.style.colorScheme = scheme;
  for (const sheet of page.styleSheets) applyTo(sheet, scheme);
  for (const source of page.querySelectorAll('source')) {
    if (!written.has(source)) written.set(source, source.media);
    source.media = conditionIn(scheme, written.get(source)!);
  }
}

function applyTo(rules: { cssRules?: CSSRuleList }, scheme: Scheme): void {
  for (const rule of rules.cssRules ?? []) {
    const { media } = rule as { media?: MediaList };
    if (media) {
      if (!written.has(rule)) written.set(rule, media.mediaText);
      const now = conditionIn(scheme, written.get(rule)!);
      if (media.mediaText !== now) media.mediaText = now;
    }
    applyTo(rule as { cssRules?: CSSRuleList }, scheme);
  }
}
