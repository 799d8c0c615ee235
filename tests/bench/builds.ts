import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { growthPlot } from './plot.ts';
import { runEdits, type Step } from './randomEdits.ts';
import { megabytesOf, runSeries, type Row } from './series.ts';
import { makeWorkplace } from './workplace.ts';
import { pathWords } from '../../src/addresses/pathWords.ts';
import { UsageError, type Command } from '../../src/cli/command.ts';

const usage = `Builds made-up articles: cold, unchanged, after an edit, a lifted embargo, a changed template.
npm run bench -- [--n 1000] [--runs 3] [--pictures 0] [--format table|json] [--plot FILE.svg]
npm run bench -- --edits 12 [--n 1000] [--seed 1] [--pictures 0] [--format table|json]
  --n         how many articles; several numbers, as in 1000,3000,10000, show how times grow
  --pictures  how many of them have a picture
  --plot      draws times by numbers of articles
  --edits     makes so many edits at random, and compares each build with one from nothing, byte for byte; exit status 1
              when any differs
  --seed      another one, another order and other articles`;

export const command: Command = {
  options: {
    n: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    pictures: { type: 'string', default: '0' },
    format: { type: 'string', default: 'table' },
    plot: { type: 'string' },
    edits: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  help: () => usage,
  async run({ values }, { folder }) {
    const counts = String(values['n']).split(',').map(Number);
    const [runs, pictured] = [Number(values['runs']), Number(values['pictures'])];
    if (!counts.every((count) => Number.isInteger(count) && count >= 1))
      throw new UsageError('--n must be a whole number from 1, or several with commas.');
    if (!(Number.isInteger(runs) && runs >= 1)) throw new UsageError('--runs must be a whole number from 1.');
    if (!(Number.isInteger(pictured) && pictured >= 0))
      throw new UsageError('--pictures must be a whole number.');
    const format = values['format'];
    if (format !== 'table' && format !== 'json') throw new UsageError('--format must be table or json.');

    if (values['edits'] !== undefined) {
      const [count, seed] = [Number(values['edits']), Number(values['seed'])];
      if (!(Number.isInteger(count) && count >= 1))
        throw new UsageError('--edits must be a whole number from 1.');
      if (!Number.isInteger(seed)) throw new UsageError('--seed must be a whole number.');
      if (counts.length > 1) throw new UsageError('--edits takes one number of articles.');
      return proveEdits(folder, { articles: counts[0]!, pictured, count, seed, format });
    }

    const rows: Row[] = [];
    const sizes: Size[] = [];
    for (const articles of counts) {
      const place = await makeWorkplace(folder, articles, pictured);
      try {
        const onProgress = (line: string) => console.error(`${articles} articles, ${line}`);
        rows.push(...(await runSeries(place, { articles, runs, onProgress })));
        const search = path.join('dist', pathWords[place.language].search);
        const [dist, index, cache] = ['dist', search, '.cache'].map((below) =>
          megabytesOf(path.join(place.folder, below)),
        );
        sizes.push({ articles, distMegabytes: dist!, searchMegabytes: index!, cacheMegabytes: cache! });
      } finally {
        place.remove();
      }
    }
    if (typeof values['plot'] === 'string') writeFileSync(values['plot'], growthPlot(rows));
    console.log(
      format === 'json' ? JSON.stringify({ runs, rows, sizes }, null, 2) : tables(rows, sizes, runs),
    );
    return 0;
  },
};

type Edits = { articles: number; pictured: number; count: number; seed: number; format: string };

async function proveEdits(folder: string, { articles, pictured, count, seed, format }: Edits) {
  const place = await makeWorkplace(folder, articles, pictured);
  try {
    const steps = await runEdits(place, { count, seed, onProgress: (line) => console.error(line) });
    console.log(format === 'json' ? JSON.stringify({ articles, seed, steps }, null, 2) : editsTable(steps));
    return steps.every(({ different }) => different.length === 0) ? 0 : 1;
  } finally {
    place.remove();
  }
}

const editsTable = (steps: readonly Step[]) =>
  table(
    ['edit', 'time', 'rendered', 'from nothing', 'compared'],
    steps.map(({ edit, seconds, rendered, wholeSeconds, different }) => [
      edit,
      `${seconds.toFixed(1)} s`,
      `${rendered}`,
      `${wholeSeconds.toFixed(1)} s`,
      different.length === 0 ? 'same bytes' : `differs: ${different.slice(0, 3).join(', ')}`,
    ]),
  );

type Size = { articles: number; distMegabytes: number; searchMegabytes: number; cacheMegabytes: number };

/** Tables in Markdown, to be read in a terminal and put into a document. */
function tables(rows: readonly Row[], sizes: readonly Size[], runs: number): string {
  const times = rows.map(
    ({ articles, kind, seconds, megabytes, rendered, taken, writtenMegabytes, stages, parts }) => [
      `${articles}`,
      kind,
      `${seconds.toFixed(1)} s`,
      `${Math.round(megabytes)} MB`,
      `${rendered}`,
      `${taken}`,
      `${writtenMegabytes.toFixed(1)} MB`,
      Object.entries(stages)
        .map(([stage, taken]) => `${stage} ${taken.toFixed(1)}`)
        .join(', '),
      `${parts.feeds.toFixed(1)}`,
      `${parts.search.toFixed(1)}`,
    ],
  );
  const heads = [
    'articles',
    'build',
    'time',
    'memory',
    'rendered',
    'taken',
    'written',
    'stages, in seconds',
    'feeds',
    'search',
  ];
  const room = sizes.map((size) => [
    `${size.articles}`,
    `${size.distMegabytes.toFixed(0)} MB`,
    `${size.searchMegabytes.toFixed(1)} MB`,
    `${size.cacheMegabytes.toFixed(0)} MB`,
  ]);
  return [
    `Medians of ${runs}; memory is the most of all processes together, feeds and search are seconds of processor.`,
    table(heads, times),
    table(['articles', 'dist', 'of which search', '.cache'], room),
  ].join('\n\n');
}

function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
