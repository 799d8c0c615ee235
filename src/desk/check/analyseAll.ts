import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { analyse, type AnalyseSite, type Analysis } from './analyse.ts';
import type { TextFile } from './readText.ts';

/** A part of the work, as it is sent to a thread. */
export type Portion = { files: TextFile[]; site: AnalyseSite };

/** Fewer files are read sooner than a thread starts. */
const fewest = 150;
const portionSize = 50;

/** Analyses files; what the disk refuses is as empty, and intake's to tell. */
export const analysePortion = ({ files, site }: Portion): Analysis[] =>
  files.map((file) => analyse(bytesOf(file) ?? new Uint8Array(), file, site));

/**
 * Analyses files, many of them on all cores.
 *
 * @param tell how many are done
 */
export async function analyseAll(
  files: TextFile[],
  site: AnalyseSite,
  tell: (done: number) => void = () => {},
): Promise<Analysis[]> {
  if (files.length < fewest) return analysePortion({ files, site });
  const results: Analysis[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const ask = (portion: Portion) =>
      new Promise<Analysis[]>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(portion);
      });
    try {
      while (next < files.length) {
        const begin = next;
        next += portionSize;
        const analyses = await ask({ files: files.slice(begin, begin + portionSize), site });
        worker.removeAllListeners('error');
        for (const [index, analysis] of analyses.entries()) results[begin + index] = analysis;
        tell((done += analyses.length));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, work));
  return results;
}
