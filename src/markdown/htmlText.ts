import { elementsWithoutText } from './allowedHtml.ts';
import { decodeEntities } from './entities.ts';

/** Inline elements: their tags do not separate words. */
const inlineElement =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

const elementWithoutText = new RegExp(`<(${[...elementsWithoutText].join('|')})\\b[^>]*>[^]*?</\\1>`, 'gi');

/** The links to footnotes and back, and the heading of the footnotes, which only screen readers announce. */
const footnoteLinks =
  /<sup><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>|<a [^>]*data-footnote-backref[^>]*>[^<]*(?:<sup>[^<]*<\/sup>)?<\/a>|<h2 [^>]*id="footnote-label"[^>]*>[^<]*<\/h2>/g;

/** The plain text of a rendered body, one paragraph per line, without the links of footnotes. */
export function htmlText(html: string): string {
  const text = html
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(elementWithoutText, ' ')
    .replace(footnoteLinks, '')
    .replace(/<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (_, name: string) => {
      if (/^(?:td|th)$/i.test(name)) return ' ';
      return inlineElement.test(name.toLowerCase()) ? '' : '\n';
    });
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
