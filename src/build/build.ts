import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { codeCache } from '../cache/cacheFolder.ts';

const usage = `npm run build -- [--out dist] [--report text|json]
  --out     the folder to build into
  --report  tells which pages were rendered, and why; json for programs`;

/** What was asked for; none, after saying how to ask, if it was asked wrongly. */
function asked() {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string', default: 'dist' },
        report: { type: 'string', default: 'none' },
        help: { type: 'boolean', default: false },
      },
    });
    if (!['none', 'text', 'json'].includes(values.report)) throw new Error('--report is text or json.');
    if (!values.help) return values;
    console.log(usage);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

const options = asked();
if (options) {
  // Node keeps what it compiles: the next build reads its own code sooner.
  enableCompileCache(`${codeCache}/compiled`);
  const { buildSite } = await import('./buildSite.ts');
  const { reportLines } = await import('./report.ts');
  const { status, report } = await buildSite(options.out);
  if (report && options.report !== 'none')
    console.log(options.report === 'json' ? JSON.stringify(report) : reportLines(report));
  process.exitCode = status;
}
