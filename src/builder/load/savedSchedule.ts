import { readFile } from 'node:fs/promises';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { makeFolder, writeBytes } from '../../cache/disk.ts';

/** Where a build leaves its schedule: never in the site, for its moments tell of embargoes. */
const schedulePath = () => path.join(cacheFolder(), 'schedule.json');

/** Keeps the schedule of a build that went well, in one step. */
export function saveSchedule(schedule: string): void {
  const file = schedulePath();
  makeFolder(path.dirname(file));
  writeBytes(`${file}.${process.pid}`, schedule);
  renameSync(`${file}.${process.pid}`, file);
}

/** The clock of the last build that went well, in milliseconds since 1970; none if none is known here. */
export async function lastClock(): Promise<number | undefined> {
  try {
    const { clock } = JSON.parse(await readFile(schedulePath(), 'utf8')) as { clock?: unknown };
    const moment = typeof clock === 'string' ? Date.parse(clock) : NaN;
    return Number.isNaN(moment) ? undefined : moment;
  } catch {
    return undefined;
  }
}
