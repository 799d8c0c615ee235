import { allowedElements } from '../../../markdown/allowedHtml.ts';
import type { TextRule } from './textRule.ts';
import { nodeSpot } from '../nodes.ts';

/** How Markdown writes what these elements do. */
const instead: Record<string, string> = {
  a: '[…](https://…)',
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  code: '`…`',
  pre: '```',
  del: '~~…~~',
  s: '~~…~~',
  hr: '---',
  br: '\\',
  img: '![…](./…)',
  figure: '![…](./… "… © …")',
  blockquote: '> …',
  ul: '- …',
  ol: '1. …',
  li: '- …',
  p: '…',
  h2: '## …',
  h3: '### …',
  h4: '#### …',
  table: '| … | … |',
};

/** Elements that say something Markdown has no sign for. */
const unsaid = new Set(
  `abbr bdi bdo cite data details dfn ins kbd mark q rp rt ruby samp small sub summary sup time u var wbr`.split(
    ' ',
  ),
);

/** A piece of HTML is told once, by its first element; closing tags and comments are not. */
const html: TextRule = ({ nodes, spotInFile: at }, report) => {
  for (const node of nodes('html')) {
    const [whole = '', name = ''] =
      /<([a-z][\w-]*)[^>]*/i.exec(node.value.replace(/<!--[^]*?-->/g, '')) ?? [];
    const tag = name.toLowerCase();
    // What is not allowed at all is a fault, and told as such.
    if (!allowedElements.has(tag) || unsaid.has(tag) || /\slang=/i.test(whole)) continue;
    const values = { element: tag, ...(instead[tag] && { right: instead[tag] }) };
    report({ rule: 'raw-html', values }, at(nodeSpot(node)));
  }
};

export const markupRules: readonly TextRule[] = [html];
