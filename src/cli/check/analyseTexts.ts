import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cacheKey, sha256 } from '../../cache/digest.ts';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { analyseText, type AnalysisSettings, type Analysis } from '../../checks/analyseText.ts';
import type { TextFile } from '../../checks/parseText.ts';

/** Files sent to a worker thread in one message. */
export type Batch = { files: TextFile[]; site: AnalysisSettings };

/** Fewer files are analysed faster than a thread starts. */
const minimumForThreads = 150;
const batchSize = 50;

/** An analysis with the key of the name and the bytes it was made from. */
type AnalysisEntry = { key: string; analysis: Analysis };

/** The key of a file's name and bytes; an unreadable file counts as empty, because intake reports it. */
export const analysisKey = (file: TextFile, bytes = bytesOf(file)): string =>
  cacheKey(file.file, sha256(bytes ?? ''));

export const analyseBatch = ({ files, site }: Batch): AnalysisEntry[] =>
  files.map((file) => {
    const bytes = bytesOf(file) ?? new Uint8Array();
    return { key: analysisKey(file, bytes), analysis: analyseText(bytes, file, site) };
  });

/**
 * Analyses files, on several cores if there are many.
 *
 * @param onProgress called with the number of files done
 */
export async function analyseTexts(
  files: TextFile[],
  site: AnalysisSettings,
  onProgress: (done: number) => void = () => {},
): Promise<AnalysisEntry[]> {
  if (files.length < minimumForThreads) return analyseBatch({ files, site });
  const results: AnalysisEntry[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const send = (batch: Batch) =>
      new Promise<AnalysisEntry[]>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(batch);
      });
    try {
      while (next < files.length) {
        const begin = next;
        next += batchSize;
        const analyses = await send({ files: files.slice(begin, begin + batchSize), site });
        worker.removeAllListeners('error');
        for (const [index, analysis] of analyses.entries()) results[begin + index] = analysis;
        onProgress((done += analyses.length));
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, work));
  return results;
}
