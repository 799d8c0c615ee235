import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { growthPlot } from './bench/plot.ts';
import { megabytesOf, runSeries, type Row } from './bench/series.ts';
import { makeWorkplace } from './bench/workplace.ts';
import { UsageError, type Command } from './command.ts';

const usage = `Builds made-up articles: cold, unchanged, after an edit, a lifted embargo, a changed template.
npm run bench -- [--n 1000] [--runs 3] [--pictures 0] [--format table|json] [--plot FILE.svg]
  --n         how many articles; several numbers, as in 1000,3000,10000, show how times grow
  --pictures  how many of them have a picture
  --plot      draws times by numbers of articles`;

export const command: Command = {
  options: {
    n: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    pictures: { type: 'string', default: '0' },
    format: { type: 'string', default: 'table' },
    plot: { type: 'string' },
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

    const rows: Row[] = [];
    const sizes: Size[] = [];
    for (const articles of counts) {
      const place = await makeWorkplace(folder, articles, pictured);
      try {
        const told = (line: string) => console.error(`${articles} articles, ${line}`);
        rows.push(...(await runSeries(place, { articles, runs, told })));
        const [dist, cache] = ['dist', '.cache'].map((below) => megabytesOf(path.join(place.folder, below)));
        sizes.push({ articles, distMegabytes: dist!, cacheMegabytes: cache! });
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

type Size = { articles: number; distMegabytes: number; cacheMegabytes: number };

/** Tables in Markdown, to be read in a terminal and put into a document. */
function tables(rows: readonly Row[], sizes: readonly Size[], runs: number): string {
  const times = rows.map(
    ({ articles, kind, seconds, megabytes, rendered, taken, writtenMegabytes, stages }) => [
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
    ],
  );
  const heads = ['articles', 'build', 'time', 'memory', 'rendered', 'taken', 'written', 'stages, in seconds'];
  const room = sizes.map((size) => [
    `${size.articles}`,
    `${size.distMegabytes.toFixed(0)} MB`,
    `${size.cacheMegabytes.toFixed(0)} MB`,
  ]);
  return [
    `Medians of ${runs}; memory is the most of all processes together.`,
    table(heads, times),
    table(['articles', 'dist', '.cache'], room),
  ].join('\n\n');
}

function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
