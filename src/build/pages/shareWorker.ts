import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { cacheFolder } from '../cacheFolder.ts';
import type { Done, ShareData } from './share.ts';

/** A thread that renders its share; see renderPages.ts. */
enableCompileCache(`${cacheFolder()}/compiled`);
const { renderShare } = await import('./share.ts');
const renditions = await renderShare(workerData as ShareData, (done: Done[]) =>
  parentPort!.postMessage({ done }),
);
parentPort!.postMessage({ renditions });
