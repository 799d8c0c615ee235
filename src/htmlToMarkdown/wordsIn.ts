/** How many words of letters and digits a text has; addresses are none. */
export const wordsIn = (text: string): number =>
  text.replace(/\bhttps?:\/\/\S+/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How many words readers get of Markdown, with captions, without descriptions of pictures. */
export const wordsInMarkdown = (markdown: string): number =>
  wordsIn(
    markdown
      .replaceAll(/!\[[^\]]*\]\([^\s)]+(?:\s+"((?:[^"\\]|\\.)*)")?\)/g, ' $1 ')
      .replaceAll(/\]\([^)]*\)/g, ' ')
      // Of what stands in the braces of a directive readers see titles and sources.
      .replaceAll(/(:{2,}\w+(?:\[[^\]]*\])?)\{([^}]*)\}/g, (_, name: string, attributes: string) => {
        const shown = [...attributes.matchAll(/\b(?:title|by|credit)="([^"]*)"/g)].map(([, value]) => value);
        return ` ${name.replace(/^:+\w+/, '')} ${shown.join(' ')} `;
      })
      .replaceAll(/^\s*:{2,}\w+/gm, ' ')
      .replaceAll(/\[\^[^\]]+\]:?/g, ' ')
      .replaceAll(/<\/?su[bp]>/g, '')
      // Other signs of less and more are words of code.
      .replaceAll(
        /<\/?(?:abbr|bdo|br|cite|details|dfn|ins|kbd|mark|r[btp]|ruby|samp|small|summary|var)\b[^>]*>/g,
        ' ',
      ),
  );
