import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scheduleFile, type Scheduled } from '../editorial/schedule.ts';
import { cacheFolder } from './cacheFolder.ts';

/** Where a build leaves its schedule: never in the site, for its moments tell of embargoes. */
export const schedulePath = () => path.join(cacheFolder(), 'schedule.json');

/** The variable in which a build tells where the reading of the content is to note the schedule. */
const handover = 'SCHEDULE_NOTE';

/** Notes the schedule of what has been read, if it is read for a build. */
export async function noteSchedule(scheduled: Scheduled, clock: number): Promise<void> {
  const note = process.env[handover];
  if (note) await writeFile(note, `${JSON.stringify(scheduleFile(scheduled, clock), null, 1)}\n`);
}

/**
 * Runs a build, whose reading of the content notes the schedule, and keeps it if the build goes well: read once more,
 * ten thousand articles would take seconds.
 *
 * @param note a file for the time being, in a folder that exists
 */
export async function keepingSchedule(note: string, build: () => Promise<void>): Promise<void> {
  process.env[handover] = path.resolve(note);
  try {
    await build();
    await mkdir(path.dirname(schedulePath()), { recursive: true });
    await rename(note, schedulePath());
  } finally {
    delete process.env[handover];
    await rm(note, { force: true });
  }
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
