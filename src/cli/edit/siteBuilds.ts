import { spawn } from 'node:child_process';
import path from 'node:path';
import { programRoot } from '../../cache/programRoot.ts';
import { readClock } from '../../intake/dates/clock.ts';
import { readSite } from '../../intake/siteAddress.ts';
import { savedPages, type SavedPage } from './savedPages.ts';

/** What stands in the way of a build, or could be better, as `check` says it. */
export type BuildFinding = { file: string; line: number; severity: string; message: string };

/** How far the site is that shows what was saved last. */
export type BuildState = {
  state: 'building' | 'online' | 'faults';
  /** Counts the saves: a state is that of the site after so many of them. */
  saves: number;
  /** The faults, or else the warnings of what was saved last. */
  findings: BuildFinding[];
  /** What the build said, if there are no findings to say it. */
  output?: string | undefined;
  /** What was saved last, as it is in the site. */
  pages: SavedPage[];
  /** Files whose earlier changes, which no commit had, have a commit of their own now. */
  kept: string[];
};

/** The time that the command was given, if it was; read before anything else has set it. */
const givenClock = process.env['SOURCE_DATE_EPOCH'];

/** Runs a command of the program in the working directory. */
function runProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(programRoot, 'src/cli/cli.ts'), ...args], { env });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (part: string) => (printed[name] += part));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, ...printed }));
  });
}

/**
 * Builds the site again and again, once at a time: what is saved during a build is built after it.
 *
 * @param content folder of the publication
 * @param out folder of the site
 * @param onBuilt called after each build
 */
export function siteBuilds(content: string, out: string, onBuilt: (state: BuildState) => void) {
  let state: BuildState = { state: 'building', saves: 0, findings: [], pages: [], kept: [] };
  let isRunning = false;
  let saved: string[] = [];

  const build = async (files: readonly string[]): Promise<BuildState> => {
    const { saves, kept } = state;
    // Each build has a time of its own: what is published now would else wait for the command to be started again.
    const env = { ...process.env, SOURCE_DATE_EPOCH: givenClock };
    const clock = readClock(env);
    const built = await runProgram(['build', '--out', out], env);
    const checked = await runProgram(['check', '--format', 'json'], env);
    const findings = findingsIn(checked.stdout);
    const pages = savedPages(content, files, await readSite(content), clock);
    const isOnline = built.status === 0;
    const ends = (file: string) => files.some((name) => file === name || file.endsWith(`/${name}`));
    const shown = isOnline
      ? findings.filter(({ severity, file }) => severity === 'warning' && ends(file))
      : findings.filter(({ severity }) => severity === 'fault');
    const output = isOnline || shown.length > 0 ? undefined : built.stderr.trim();
    return { state: isOnline ? 'online' : 'faults', saves, findings: shown, output, pages, kept };
  };

  const run = async () => {
    isRunning = true;
    const files = saved;
    saved = [];
    const result = await build(files);
    isRunning = false;
    if (result.saves !== state.saves) return run();
    state = result;
    onBuilt(state);
  };

  return {
    state: () => state,
    /** Builds the site; `files` are those that were saved, below the content folder. */
    async start(files: readonly string[] = [], kept: string[] = []): Promise<void> {
      saved = [...new Set([...saved, ...files])];
      state = { ...state, state: 'building', saves: state.saves + 1, kept };
      if (!isRunning) await run();
    },
  };
}

function findingsIn(report: string): BuildFinding[] {
  try {
    return (JSON.parse(report) as { messages: BuildFinding[] }).messages;
  } catch {
    // The check itself has failed; the build says why.
    return [];
  }
}
