/** Shortcodes of plug-ins whose content is a footnote: Modern Footnotes, Easy Footnotes, Footnotes Made Easy and others. */
export const footnoteShortcode = /^(?:mfn|modern_footnote|efn_note|footnote|fn|ref|note)$/;

/** A mark of a footnote until all are numbered: its content between characters that no text has. */
const pending = /\uE000([^\uE001]*)\uE001/g;

/** Marks a footnote with its content in its place. */
export const pendingFootnote = (content: string): string => `\uE000${content}\uE001`;

/** A footnote of WordPress itself, whose texts are beside the body. */
const ownMark = /<sup[^>]*\bdata-fn="([^"]+)"[^>]*>[^]*?<\/sup>/g;

/**
 * Writes footnotes as GitHub's Markdown does in HTML: a mark with a link, and a section with a list at the end.
 *
 * @param written the post's field `footnotes`, JSON of `{ id, content }`
 */
export function withFootnotes(html: string, written: string | undefined): string {
  const texts = ownFootnotes(written);
  const notes: string[] = [];
  const mark = (content: string): string => {
    const number = notes.push(content);
    return `<sup><a href="#user-content-fn-${number}" id="user-content-fnref-${number}" data-footnote-ref>${number}</a></sup>`;
  };
  const marked = html
    .replaceAll(ownMark, (whole, id: string) => {
      const content = texts.get(id);
      return content === undefined ? whole : mark(content);
    })
    .replaceAll(pending, (_, content: string) => mark(content));
  if (notes.length === 0) return html;
  const items = notes.map((content, at) => `<li id="user-content-fn-${at + 1}"><p>${content}</p></li>`);
  return `${marked}\n<section data-footnotes class="footnotes"><ol>${items.join('')}</ol></section>`;
}

function ownFootnotes(written = '[]'): Map<string, string> {
  try {
    const notes = JSON.parse(written) as { id: string; content: string }[];
    return new Map(notes.map(({ id, content }) => [id, content]));
  } catch {
    return new Map();
  }
}
