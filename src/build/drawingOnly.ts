/** What a drawing is made of: https://www.w3.org/TR/SVG2/eltindex.html, without what runs or holds HTML. */
const parts = new Set(
  `svg g defs symbol use switch view a path rect circle ellipse line polyline polygon text tspan textPath title desc
  style linearGradient radialGradient stop clipPath mask pattern marker image filter metadata set animate
  animateMotion animateTransform mpath`.split(/\s+/),
);

const namespace = 'http://www.w3.org/2000/svg';

/** What a drawing may refer to: its own parts, and pictures it carries within. */
const within = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

type Node = { name: string; attributes: Record<string, string> };
type Parent = { children: unknown[] };

/** A plugin for svgo that takes out whatever is not drawn: elements that run, handlers, references to elsewhere. */
export const drawingOnly = {
  name: 'drawing-only',
  fn: () => ({
    instruction: { enter: remove },
    element: {
      enter(node: Node, parent: Parent) {
        if (!isPart(node)) return remove(node, parent);
        for (const [name, value] of Object.entries(node.attributes)) {
          if (!isHarmless(name, value)) delete node.attributes[name];
          else if (/[\\(@]/.test(value)) node.attributes[name] = withoutLoads(value);
        }
      },
    },
    text: { enter: plain },
    cdata: { enter: plain },
  }),
};

function isPart({ name, attributes }: Node): boolean {
  const local = name.replace(/^.*:/, '');
  const known = parts.has(local) || /^fe[A-Z]/.test(local);
  const elsewhere = attributes['xmlns'] !== undefined && attributes['xmlns'] !== namespace;
  // An animation could bring back a link or a handler.
  const turns = /href|^on/i.test(attributes['attributeName'] ?? '');
  return known && !elsewhere && !turns;
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^xml:base$/i.test(name)) return false;
  return !/(?:^|:)(?:href|src|action)$/i.test(name) || within.test(value.trim());
}

function plain(node: { value: string }) {
  if (/[\\(@]/.test(node.value)) node.value = withoutLoads(node.value);
}

function remove(node: unknown, parent: Parent) {
  parent.children = parent.children.filter((child) => child !== node);
}

/** Styles that use the drawing's own parts only; those that hide what they load are dropped whole. */
function withoutLoads(css: string): string {
  const own = css
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*(['"]?)([^'")]*)\1\s*\)/gi, (whole, _quote, url: string) =>
      within.test(url.trim()) ? whole : 'none',
    );
  const loads = own.match(/\\|(?:image|image-set|src|cross-fade)\s*\(|url\((?!\s*['"]?(?:#|data:image\/))/i);
  return loads ? '' : own;
}
