import { parseArgs } from 'node:util';
import { buildSite } from './buildSite.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.exitCode = await buildSite(values.out);
