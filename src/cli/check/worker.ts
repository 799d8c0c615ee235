import { parentPort } from 'node:worker_threads';
import { analyseBatch, type Batch } from './analyseTexts.ts';

parentPort?.on('message', (portion: Batch) => parentPort?.postMessage(analyseBatch(portion)));
