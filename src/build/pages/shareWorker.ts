import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { workshop } from '../workshop.ts';
import type { Done, ShareData } from './share.ts';

/** A thread that renders its share; see renderPages.ts. */
enableCompileCache(`${workshop}/compiled`);
const { renderShare } = await import('./share.ts');
const renditions = await renderShare(workerData as ShareData, (done: Done[]) =>
  parentPort!.postMessage({ done }),
);
parentPort!.postMessage({ renditions });
