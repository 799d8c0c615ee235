import { readDate } from '../dates/dates.ts';
import type { FaultDetail, Spot } from '../faults.ts';
import { shiftLines, type Outline } from '../outline.ts';
import { readEntryHeading, type EntryHeading } from './headings.ts';

/** An entry that the body of a live page has under a heading; lines and columns count from 1 within the body. */
export type WrittenEntry = Spot & {
  /** ISO 8601, if its heading says a moment. */
  date: string | undefined;
  title: string;
  /** The lines of its text: the first, and the last. */
  firstLine: number;
  lastLine: number;
  outline: Outline;
};

type Headed = Spot & EntryHeading & { before: number; after: number };

/**
 * Cuts the body of a live page into what stands before its entries and the entries themselves, each of which is a text of
 * its own: notes and addresses at the foot of one are not those of another.
 *
 * @param date of the article, as written, whose day its entries have unless they say another
 */
export function writtenEntries(
  body: string,
  { date, timeZone, outline }: { date: unknown; timeZone: string; outline: (text: string) => Outline },
): { opening: Outline; entries: WrittenEntry[] } {
  const whole = outline(body);
  const headed = (whole.headings ?? []).flatMap(({ text, line, column, lastLine }): Headed[] => {
    const heading = readEntryHeading(text);
    return heading ? [{ ...heading, line, column, before: line - 1, after: lastLine }] : [];
  });
  const [first] = headed;
  if (!first) return { opening: whole, entries: [] };
  const lines = body.split('\n');
  const outlineOf = (from: number, to: number): Outline =>
    shiftLines(outline(lines.slice(from, to).join('\n')), from);
  const day = typeof date === 'string' ? date.trim().slice(0, 10) : undefined;
  const entries = headed.map((heading, at): WrittenEntry => {
    const { line, column, title, after } = heading;
    const lastLine = headed[at + 1]?.before ?? lines.length;
    const parts = outlineOf(after, lastLine);
    const moment = momentOf(heading, day, timeZone);
    const faults = [...(moment && 'rule' in moment ? [moment] : []), ...titleFaults(heading)];
    return {
      date: moment && 'date' in moment ? moment.date : undefined,
      ...{ line, column, title, firstLine: after + 1, lastLine },
      outline: {
        ...parts,
        faults: [...faults.map((detail) => ({ ...detail, line, column })), ...parts.faults],
      },
    };
  });
  return { opening: outlineOf(0, first.before), entries };
}

/** The moment of an entry, or what is wrong with it; undefined if the article has no day either. */
const momentOf = ({ day, hour }: EntryHeading, dayOfArticle: string | undefined, timeZone: string) =>
  day === undefined && !/^\d{4}-\d\d-\d\d$/.test(dayOfArticle ?? '')
    ? undefined
    : readDate(`${day ?? dayOfArticle} ${hour}`, timeZone);

const titleFaults = ({ title, hour, day }: EntryHeading): FaultDetail[] =>
  title === '' ? [{ rule: 'entry-title', values: { right: `## ${day ? `${day} ` : ''}${hour} …` } }] : [];
