import { parentPort } from 'node:worker_threads';
import { analysePortion, type Portion } from './analyseAll.ts';

parentPort?.on('message', (portion: Portion) => parentPort?.postMessage(analysePortion(portion)));
