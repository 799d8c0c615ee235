import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { replaceFile } from '../../cache/disk.ts';

/** The schedule's file is never in the site, because its moments reveal embargoes. */
const schedulePath = () => path.join(cacheFolder(), 'schedule.json');

/** Writes the schedule of a successful build, in one step. */
export const saveSchedule = (schedule: string): void => replaceFile(schedulePath(), [schedule]);

/** The clock of the last successful build, in milliseconds since 1970. Returns undefined if it is unknown. */
export async function lastClock(): Promise<number | undefined> {
  try {
    const { clock } = JSON.parse(await readFile(schedulePath(), 'utf8')) as { clock?: unknown };
    const moment = typeof clock === 'string' ? Date.parse(clock) : NaN;
    return Number.isNaN(moment) ? undefined : moment;
  } catch {
    return undefined;
  }
}
