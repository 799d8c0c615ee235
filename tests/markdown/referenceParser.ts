import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { parseHTML } from 'linkedom';
import { markdownToHtml } from 'satteri';
import { unified } from 'unified';
import { markdownFeatures } from '../../src/markdown/plugins.ts';

const words = {
  footnotes: 'Notes',
  backToReference: (remarkPipeline: string) => `Retour à la note ${remarkPipeline}`,
};

const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: 'note-',
    footnoteLabel: words.footnotes,
    footnoteBackContent: (_, again) => [
      { type: 'text', value: '↩\uFE0E' },
      ...(again > 1 ? [sup(String(again))] : []),
    ],
    footnoteBackLabel: (note, again) =>
      words.backToReference(again > 1 ? `${note + 1}-${again}` : `${note + 1}`),
  })
  .use(rehypeStringify, { allowDangerousHtml: true });

function sup(value: string) {
  return {
    type: 'element' as const,
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text' as const, value }],
  };
}

/** Parses a text as this project does, without plugins; raw HTML stays unchanged, because it is not part of Markdown. */
export function parseWithSatteri(text: string): string {
  return markdownToHtml(text, { features: { ...markdownFeatures(words), rawHtml: false } }).html;
}

/** Parses it with the reference implementation of GFM for JavaScript. */
export function parseWithRemark(text: string): string {
  return String(remark.processSync(text));
}

/**
 * HTML as an indented tree, so that two spellings of one document are the same. Of the two notations for the alignment of a
 * column, an attribute (remark) and a style (Sätteri), one remains: their one documented difference.
 */
export function treeOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html.trim()}</body></html>`);
  const lines: string[] = [];
  const write = (node: ChildNode, depth: number): void => {
    const indent = '  '.repeat(depth);
    if (node.nodeType === 3) {
      // A parser may split a text node.
      const before = node.previousSibling?.nodeType === 3 ? lines.pop() : undefined;
      const text = (before ? (JSON.parse(before.trim()) as string) : '') + (node.textContent ?? '');
      return void lines.push(indent + JSON.stringify(text));
    }
    if (node.nodeType !== 1) return void lines.push(`${indent}<!--${node.textContent}-->`);
    const element = node as Element;
    const attributes = [...element.attributes]
      .map(({ name, value }) => (name === 'align' ? `style=text-align: ${value}` : `${name}=${value}`))
      .sort();
    lines.push(`${indent}<${[element.localName, ...attributes].join(' ')}>`);
    for (const child of element.childNodes) write(child, depth + 1);
  };
  for (const child of document.body.childNodes) write(child, 0);
  return lines.filter((line) => line.trim() !== '"\\n"').join('\n');
}
