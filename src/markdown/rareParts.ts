/**
 * Parts of texts that few have, with styles of their own in `styles/prose`, by what is found in the source of a text with one;
 * where it is found in others too, their pages carry styles in vain.
 */
const rareParts = {
  // Pull quotes and quoted posts have one.
  blockquote:
    /^[ \t]*(?:[-*+] +|\d+[.)] +)?>|<blockquote\b|:::\s*(?:quote|post)\b|<(?:Quote|Post)\b|pull-quote/m,
  code: /`|~~~|<(?:code|kbd|pre)\b|^(?: {4}|\t)/m,
  footnotes: /\[\^/,
  hr: /^ {0,3}(?:[-*_][ \t]*){3,}$|<hr\b/m,
  note: /:::\s*note\b|<Note\b|class="[^"]*\bnote\b/,
  quote: /:::\s*quote\b|<Quote\b|pull-quote/,
  // Charts have their numbers in one.
  table: /\||<table\b|<(?:\w+Chart|Comparison)\b/,
  tasks: /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]/m,
};

export type RarePart = keyof typeof rareParts;

/** The names of the rare parts that a text may have. */
export const rarePartsIn = (source: string): RarePart[] =>
  (Object.keys(rareParts) as RarePart[]).filter((part) => rareParts[part].test(source));
