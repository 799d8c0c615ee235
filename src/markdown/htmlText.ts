import { unreadableElements } from './allowedHtml.ts';
import { readEntities } from './entities.ts';

/** Elements inside a line: their tags are no gap between two words. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

const unread = new RegExp(`<(${[...unreadableElements].join('|')})\\b[^>]*>[^]*?</\\1>`, 'gi');

/** Signs that lead to a note and back, and what only stands above notes for readers who do not see. */
const noteSigns =
  /<sup><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>|<a [^>]*data-footnote-backref[^>]*>[^<]*(?:<sup>[^<]*<\/sup>)?<\/a>|<h2 [^>]*id="footnote-label"[^>]*>[^<]*<\/h2>/g;

/** The words of a finished body, one paragraph a line: no tags, no marks of notes, nothing that is not for reading. */
export function htmlText(html: string): string {
  const text = html
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(unread, ' ')
    .replace(noteSigns, '')
    .replace(/<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (_, name: string) => {
      if (/^(?:td|th)$/i.test(name)) return ' ';
      return inline.test(name.toLowerCase()) ? '' : '\n';
    });
  return readEntities(text)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
