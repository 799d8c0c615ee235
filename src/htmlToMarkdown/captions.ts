/** What announces a credit in a caption. */
const announced =
  /\s*[(–—-]*\s*(?:©|(?:photos?|images?|cr[ée]dits?(?: photos?)?|illustrations?|dessins?|photographs?|pictures?)\s*(?:©|:|by\b|par\b|de\b))\s*:?\s*/iu;

/** A caption as articles write it: `La mine © Une agence`, with the credit that the old one announced in some way. */
export function captionOf(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  const found = announced.exec(text);
  if (!found) return text;
  const caption = text.slice(0, found.index).trim();
  const credit = text
    .slice(found.index + found[0].length)
    .trim()
    .replace(/\)$/, (sign) => (/[(]/.test(found[0]) ? '' : sign))
    .replace(/\.$/, '');
  return [caption, credit && `© ${credit}`].filter(Boolean).join(' ');
}
