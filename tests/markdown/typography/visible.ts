/** The text with its no-break spaces made visible: `~` for U+00A0, `·` for the narrow U+202F. */
export function visible(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '·');
}
