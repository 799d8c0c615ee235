/** Elements between which WordPress sets no paragraphs: https://developer.wordpress.org/reference/functions/wpautop/. */
const blocks =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|script|iframe|video|audio|object';
const opening = new RegExp(`(<(?:${blocks})(?:\\s[^>]*|/)?>)`, 'gi');
const closing = new RegExp(`(</(?:${blocks})\\s*>)`, 'gi');
const startsWithBlock = new RegExp(`^</?(?:${blocks})(?:[\\s/>]|$)`, 'i');

/**
 * The paragraphs of a text from WordPress's classic editor, which keeps blank lines for paragraphs and line ends for line
 * breaks, and makes elements of them when it shows the text.
 */
export function automaticParagraphs(text: string): string {
  const kept: string[] = [];
  // Lines of code and of scripts are no paragraphs.
  const body = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/<(pre|script|style)\b[^]*?<\/\1\s*>/gi, (block) => `\n\n\0${kept.push(block) - 1}\0\n\n`)
    // WordPress shows what is at an address that is alone in its line, before it makes paragraphs.
    .replaceAll(/^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm, '\n\n$1\n\n')
    .replace(opening, '\n\n$1')
    .replace(closing, '$1\n\n');
  return body
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^\0\d+\0$/.test(part) || startsWithBlock.test(part) ? part : paragraph(part)))
    .join('\n')
    .replaceAll(/\0(\d+)\0/g, (_, place) => kept[Number(place)]!);
}

/** A line that ends with a break or a tag of a block does not break twice. */
const paragraph = (part: string): string =>
  `<p>${part.replaceAll(/(<br\s*\/?>)?[ \t]*\n/gi, '<br>\n').replaceAll(/<br>\n(?=<\/?(?:li|ul|ol|p)\b)/gi, '\n')}</p>`;
