import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../intake/settings.ts';
import { readSite } from '../intake/siteAddress.ts';
import { writeArticles } from './benchArticles.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const count = Number(values.n);
const runs = Number(values.runs);

if (values.help || !(Number.isInteger(count) && count >= 0 && Number.isInteger(runs) && runs >= 1)) {
  console.log(
    'npm run bench -- [--n 1000] [--runs 3]\nBuilds N made-up articles, cold; prints time and peak memory.',
  );
  process.exit(values.help ? 0 : 1);
}

const work = await mkdtemp(path.join(tmpdir(), 'depeche-bench-'));
try {
  const { settings } = await readSite(contentFolder());
  if (!settings) throw new Error('site.yaml has faults: run npm run build to see them');
  await cp(contentFolder(), work, {
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
    console.log(`run ${run} of ${runs}: ${result.seconds.toFixed(1)} s, ${Math.round(result.megabytes)} MB`);
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
  console.log(
    `${count} articles, cold, median of ${runs}: ${median(measured.map((m) => m.seconds)).toFixed(1)} s, ${Math.round(median(measured.map((m) => m.megabytes)))} MB`,
  );
} finally {
  await rm(work, { recursive: true, force: true });
}

type Run = { seconds: number; megabytes: number };

/** One cold build in a process of its own: wall time in seconds, peak resident memory in megabytes. */
async function measure(content: string): Promise<Run> {
  await rm('.cache/bench', { recursive: true, force: true });
  const script =
    'import { buildSite } from "./src/build/buildSite.ts";' +
    'process.exitCode = await buildSite(".cache/bench/dist");' +
    'console.log("maxRSS " + process.resourceUsage().maxRSS);';
  const begun = performance.now();
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: '.cache/bench/cache' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = (performance.now() - begun) / 1000;
  await rm('.cache/bench', { recursive: true, force: true });
  return { seconds, megabytes: Number(output.match(/maxRSS (\d+)/)?.[1]) / 1024 };
}
