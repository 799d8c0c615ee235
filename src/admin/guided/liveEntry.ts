import { headingLines, readEntryHeading } from '../../intake/live/headings.ts';

/** An entry of a live page: when, as forms write it, its title and its text. */
export type NewEntry = { moment: string; title: string; text: string };

/**
 * The body of a live page with another entry, before the first if the newest stands first, else after the last.
 *
 * @param date of the article, as its form has it: entries of its day need not say theirs
 * @param body as its form has it
 */
export function withEntry(body: string, { moment, title, text }: NewEntry, date: string): string {
  const [day = '', hour = ''] = moment.split(' ');
  const heading = `## ${day === date.slice(0, 10) ? '' : `${day} `}${hour} ${title.trim()}`;
  const entry = [heading, text.trim()].filter(Boolean).join('\n\n');
  const moments = (headingLines(body) ?? []).flatMap(({ text, line }) => {
    const found = readEntryHeading(text);
    return found ? [{ line, at: `${found.day ?? date.slice(0, 10)} ${found.hour}` }] : [];
  });
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [body.trim(), entry].filter(Boolean).join('\n\n');
  const isOldestFirst = first.at < last.at;
  if (isOldestFirst) return `${body.trimEnd()}\n\n${entry}`;
  const lines = body.split('\n');
  const [above, below] = [lines.slice(0, first.line - 1), lines.slice(first.line - 1)];
  return [above.join('\n').trimEnd(), entry, below.join('\n')].filter(Boolean).join('\n\n');
}
