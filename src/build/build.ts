import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { workshop } from './workshop.ts';

// Node keeps what it compiles: reading the build step's own code takes a third of the time then.
enableCompileCache(`${workshop}/compiled`);
const { buildSite } = await import('./buildSite.ts');
const { reportLines } = await import('./report.ts');

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, report: { type: 'boolean', default: false } },
});
const { status, report } = await buildSite(values.out);
if (report && values.report) console.log(reportLines(report));
process.exitCode = status;
