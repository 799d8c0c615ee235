import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { cacheFolder } from './cacheFolder.ts';

/** A thread that reads the publication: its memory, several times what it hands on, goes when it ends. */
enableCompileCache(`${cacheFolder()}/compiled`);
const { gather } = await import('./gathering.ts');
const { folder, ...options } = workerData as { folder: string } & Parameters<typeof gather>[1];
parentPort!.postMessage(await gather(folder, options));
