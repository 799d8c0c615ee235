import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSite } from '../intake/siteAddress.ts';
import { writeArticles } from './benchArticles.ts';
import { UsageError, type Command } from './command.ts';

export const command: Command = {
  options: { n: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
  help: () =>
    'Builds N made-up articles, cold; prints time and peak memory.\nnpm run bench -- [--n 1000] [--runs 3]',
  async run({ values }, { folder }) {
    const [count, runs] = [Number(values['n']), Number(values['runs'])];
    if (!(Number.isInteger(count) && count >= 0)) throw new UsageError('--n must be a whole number.');
    if (!(Number.isInteger(runs) && runs >= 1)) throw new UsageError('--runs must be a whole number from 1.');
    return bench(count, runs, folder);
  },
};

async function bench(count: number, runs: number, content: string): Promise<number> {
  const work = await mkdtemp(path.join(tmpdir(), 'depeche-bench-'));
  try {
    const { settings } = await readSite(content);
    if (!settings) throw new Error('site.yaml has faults: run npm run build to see them');
    await cp(content, work, {
      recursive: true,
      filter: (source) => !/[/\\](articles|authors)$/.test(source),
    });
    await writeArticles(
      work,
      count,
      settings.sections.map(({ id }) => id),
    );
    const measured: Run[] = [];
    for (let run = 1; run <= runs; run++) {
      const result = await measure(work);
      measured.push(result);
      console.log(
        `run ${run} of ${runs}: ${result.seconds.toFixed(1)} s, ${Math.round(result.megabytes)} MB`,
      );
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
    console.log(
      `${count} articles, cold, median of ${runs}: ${median(measured.map((m) => m.seconds)).toFixed(1)} s, ${Math.round(median(measured.map((m) => m.megabytes)))} MB`,
    );
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

type Run = { seconds: number; megabytes: number };

/** One cold build in a process of its own: wall time in seconds, peak resident memory in megabytes. */
async function measure(content: string): Promise<Run> {
  await rm('.cache/bench', { recursive: true, force: true });
  const script =
    'import { buildSite } from "./src/build/buildSite.ts";' +
    'process.exitCode = (await buildSite(".cache/bench/dist")).status;' +
    'console.log("maxRSS " + process.resourceUsage().maxRSS);';
  const begun = performance.now();
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, CONTENT_DIR: content, WORKSHOP: '.cache/bench' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = (performance.now() - begun) / 1000;
  await rm('.cache/bench', { recursive: true, force: true });
  return { seconds, megabytes: Number(output.match(/maxRSS (\d+)/)?.[1]) / 1024 };
}
