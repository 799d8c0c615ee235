import { parentPort } from 'node:worker_threads';
import { analyseBatch, type Batch } from './analyseTexts.ts';

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(analyseBatch(batch)));
