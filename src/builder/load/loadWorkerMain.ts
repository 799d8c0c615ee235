import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';
import type { LoadInputs, LoadResult } from './loadPublication.ts';

/** Reads the publication, in a process of its own: see helper.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { loadPublication: gather } = await import('./loadPublication.ts');
serveWorker<LoadInputs, LoadResult, void>(async (data, say) => say(await gather(data)));
