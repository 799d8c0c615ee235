import { setTimeout as pauseFor } from 'node:timers/promises';
import { mapConcurrently } from '../../../intake/files/mapConcurrently.ts';
import type { Missing } from '../copies.ts';
import { hostOf } from './httpClient.ts';
import { fetchFile, type FetchResult, type FetchRules } from './fetchFile.ts';
import type { SavedFiles } from './savedFiles.ts';

export type DownloadOptions = FetchRules & {
  saved: SavedFiles;
  /** Where the bytes of an address may be asked for, the best first. */
  sourcesOf: (url: string) => URL[];
  /** Milliseconds between two requests to one server. */
  pause: number;
  wait?: (milliseconds: number) => Promise<unknown>;
  onProgress?: ((done: number, of: number) => void) | undefined;
};

/** How many servers are asked at the same time; each has one connection. */
const serverConcurrency = 4;

/** How often a file is asked for. */
const tries = 4;

/** How long it is waited for a server that asks to wait, in milliseconds. */
const longestWait = 120_000;

/** After so many files in a row without an answer a server is left alone. */
const mostUnanswered = 3;

/**
 * Downloads files of the old site, one after another from each server, but for those that are there.
 *
 * @returns why each of the others could not be had, by its address
 */
export async function downloadFiles(
  urls: readonly string[],
  options: DownloadOptions,
): Promise<Map<string, Missing>> {
  const { sourcesOf, saved, isOwn, onProgress } = options;
  const failures = new Map<string, Missing>();
  const wanted = urls.flatMap((url) => {
    const sources = sourcesOf(url);
    const own = sources.filter(isOwn);
    if (sources.length === 0) failures.set(url, { reason: 'type' });
    else if (own.length === 0) failures.set(url, { reason: 'other-site', detail: sources[0]!.host });
    return own.length === 0 || own.some(saved.find) ? [] : [{ url, sources: own }];
  });
  let done = 0;
  const byServer = [...Map.groupBy(wanted, ({ sources }) => sources[0]!.host).values()];
  await mapConcurrently(byServer, serverConcurrency, async (files) => {
    const server = openServer(options);
    for (const { url, sources } of files) {
      const why = await server.download(sources);
      if (why) failures.set(url, why);
      onProgress?.((done += 1), wanted.length);
    }
  });
  return failures;
}

/** Asks one server, politely. */
function openServer(options: DownloadOptions) {
  const { saved, pause, wait = pauseFor } = options;
  let hasAsked = false;
  let unanswered = 0;
  /** Why nothing more is asked for. */
  let closed: Missing | undefined;

  const ask = async (source: URL, file: string): Promise<FetchResult> => {
    for (let attempt = 1; ; attempt += 1) {
      if (hasAsked) await wait(pause);
      hasAsked = true;
      const result = await fetchFile(source, file, options);
      if (result.is !== 'unfinished') return result;
      const delay = result.retryAfter ?? pause * 2 ** attempt;
      if (delay > longestWait) closed = result.why;
      if (attempt === tries || closed) return result;
      await wait(delay);
    }
  };

  return {
    /** @returns why it could not be had from any of these addresses */
    async download(sources: readonly URL[]): Promise<Missing | undefined> {
      if (sources.some(saved.find)) return undefined;
      let last: Missing | undefined;
      for (const source of sources) {
        if (closed) return closed;
        const file = saved.placeFor(source);
        const result = await ask(source, file);
        if (result.is === 'whole') {
          unanswered = 0;
          saved.add(file);
          return undefined;
        }
        last = result.why;
        unanswered = last.reason === 'unreachable' ? unanswered + 1 : 0;
        const isPrivate = last.reason === 'private-network' && last.detail === hostOf(source);
        if (unanswered === mostUnanswered || isPrivate) closed = last;
        if (last.reason === 'too-large') return last;
      }
      return last;
    },
  };
}
