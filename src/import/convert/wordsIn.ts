/** Words of letters and digits: what Markdown writes with other signs counts for none. */
export const wordsIn = (text: string): number =>
  text.replace(/\]\([^)]*\)|::\w+\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
