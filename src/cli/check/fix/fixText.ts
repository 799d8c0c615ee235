import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../intake/faults.ts';
import type { LocatedMessage } from '../../../checks/diagnostic.ts';
import { repairLines } from './repairs.ts';

/** The faults, the messages and the content of a text. */
export type FixReading = {
  faults: Fault[];
  messages: LocatedMessage[];
  /** Fields, as far as they could be read. */
  data: Record<string, unknown>;
  body: string;
};

/**
 * Applies mechanical repairs to the lines of a file, one at a time; each must leave fewer diagnostics and
 * change no other content, or is left to people. Idempotent.
 */
export function fixText(lines: readonly string[], read: (lines: readonly string[]) => FixReading): string[] {
  let [now, reading] = [[...lines], read(lines)];
  for (let next = nextRepair(now, reading, read); next; next = nextRepair(now, reading, read)) {
    [now, reading] = [next.lines, next.reading];
  }
  return now;
}

function nextRepair(lines: string[], reading: FixReading, read: (lines: readonly string[]) => FixReading) {
  for (const found of [...reading.faults, ...reading.messages]) {
    const repaired = repairLines(found, lines);
    if (!repaired || isDeepStrictEqual(repaired, lines)) continue;
    const after = read(repaired);
    if (isBetter(found, reading, after)) return { lines: repaired, reading: after };
  }
  return undefined;
}

function isBetter(found: Fault | LocatedMessage, before: FixReading, after: FixReading): boolean {
  const isFault = before.faults.includes(found as Fault);
  const fewer = isFault
    ? after.faults.length < before.faults.length
    : after.faults.length <= before.faults.length && after.messages.length < before.messages.length;
  return fewer && isSame(found, before, after);
}

/** Whether all content is the same except the field or the words that were wrong. */
function isSame(found: Fault | LocatedMessage, before: FixReading, after: FixReading): boolean {
  const { rule, field } = found;
  // The front matter was not read as such before, so nothing can be compared; no line has changed.
  if (rule === 'front-matter-not-opened') return true;
  const own = field?.split('.')[0];
  // A field that has another name takes its value there.
  const renamed = rule === 'key-former' ? (found.values as { right?: string }).right : undefined;
  if (renamed && own === field && !isDeepStrictEqual(before.data[field!], after.data[renamed])) return false;
  const others = (data: FixReading['data']) =>
    Object.fromEntries(
      Object.entries(data).filter(([name]) => (name !== own && name !== renamed) || /^yaml-/.test(rule)),
    );
  const inBody = field === undefined && !/^(?:yaml|fence|front-matter)-/.test(rule);
  return (inBody || before.body === after.body) && isDeepStrictEqual(others(before.data), others(after.data));
}
