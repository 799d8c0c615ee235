import type { Nodes, Parents } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Makes an element, with the attributes as HTML names them. */
export type Make<Made> = (
  tag: string,
  attributes: Record<string, string>,
  ...children: readonly Part<Made>[]
) => Made;
export type Part<Made> = Made | string | false;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

const plain: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
};

type Ways<Made> = {
  make: Make<Made>;
  /** Shows a picture by its address as written. */
  picture(src: string, alt: string): Made;
  /** What stands before the name of whoever made a picture, and above a box without a title. */
  words: { image: string; note: string };
};

/**
 * A text as an editor sees it beside the form: its headings, lists, tables, boxes and pictures, close to what the build
 * makes of it. HTML and components are left out and links lead nowhere, so that nothing a text says can run; notes stand where they are.
 */
export function bodyPreview<Made>(markdown: string, { make, picture, words }: Ways<Made>): Part<Made>[] {
  const { children } = parser.parse(markdown);
  const inside = ({ children: parts }: Parents): Part<Made>[] => parts.map(shown);

  const figure = (node: Nodes): Part<Made> => {
    if (node.type !== 'image') return false;
    const [caption = '', ...credits] = (node.title ?? '').split('©');
    const credit = credits.join('©').trim();
    const says =
      (caption.trim() || credit) &&
      make(
        'figcaption',
        {},
        caption.trim(),
        credit && make('small', { class: 'credit' }, `${words.image} ${credit}`),
      );
    return make('figure', {}, picture(node.url, node.alt ?? ''), says || false);
  };

  const shown = (node: Nodes): Part<Made> => {
    const tag = plain[node.type];
    switch (node.type) {
      case 'text':
        return node.value;
      case 'paragraph':
        return isPictures(node)
          ? make('div', {}, ...node.children.map(figure))
          : make('p', {}, ...inside(node));
      case 'heading':
        return make(`h${node.depth}`, {}, ...inside(node));
      case 'list':
        return make(
          node.ordered ? 'ol' : 'ul',
          node.ordered ? { start: String(node.start ?? 1) } : {},
          ...inside(node),
        );
      case 'listItem': {
        const parts = node.children.flatMap((child) =>
          child.type === 'paragraph' && !node.spread ? inside(child) : [shown(child)],
        );
        return make('li', {}, ...parts);
      }
      case 'link':
        return make('a', { title: node.url }, ...inside(node));
      case 'image':
        return picture(node.url, node.alt ?? '');
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inside(cell)));
        const cells = (kind: string, row: Part<Made>[][] = []) =>
          make('tr', {}, ...row.map((parts, place) => make(kind, aligned(node.align?.[place]), ...parts)));
        const body = make('tbody', {}, ...rows.map((row) => cells('td', row)));
        return make('div', { class: 'table' }, make('table', {}, make('thead', {}, cells('th', head)), body));
      }
      case 'inlineCode':
        return make('code', {}, node.value);
      case 'code':
        return make('pre', {}, make('code', {}, node.value));
      case 'break':
        return make('br', {});
      case 'thematicBreak':
        return make('hr', {});
      case 'footnoteReference':
        return make('sup', {}, node.label ?? node.identifier);
      case 'footnoteDefinition':
        return make('div', {}, make('sup', {}, node.label ?? node.identifier), ...inside(node));
      case 'containerDirective':
        return boxed(node, make, inside, words.note);
      case 'textDirective':
        // What only looks like a directive: an hour, a ratio.
        return make('span', {}, `:${node.name}`, ...inside(node));
      default:
        return tag && 'children' in node ? make(tag, {}, ...inside(node)) : false;
    }
  };
  return children.map(shown);
}

const isPictures = ({ children }: Parents): boolean =>
  children.some(({ type }) => type === 'image') &&
  children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''));

const aligned = (align: string | null | undefined) => (align ? { class: `align-${align}` } : {});

function boxed<Made>(
  node: Extract<Nodes, { type: 'containerDirective' }>,
  make: Make<Made>,
  inside: (node: Parents) => Part<Made>[],
  title: string,
): Made {
  if (node.name === 'quote') {
    const { by, role } = node.attributes ?? {};
    const source = [by, role].filter(Boolean).join(', ');
    const quoted = make('blockquote', {}, ...inside(node));
    return make('figure', { class: 'pull-quote' }, quoted, source ? make('figcaption', {}, source) : false);
  }
  if (node.name !== 'note') return make('div', {}, ...inside(node));
  const [first, ...others] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const heading = make('p', { class: 'note-title' }, ...(labelled ? inside(first) : [title]));
  const rest = labelled ? others : node.children;
  return make('aside', { class: 'note' }, heading, ...inside({ ...node, children: rest }));
}
