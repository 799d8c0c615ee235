import type { HeadingReference } from '../outline.ts';

/** What the heading of an entry says: `## 14:32 Un titre`, `## 2026-11-29 00:12 Un titre`. */
export type EntryHeading = {
  /** Its day as written, if it is not the article’s. */
  day: string | undefined;
  /** `14:32`, two digits each. */
  hour: string;
  title: string;
};

/** An hour as editors write it: `14:32`, `14h32`, `14 h 32`, `9h`. */
const form =
  /^(?:(\d{4}-\d{1,2}-\d{1,2})(?:T|\s+))?(\d{1,2})(?:\s?:\s?(\d{2})|\s?[hH](?!\p{L})(?:\s?(\d{2}))?)(?!\d)(?:\s*[-–—:|])?\s*(.*)$/u;

/** Reads the heading of an entry; undefined if it does not begin with an hour. */
export function readEntryHeading(text: string): EntryHeading | undefined {
  const found = form.exec(text.replaceAll(/[\u00A0\u202F]/g, ' '));
  if (!found) return undefined;
  const [, day, hour = '', afterColon, afterLetter, title = ''] = found;
  return { day, hour: `${hour.padStart(2, '0')}:${afterColon ?? afterLetter ?? '00'}`, title: title.trim() };
}

/** The headings that begin with a digit, by the lines of a body alone, for readers that leave bodies unread. */
export function headingLines(body: string): HeadingReference[] | undefined {
  if (!/^## +\d/m.test(body)) return undefined;
  let fence: string | undefined;
  return body.split('\n').flatMap((text, at) => {
    const [mark] = /^(?:```|~~~)/.exec(text) ?? [];
    if (mark && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || !/^## +\d/.test(text)) return [];
    return [{ text: text.slice(2).trim(), line: at + 1, column: 1, lastLine: at + 1 }];
  });
}
