import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { BuildReport } from '../../src/builder/report.ts';

/** A command, measured from outside; seconds and megabytes, memory of all its processes together. */
type MeasuredCommand = { seconds: number; megabytes: number; printed: string };

/** One build, measured likewise. */
export type Measured = { seconds: number; megabytes: number; report: BuildReport };

/** Builds in a process of its own; `out` and `cache` are below the folder. */
export async function measure(
  folder: string,
  clock: number,
  { out = 'dist', cache = '.cache' } = {},
): Promise<Measured> {
  const args = ['build', '--report', 'json', '--out', out];
  const env = { CONTENT_DIR: 'content', SOURCE_DATE_EPOCH: String(clock), CACHE_DIR: cache };
  const { printed, ...measured } = await measureCommand(folder, args, env);
  const report = JSON.parse(printed.trimEnd().split('\n').at(-1)!) as BuildReport;
  return { ...measured, report };
}

/**
 * Runs a command of the program that is in a folder, in a process of its own.
 *
 * @throws Error if it fails
 */
export async function measureCommand(
  folder: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<MeasuredCommand> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['src/cli/cli.ts', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  let bytes = 0;
  const watching = setInterval(() => (bytes = Math.max(bytes, residentOf(child.pid!))), 50);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watching);
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`The command failed: ${args.join(' ')}\n${printed}`);
  return { seconds, megabytes: bytes / 2 ** 20, printed };
}

/** Resident bytes of a process and all it has started; 0 where the system does not say (all but Linux). */
function residentOf(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return pages * 4096 + children.filter(Boolean).reduce((sum, child) => sum + residentOf(Number(child)), 0);
  } catch {
    return 0;
  }
}
