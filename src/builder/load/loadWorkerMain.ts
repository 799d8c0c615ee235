import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';

/** The process that reads the publication: see ../workers.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { loadAndSend } = await import('./loadPublication.ts');
serveWorker(loadAndSend);
