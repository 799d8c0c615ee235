import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';
import type { LoadInputs, LoadResult } from './loadPublication.ts';

/** The process that reads the publication: see ../workers.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { loadPublication: gather } = await import('./loadPublication.ts');
serveWorker<LoadInputs, LoadResult, void>(async (data, send) => send(await gather(data)));
