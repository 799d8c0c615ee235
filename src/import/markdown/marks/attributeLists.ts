/** `{: .class #id }` of kramdown and Python, and `{.class}` of Hugo and Pandoc. */
const list =
  /\{:\s*[^{}\n]*\}|\{\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w-]+))(?:\s+(?:[.#][\w:-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w%.-]+)))*\s*\}/;

/** Classes of paragraphs that themes show as a box. */
const boxes = /\.(?:notice|note|warning|alert|callout|tip|info|important|admonition|message)(?:--?\w+)*\b/;

/**
 * Removes attribute lists: their classes and sizes are the old theme's. An id of a heading stays, as links lead to it; a
 * paragraph that the theme showed in a box becomes one.
 */
export function withoutAttributeLists(text: string): string {
  const paragraphs = text.split(/\n(?=[ \t]*\n)/);
  return paragraphs
    .map((paragraph) => {
      const alone = new RegExp(`\\n[ \\t]*(?:${list.source})[ \\t]*$`).exec(paragraph.trimEnd());
      const isBox = alone && boxes.test(alone[0]) && !/^\s*(?:#|[-*+>|] |\d+[.)] )/.test(paragraph);
      const plain = withoutLists(paragraph);
      return isBox ? `\n<div class="admonition">\n\n${plain.trim()}\n\n</div>\n` : plain;
    })
    .join('\n');
}

const withoutLists = (paragraph: string): string =>
  paragraph
    // The table of contents is made anew.
    .replaceAll(/^[ \t]*(?:[*+-]|\d+\.)[ \t]+.*\n[ \t]*\{:\s*toc\b[^}]*\}[ \t]*$/gim, '')
    .split('\n')
    .map((line) => {
      const heading = /^\s*#{1,6}\s/.test(line);
      if (heading)
        return line.replace(new RegExp(`\\s*(?:${list.source})\\s*#*\\s*$`), (written) => {
          const id = /#([\w:-]+)/.exec(written)?.[1];
          return id ? ` <a id="${id}"></a>` : '';
        });
      if (new RegExp(`^[ \\t]*(?:${list.source})[ \\t]*$`).test(line)) return '';
      // Behind a link, a picture, emphasis, code or a cell; elsewhere braces are words.
      return line.replaceAll(
        new RegExp(
          `(?<=[)\\]*_>\`\\uE001])(?:${list.source})|[ \\t](?:\\{:[^{}\\n]*\\})(?=[ \\t]*(?:\\||$))`,
          'g',
        ),
        '',
      );
    })
    .join('\n');
