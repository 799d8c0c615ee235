import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';
import type { Assignment, WorkerMessage, WorkerData } from './renderWorker.ts';

/** The process of a render worker: see ../workers.ts and renderPages.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { renderAssigned: renderShare } = await import('./renderWorker.ts');
serveWorker<WorkerData, WorkerMessage, Assignment>(renderShare);
