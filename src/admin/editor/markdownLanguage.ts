import { commonmarkLanguage } from '@codemirror/lang-markdown';
import { Language } from '@codemirror/language';
import { Autolink, Strikethrough, Table, type MarkdownConfig, type MarkdownParser } from '@lezer/markdown';

/** A line such as `:::note[Repères]` or `:::`, or one such as `::ad`; what they mean is known to `markdown` alone. */
const directiveLine = (text: string) =>
  /^:{3,}(?:[a-z]|\s*$)/i.test(text)
    ? 'DirectiveFence'
    : /^::[a-z]/i.test(text)
      ? 'LeafDirective'
      : undefined;

const directives: MarkdownConfig = {
  defineNodes: [
    { name: 'DirectiveFence', block: true },
    { name: 'LeafDirective', block: true },
  ],
  parseBlock: [
    {
      name: 'Directive',
      parse(context, line) {
        const kind = directiveLine(line.text.slice(line.pos));
        if (!kind) return false;
        const end = context.lineStart + line.text.length;
        context.addElement(context.elt(kind, context.lineStart + line.pos, end));
        context.nextLine();
        return true;
      },
      endLeaf: (_context, line) => directiveLine(line.text.slice(line.pos)) !== undefined,
    },
  ],
};

/**
 * The Markdown of articles as the editor reads it while one types: enough to show what a text is made of. With the data of
 * the package's own language, which its commands look for; without its emoji, which would be read into hours.
 */
export const articleMarkdown = new Language(
  commonmarkLanguage.data,
  (commonmarkLanguage.parser as MarkdownParser).configure([Table, Strikethrough, Autolink, directives]),
  [],
  'markdown',
);
