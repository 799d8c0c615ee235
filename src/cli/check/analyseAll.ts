import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sha256 } from '../../cache/digest.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { analyse, type AnalyseSite, type Analysis } from './analyse.ts';
import type { TextFile } from './readText.ts';

/** A part of the work, as it is sent to a thread. */
export type Portion = { files: TextFile[]; site: AnalyseSite };

/** Fewer files are read sooner than a thread starts. */
const fewest = 150;
const portionSize = 50;

/** An analysis, and what stands for the bytes and the name it was made of. */
export type Analysed = { digest: string; analysis: Analysis };

/** What an analysis of a file as it is now would be known by; what the disk refuses is as empty, and intake's to tell. */
export const analysisDigest = (file: TextFile, bytes = bytesOf(file)): string =>
  sha256(`${file.file}\n${sha256(bytes ?? '')}`);

export const analysePortion = ({ files, site }: Portion): Analysed[] =>
  files.map((file) => {
    const bytes = bytesOf(file) ?? new Uint8Array();
    return { digest: analysisDigest(file, bytes), analysis: analyse(bytes, file, site) };
  });

/**
 * Analyses files, many of them on all cores.
 *
 * @param tell how many are done
 */
export async function analyseAll(
  files: TextFile[],
  site: AnalyseSite,
  tell: (done: number) => void = () => {},
): Promise<Analysed[]> {
  if (files.length < fewest) return analysePortion({ files, site });
  const results: Analysed[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const ask = (portion: Portion) =>
      new Promise<Analysed[]>((resolve, reject) => {
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
