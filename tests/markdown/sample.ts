import { evaluate } from 'satteri';
import type { BodyContext } from '../../src/markdown/renderBody.ts';
import { renderBody } from '../../src/markdown/renderBody.ts';
import { markdownFeatures, plugins } from '../../src/markdown/plugins.ts';
import { fr } from '../../src/i18n/fr.ts';

/** A document in a language without typography, so that it does not affect other tests. */
export const sample: BodyContext = {
  language: 'xx',
  title: 'Un titre',
  words: fr,
  link: (href) => (href.startsWith('../') ? '/mines/lithium/' : undefined),
  picture: async (src) =>
    src.startsWith('./') ? { src: `/_${src.slice(1)}.webp`, width: 300, height: 200 } : undefined,
};

/** The complete HTML of a body, with `[ad]` where it is divided. */
export async function htmlOf(text: string, context: Partial<BodyContext> = {}): Promise<string> {
  const { parts } = await renderBody(text, { ...sample, ...context });
  return parts.map((part) => ('html' in part ? part.html : '[ad]')).join('\n');
}

type Node = { html: string };
type Props = { children?: unknown } & Record<string, unknown>;

/** The same body as MDX, in a small JSX of strings. */
export async function htmlOfMdx(text: string, props: Record<string, unknown> = {}): Promise<string> {
  const { title, language, words } = sample;
  const module = await evaluate(text, {
    ...plugins(() => ({ title, language, words })),
    features: markdownFeatures(words),
    elementAttributeNameCase: 'html',
    Fragment: 'fragment',
    jsx: write as () => Node,
    jsxs: write as () => Node,
  });
  const content = (module as { default: (props: object) => Node }).default;
  return content({ ...props, components: { BodyLink, ...(props['components'] as object) } }).html.trim();
}

/** As `BodyLink.astro` does. */
function BodyLink({ href, address, fragment = '', children, ...attributes }: Props): Node {
  const to = address ? `${String(address)}${String(fragment)}` : href;
  return write(
    address === null ? 'fragment' : 'a',
    address === null ? { children } : { ...attributes, href: to, children },
  );
}

function write(type: string | ((props: Props) => Node), { children, ...attributes }: Props): Node {
  if (typeof type === 'function') return type({ children, ...attributes });
  const inner = [children].flat(9).map(textOf).join('');
  if (type === 'fragment') return { html: inner };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const isVoid = /^(?:br|hr|img|input)$/.test(type);
  return { html: `<${type}${written.join('')}>${isVoid ? '' : `${inner}</${type}>`}` };
}

function textOf(child: unknown): string {
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  return typeof child === 'object' && 'html' in child ? String(child.html) : escape(String(child));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
