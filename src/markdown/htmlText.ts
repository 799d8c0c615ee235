import { unreadableElements } from './allowedHtml.ts';

/** Elements inside a line: their tags are no gap between two words. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

const unread = new RegExp(`<(${[...unreadableElements].join('|')})\\b[^>]*>[^]*?</\\1>`, 'gi');

/** Signs that lead to a note and back, and what only stands above notes for readers who do not see. */
const noteSigns =
  /<sup><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>|<a [^>]*data-footnote-backref[^>]*>[^<]*(?:<sup>[^<]*<\/sup>)?<\/a>|<h2 [^>]*id="footnote-label"[^>]*>[^<]*<\/h2>/g;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The words of a finished body, one paragraph a line: no tags, no marks of notes, nothing that is not for reading. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(unread, ' ')
    .replace(noteSigns, '')
    .replace(/<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (_, name: string) => {
      if (/^(?:td|th)$/i.test(name)) return ' ';
      return inline.test(name.toLowerCase()) ? '' : '\n';
    })
    .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
      if (name) return named[name] ?? entity;
      return String.fromCodePoint(Math.min(parseInt(hex ?? decimal, hex ? 16 : 10), 0x10ffff));
    })
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
