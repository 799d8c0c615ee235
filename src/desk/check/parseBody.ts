import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parsers = {
  md: unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze(),
  mdx: unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx).freeze(),
};

/** What only the extensions of CommonMark read: tables, footnotes, struck words, addresses, boxes. */
const extended = /[|~@]|\[\^|:\/\/|www\.|:[a-z:]|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\]/im;

/** A text without those signs reads the same without the extensions, in a third of the time. */
const plain = unified().use(remarkParse).freeze();

/** A body as a tree with positions, as remark reads it; none for MDX that cannot be read, which intake has told. */
export function parseBody(body: string, format: 'md' | 'mdx'): Root | undefined {
  const parser = format === 'md' && !extended.test(body) ? plain : parsers[format];
  try {
    return parser.parse(body);
  } catch {
    return undefined;
  }
}
