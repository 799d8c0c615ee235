import type { Html } from 'mdast';
import type { Spot } from '../../intake/faults.ts';
import { slugOf } from '../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';
import { nodeSpot, nodeText } from '../nodes.ts';
import type { ParsedText } from '../parseText.ts';

/** Words that do not say where a link leads, as slugs, in French and English. */
const vagueWords = new Set(
  `ici cliquez-ici cliquer-ici c-est-ici par-ici la lien le-lien ce-lien lien-ici lire lire-ici lire-la-suite la-suite
  voir voir-ici plus en-savoir-plus savoir-plus lire-plus cette-page cet-article article source
  here click-here link this-link this this-page read-more more learn-more see-here page`.split(/\s+/),
);

const http: TextRule = ({ outline, spotInFile }, report) => {
  for (const { href, ...spot } of outline.links) {
    if (!/^http:\/\//i.test(href) || isLocal(href)) continue;
    const values = { href, right: href.replace(/^http:/i, 'https:') };
    report({ rule: 'link-http', values }, spotInFile(spot));
  }
};

/** Local addresses, as in tutorials, have no certificate. */
const isLocal = (href: string) =>
  /^(?:localhost|127\.|10\.|192\.168\.|\[::1\])/.test(URL.parse(href)?.hostname ?? '');

/** A link as readers see it; a picture counts as words. */
type Link = Spot & { href: string; text: string; hasPicture: boolean };

const linkWords: TextRule = (text, report) => {
  for (const { href, text: written, hasPicture, ...spot } of linksIn(text)) {
    const hasWords = written !== '' || hasPicture;
    const values = { href: hasWords ? '' : href };
    if (!hasWords || href === '' || href === '#')
      report({ rule: 'link-empty', values }, text.spotInFile(spot));
    else if (vagueWords.has(slugOf(written)))
      report({ rule: 'link-bare', values: { text: written } }, text.spotInFile(spot));
  }
};

const linksIn = (text: ParsedText) => [...linksOf(text), ...htmlLinksOf(text), ...jsxLinksOf(text)];

const linksOf = ({ nodes }: ParsedText): Link[] =>
  [...nodes('link'), ...nodes('linkReference')].map((link) => ({
    href: link.type === 'link' ? link.url : link.identifier,
    text: nodeText(link).trim(),
    hasPicture: containsPicture(link.children),
    ...nodeSpot(link),
  }));

/** How many lines the words of an HTML link may span. */
const maxLines = 20;

/** Links in raw HTML. Their words may be Markdown, in nodes of its own, so they are read from the source. */
function htmlLinksOf({ nodes, body }: ParsedText): Link[] {
  const lines = body.split('\n');
  return nodes('html').flatMap((node) => {
    const shown = node.value.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    return Array.from(shown.matchAll(/<a\s[^>]*>/gi)).flatMap(({ 0: tag, index }) => {
      const href = attributeOf(tag, 'href');
      const spot = spotWithin(node, index, lines);
      const below = lines.slice(spot.line, spot.line + maxLines);
      const from = [lines[spot.line - 1]?.slice(spot.column - 1), ...below].join('\n');
      const inner = /^<a\s[^>]*>([^]*?)<\/a\s*>/i.exec(from)?.[1];
      if (href === undefined || inner === undefined) return [];
      const text = (attributeOf(tag, 'aria-label') ?? inner.replace(/<[^>]*>/g, '')).trim();
      return [{ ...spot, href: href.trim(), text, hasPicture: /<(?:img|picture)\s/i.test(inner) }];
    });
  });
}

/** The same elements in MDX. */
const jsxLinksOf = ({ nodes }: ParsedText): Link[] =>
  [...nodes('mdxJsxTextElement'), ...nodes('mdxJsxFlowElement')].flatMap((element) => {
    const attributeValue = (name: string) =>
      element.attributes.find((found) => found.type === 'mdxJsxAttribute' && found.name === name)?.value;
    const [href, label] = [attributeValue('href'), attributeValue('aria-label')];
    if (element.name !== 'a' || typeof href !== 'string') return [];
    const text = (typeof label === 'string' ? label : nodeText(element)).trim();
    return [{ ...nodeSpot(element), href: href.trim(), text, hasPicture: containsPicture(element.children) }];
  });

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);

/** The spot of an offset in an HTML node; below its first line, the value lacks the markers of quotations. */
function spotWithin(node: Html, index: number, lines: readonly string[]): Spot {
  const { line, column } = nodeSpot(node);
  const above = node.value.slice(0, index).split('\n');
  if (above.length === 1) return { line, column: column + index };
  const own = line + above.length - 1;
  const [rest = ''] = node.value.slice(index).split('\n', 1);
  return { line: own, column: (lines[own - 1] ?? '').lastIndexOf(rest) + 1 || 1 };
}

/** Whether a link contains a picture, HTML or a component, each of which is checked by rules of its own. */
const containsPicture = (children: readonly { type: string }[]): boolean =>
  children.some(({ type, ...rest }) =>
    'children' in rest
      ? containsPicture(rest.children as { type: string }[])
      : /^(?:image|imageReference|html|inlineCode|mdx\w+)$/.test(type),
  );

export const linkRules: readonly TextRule[] = [http, linkWords];
