import { escapeHtml } from '../../markdown/entities.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import { cardHtml, type Card } from './cards.ts';

type Node = Card & { type?: string; children?: Node[] };

/** The bits of a text's format, by the elements that they mean. */
const formats: [bit: number, element: string][] = [
  [16, 'code'],
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

/**
 * A text of Ghost's editor since version 5 as HTML.
 *
 * @param written the JSON of the column `lexical`
 * @returns undefined if it is none
 */
export function lexicalHtml(written: string, onLoss: (loss: Loss) => void): string | undefined {
  let root: Node | undefined;
  try {
    root = (JSON.parse(written) as { root?: Node } | null)?.root;
  } catch {
    return undefined;
  }
  return root && childrenHtml(root, onLoss);
}

const childrenHtml = ({ children }: Node, onLoss: (loss: Loss) => void): string =>
  (children ?? []).map((child) => nodeHtml(child, onLoss)).join('');

function nodeHtml(node: Node, onLoss: (loss: Loss) => void): string {
  const inner = () => childrenHtml(node, onLoss);
  const said = (key: string) => (typeof node[key] === 'string' ? node[key] : '');
  switch (node.type) {
    case 'text':
    case 'extended-text': {
      const format = typeof node['format'] === 'number' ? node['format'] : 0;
      return formats.reduce(
        (html, [bit, element]) => (format & bit ? `<${element}>${html}</${element}>` : html),
        escapeHtml(said('text')),
      );
    }
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading':
      return `<${said('tag') || 'h2'}>${inner()}</${said('tag') || 'h2'}>`;
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'link':
    case 'autolink':
    case 'at-link':
      return `<a href="${escapeHtml(said('url'))}">${inner()}</a>`;
    case 'list': {
      const tag = node['listType'] === 'number' ? 'ol' : 'ul';
      const start = tag === 'ol' && typeof node['start'] === 'number' ? ` start="${node['start']}"` : '';
      return `<${tag}${start}>${itemsHtml(node, onLoss)}</${tag}>`;
    }
    case undefined:
      return inner();
    default:
      return node.children ? inner() : cardHtml(node.type, node, onLoss);
  }
}

/** A list within a list stands in an item of its own, and belongs to the one before. */
function itemsHtml({ children = [] }: Node, onLoss: (loss: Loss) => void): string {
  const items: string[] = [];
  for (const child of children) {
    const isNested = child.children?.length === 1 && child.children[0]?.type === 'list';
    const html = childrenHtml(child, onLoss);
    if (isNested && items.length > 0) items[items.length - 1] += html;
    else items.push((typeof child['checked'] === 'boolean' ? checkbox(child['checked']) : '') + html);
  }
  return items.map((item) => `<li>${item}</li>`).join('');
}

const checkbox = (isChecked: boolean): string => `<input type="checkbox"${isChecked ? ' checked' : ''}> `;
