import { allowedElements } from '../../markdown/allowedHtml.ts';
import type { TextRule } from './textRule.ts';
import { nodeSpot } from '../nodes.ts';

/** The Markdown for these elements. */
const markdownFor: Record<string, string> = {
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

/** Elements for which Markdown has no syntax. */
const withoutMarkdown = new Set(
  `abbr bdi bdo cite data details dfn ins kbd mark q rp rt ruby samp small sub summary sup time u var wbr`.split(
    ' ',
  ),
);

/** A piece of HTML is reported once, by its first element; closing tags and comments are not. */
const html: TextRule = ({ nodes, spotInFile }, report) => {
  for (const node of nodes('html')) {
    const [whole = '', name = ''] =
      /<([a-z][\w-]*)[^>]*/i.exec(node.value.replace(/<!--[^]*?-->/g, '')) ?? [];
    const tag = name.toLowerCase();
    // Elements that are not allowed are faults, which the build reports.
    if (!allowedElements.has(tag) || withoutMarkdown.has(tag) || /\slang=/i.test(whole)) continue;
    const values = { element: tag, ...(markdownFor[tag] && { right: markdownFor[tag] }) };
    report({ rule: 'raw-html', values }, spotInFile(nodeSpot(node)));
  }
};

export const markupRules: readonly TextRule[] = [html];
