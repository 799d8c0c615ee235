import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';

/** The process that writes the editors' interface: see ../workers.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { renderInterface } = await import('./renderInterface.ts');
serveWorker(renderInterface);
