import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { serveWorker } from '../workers.ts';
import type { Assignment, WorkerMessage, WorkerData } from './renderWorker.ts';

/** Renders a share of the pages, in a process of its own: see helper.ts and renderPages.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { renderAssigned: renderShare } = await import('./renderWorker.ts');
serveWorker<WorkerData, WorkerMessage, Assignment>(renderShare);
