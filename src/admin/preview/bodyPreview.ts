import type { Nodes, Parents } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Makes an element with HTML attributes. */
export type Make<Made> = (
  tag: string,
  attributes: Record<string, string>,
  ...children: readonly PreviewChild<Made>[]
) => Made;
export type PreviewChild<Made> = Made | string | false;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

const simpleTags: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
};

type PreviewOptions<Made> = {
  make: Make<Made>;
  /** Shows a picture by its address as written. */
  picture(src: string, alt: string): Made;
  /** The label before the credit of a picture, and the title of a box without one. */
  words: { image: string; note: string };
};

/**
 * A text as an editor sees it beside the form: its headings, lists, tables, boxes and pictures, nearly as the build
 * renders them. HTML and components are left out and links have no address, so that no code of a text can run;
 * footnotes stay where they are written.
 */
export function bodyPreview<Made>(
  markdown: string,
  { make, picture, words }: PreviewOptions<Made>,
): PreviewChild<Made>[] {
  const { children } = parser.parse(markdown);
  const childrenOf = ({ children: parts }: Parents): PreviewChild<Made>[] => parts.map(previewOf);

  const figure = (node: Nodes): PreviewChild<Made> => {
    if (node.type !== 'image') return false;
    const [caption = '', ...credits] = (node.title ?? '').split('©');
    const credit = credits.join('©').trim();
    const figcaption =
      (caption.trim() || credit) &&
      make(
        'figcaption',
        {},
        caption.trim(),
        credit && make('small', { class: 'credit' }, `${words.image} ${credit}`),
      );
    return make('figure', {}, picture(node.url, node.alt ?? ''), figcaption || false);
  };

  const previewOf = (node: Nodes): PreviewChild<Made> => {
    const tag = simpleTags[node.type];
    switch (node.type) {
      case 'text':
        return node.value;
      case 'paragraph':
        return isPictures(node)
          ? make('div', {}, ...node.children.map(figure))
          : make('p', {}, ...childrenOf(node));
      case 'heading':
        return make(`h${node.depth}`, {}, ...childrenOf(node));
      case 'list':
        return make(
          node.ordered ? 'ol' : 'ul',
          node.ordered ? { start: String(node.start ?? 1) } : {},
          ...childrenOf(node),
        );
      case 'listItem': {
        const parts = node.children.flatMap((child) =>
          child.type === 'paragraph' && !node.spread ? childrenOf(child) : [previewOf(child)],
        );
        return make('li', {}, ...parts);
      }
      case 'link':
        return make('a', { title: node.url }, ...childrenOf(node));
      case 'image':
        return picture(node.url, node.alt ?? '');
      case 'table': {
        const [head, ...rows] = node.children.map((row) => row.children.map((cell) => childrenOf(cell)));
        const cells = (kind: string, row: PreviewChild<Made>[][] = []) =>
          make('tr', {}, ...row.map((parts, place) => make(kind, alignClass(node.align?.[place]), ...parts)));
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
        return make('div', {}, make('sup', {}, node.label ?? node.identifier), ...childrenOf(node));
      case 'leafDirective': {
        const { title, label, url } = node.attributes ?? {};
        const name = [title, label].filter(Boolean).join('. ') || url;
        return name ? make('p', { class: 'link-card' }, name) : false;
      }
      case 'containerDirective':
        return directiveBox(node, make, childrenOf, words.note);
      case 'textDirective':
        // Only looks like a directive: a time of day, a ratio.
        return make('span', {}, `:${node.name}`, ...childrenOf(node));
      default:
        return tag && 'children' in node ? make(tag, {}, ...childrenOf(node)) : false;
    }
  };
  return children.map(previewOf);
}

const isPictures = ({ children }: Parents): boolean =>
  children.some(({ type }) => type === 'image') &&
  children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''));

const alignClass = (align: string | null | undefined) => (align ? { class: `align-${align}` } : {});

function directiveBox<Made>(
  node: Extract<Nodes, { type: 'containerDirective' }>,
  make: Make<Made>,
  inside: (node: Parents) => PreviewChild<Made>[],
  title: string,
): Made {
  if (node.name === 'quote') {
    const { by, role } = node.attributes ?? {};
    const source = [by, role].filter(Boolean).join(', ');
    const quoted = make('blockquote', {}, ...inside(node));
    return make('figure', { class: 'pull-quote' }, quoted, source ? make('figcaption', {}, source) : false);
  }
  if (node.name === 'gallery') {
    const { caption } = node.attributes ?? {};
    const pictures = make('div', {}, ...inside(node));
    return make('figure', { class: 'gallery' }, pictures, caption ? make('figcaption', {}, caption) : false);
  }
  if (node.name !== 'note') return make('div', {}, ...inside(node));
  const [first, ...others] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const heading = make('p', { class: 'note-title' }, ...(labelled ? inside(first) : [title]));
  const rest = labelled ? others : node.children;
  return make('aside', { class: 'note' }, heading, ...inside({ ...node, children: rest }));
}
