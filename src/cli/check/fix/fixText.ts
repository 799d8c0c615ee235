import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../intake/faults.ts';
import type { LocatedMessage } from '../diagnostic.ts';
import { repaired } from './repairs.ts';

/** A text, read: what is wrong with it, and what it says. */
export type Reading = {
  faults: Fault[];
  raised: LocatedMessage[];
  /** Fields, as far as they could be read. */
  data: Record<string, unknown>;
  body: string;
};

/**
 * Mends what a machine can in the lines of a file, one thing at a time, each held to leave fewer things wrong and
 * everything else said as it was; what would not is left to people. What comes out comes back as it is.
 */
export function mendText(lines: readonly string[], read: (lines: readonly string[]) => Reading): string[] {
  let [now, reading] = [[...lines], read(lines)];
  for (let next = nextOf(now, reading, read); next; next = nextOf(now, reading, read)) {
    [now, reading] = [next.lines, next.reading];
  }
  return now;
}

function nextOf(lines: string[], reading: Reading, read: (lines: readonly string[]) => Reading) {
  for (const found of [...reading.faults, ...reading.raised]) {
    const mended = repaired(found, lines);
    if (!mended || isDeepStrictEqual(mended, lines)) continue;
    const after = read(mended);
    if (isBetter(found, reading, after)) return { lines: mended, reading: after };
  }
  return undefined;
}

function isBetter(found: Fault | LocatedMessage, before: Reading, after: Reading): boolean {
  const isFault = before.faults.includes(found as Fault);
  const fewer = isFault
    ? after.faults.length < before.faults.length
    : after.faults.length <= before.faults.length && after.raised.length < before.raised.length;
  return fewer && isSame(found, before, after);
}

/** Whether all is said that was said, but for the field or the words that were wrong. */
function isSame({ rule, field }: Fault | LocatedMessage, before: Reading, after: Reading): boolean {
  // What was no front matter before is read as such now: nothing can be compared, and no line has changed.
  if (rule === 'front-matter-not-opened') return true;
  const own = field?.split('.')[0];
  const others = (data: Reading['data']) =>
    Object.fromEntries(Object.entries(data).filter(([name]) => name !== own || /^yaml-/.test(rule)));
  const inBody = field === undefined && !/^(?:yaml|fence|front-matter)-/.test(rule);
  return (inBody || before.body === after.body) && isDeepStrictEqual(others(before.data), others(after.data));
}
