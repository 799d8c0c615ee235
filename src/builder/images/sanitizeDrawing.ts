/** Allowed elements: https://www.w3.org/TR/SVG2/eltindex.html, without those that run scripts, contain HTML or are not drawn. */
const parts = new Set(
  `svg g defs symbol use switch view a path rect circle ellipse line polyline polygon text tspan textPath title desc
  style linearGradient radialGradient stop clipPath mask pattern marker image filter set animate
  animateMotion animateTransform mpath`.split(/\s+/),
);

const namespace = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';

/** Embedded pictures of a drawing, by the placeholder that replaces each until it has been sanitized. */
export type Carried = Map<string, string>;

type Node = { name: string; attributes: Record<string, string>; children: unknown[] };
type Parent = { children: unknown[] };

/**
 * A plugin for svgo that removes scripts, event handlers, external references, comments, and what programs write for
 * themselves, such as labels of layers and paths of files.
 *
 * @param carried filled with the embedded pictures, which are replaced by placeholders
 */
export const drawingOnly = (carried: Carried) => ({
  name: 'drawing-only',
  fn() {
    /** Namespaces by prefix, from the root to the current element. */
    const scopes: Record<string, string>[] = [{}];
    return {
      instruction: { enter: remove },
      comment: { enter: remove },
      element: {
        enter(node: Node, parent: Parent) {
          const scope = { ...scopes.at(-1), ...declaredBy(node) };
          scopes.push(scope);
          const [prefix, local] = splitName(node.name);
          const isForeign = prefix !== '' && scope[prefix] !== namespace;
          node.name = local;
          if (isForeign || !isPart(node)) return remove(node, parent);
          node.attributes = Object.fromEntries(
            Object.entries(node.attributes).flatMap(([name, value]) =>
              attributeOf(name, value, scope, carried),
            ),
          );
          // A root without its declaration is in no namespace.
          if (prefix !== '' && scopes.length === 2) node.attributes['xmlns'] = namespace;
        },
        exit: () => void scopes.pop(),
      },
      text: { enter: plainStyle },
      cdata: { enter: plainStyle },
    };
  },
});

/** A plugin for svgo that removes ids without references: programs make them of names of layers and files. */
export const usedNamesOnly = {
  name: 'used-names-only',
  fn() {
    const named: Node[] = [];
    const used = new Set<string>();
    let hasStyles = false;
    const note = (text: string) => {
      for (const [, name] of text.matchAll(/#([^\s"'(){}<>;,:.[\]+~>*]+)/g)) used.add(name!);
    };
    return {
      element: {
        enter(node: Node) {
          if (node.name === 'style') hasStyles = true;
          if ('id' in node.attributes || 'class' in node.attributes) named.push(node);
          for (const [name, value] of Object.entries(node.attributes)) {
            note(value);
            if (/^(?:begin|end)$|^aria-/.test(name))
              value.split(/[\s;.,]+/).forEach((word) => used.add(word));
          }
        },
      },
      text: { enter: ({ value }: { value: string }) => note(value) },
      cdata: { enter: ({ value }: { value: string }) => note(value) },
      root: {
        exit() {
          for (const { name, attributes } of named) {
            if (attributes['id'] !== undefined && name !== 'view' && !used.has(attributes['id']))
              delete attributes['id'];
            if (!hasStyles) delete attributes['class'];
          }
        },
      },
    };
  },
};

const splitName = (name: string): [prefix: string, local: string] => {
  const at = name.indexOf(':');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
};

const declaredBy = ({ attributes }: Node) =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [],
    ),
  );

function isPart({ name, attributes }: Node): boolean {
  const known = parts.has(name) || /^fe[A-Z]/.test(name);
  const elsewhere = attributes['xmlns'] !== undefined && attributes['xmlns'] !== namespace;
  // An animation could restore a link or an event handler.
  const turns = /href|^on/i.test(attributes['attributeName'] ?? '');
  return known && !elsewhere && !turns;
}

/** An attribute as it is kept. Returns an empty list if it is removed. */
function attributeOf(
  written: string,
  value: string,
  scope: Readonly<Record<string, string>>,
  carried: Carried,
): [string, string][] {
  const [prefix, local] = splitName(written);
  const isLink = local === 'href' && (prefix === '' || scope[prefix] === xlink);
  if (isLink) {
    const kept = referenceOf(value.trim(), carried);
    return kept === undefined ? [] : [['href', kept]];
  }
  if (prefix !== '' && !/^xml:(?:space|lang)$/.test(written)) return [];
  if (/^(?:on|data-)|^(?:href|src|action)$/i.test(local)) return [];
  const isStyle = !local.startsWith('aria-') && /[\\(@/]|-inkscape-/.test(value);
  return [[written, isStyle ? withoutLoads(value) : value]];
}

const mark = /^data:image\/png;base64,carried\d+$/;

/** Allowed references: to the drawing's own elements, and to embedded pictures. */
function referenceOf(value: string, carried: Carried): string | undefined {
  if (value.startsWith('#') || mark.test(value)) return value;
  if (!/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(value)) return undefined;
  const put = `data:image/png;base64,carried${carried.size}`;
  carried.set(put, value);
  return put;
}

/** Styles are not text for readers, so removing them loses no content. */
function plainStyle(node: { value: string }, parent: Partial<Node>) {
  if (parent.name === 'style') node.value = withoutLoads(node.value);
}

function remove(node: unknown, parent: Parent) {
  parent.children = parent.children.filter((child) => child !== node);
}

/** Styles that refer to the drawing's own elements only; those that disguise what they load are dropped. */
function withoutLoads(css: string): string {
  const own = withoutComments(css)
    .replace(/(?<![\w-])-inkscape-[\w-]+\s*:[^;{}]*;?/gi, '')
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*\)/gi, 'none')
    // The text in parentheses neither begins nor ends with a space, so that the expression does not backtrack.
    .replace(
      /url\(\s*(?:(['"])([^'"()]*)\1|([^\s'"()]+))\s*\)/gi,
      (whole, _quote, quoted = '', plain = '') =>
        `${quoted}${plain}`.trim().startsWith('#') ? whole : 'none',
    );
  const loads = own.match(/\\|(?:image|image-set|src|cross-fade)\s*\(|url\((?!\s*['"]?#)/i);
  return loads ? '' : own;
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return first + rest.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')).join('');
}
