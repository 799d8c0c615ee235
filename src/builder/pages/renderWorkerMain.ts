import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';

/** The process of a render worker: see ../workers.ts and renderPages.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { renderAssigned } = await import('./renderWorker.ts');
serveWorker(renderAssigned);
