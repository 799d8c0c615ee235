import { Worker } from 'node:worker_threads';

/** Runs a file of this room as a thread, to its end. */
export function runThread<Message>(
  file: string,
  workerData: unknown,
  told: (message: Message) => void,
): Promise<void> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData,
    // Most of what is made here is garbage a moment later: a large nursery spares copying it.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  worker.on('message', told);
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The thread ${file} ended with ${code}.`)),
    );
  });
}
