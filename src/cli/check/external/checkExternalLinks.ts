import { cachePath } from '../../../cache/cachedFile.ts';
import { codeDigest } from '../../../cache/codeDigest.ts';
import { cacheKey } from '../../../cache/digest.ts';
import { openEntries } from '../../../cache/entries.ts';
import { mapConcurrently } from '../../../intake/files/mapConcurrently.ts';
import type { CheckedText } from '../../../checks/analyseText.ts';
import type { LocatedMessage, ReportInFile } from '../../../checks/diagnostic.ts';
import { followLink, type LinkState, type RequestOptions } from './followLink.ts';

/** How long a cached answer is valid, in milliseconds: a week, and a day for a bad one. */
const freshFor = { fine: 7 * 86_400_000, other: 86_400_000 };

/** How many servers get requests at the same time; each gets one at a time, with pauses between. */
const serverConcurrency = 6;

export type ExternalOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  /** The publication's own address, to which no requests are sent. */
  own: string | undefined;
  /** Milliseconds between two requests to one server. */
  pause?: number | undefined;
  requestOptions?: Partial<RequestOptions> | undefined;
  cacheName?: string | undefined;
  onProgress?: ((done: number, of: number) => void) | undefined;
};

/** The cache is written after so many answers, because a run may take hours and be interrupted. */
const saveEvery = 50;

/**
 * Reports links to other sites that are dead, have moved, or cannot be judged.
 *
 * @returns whether there is a network: if no server at all is found, nothing is reported
 */
export async function checkExternalLinks(
  texts: readonly CheckedText[],
  { clock, own, pause = 1000, requestOptions, cacheName = 'links', onProgress }: ExternalOptions,
  report: ReportInFile,
): Promise<boolean> {
  const links = texts.flatMap(({ file, facts }) =>
    facts.links.flatMap((link) => (isExternal(link.href, own) ? [{ ...link, file: file.file }] : [])),
  );
  const code = await codeDigest(new URL('./followLink.ts', import.meta.url));
  const known = openEntries<{ at: number; answer: LinkState }>(cachePath('check', cacheName), code);
  const urls = [...new Set(links.map(({ href }) => pageOf(href)))];
  const isFresh = (href: string) => {
    const { at, answer } = known.get(cacheKey(href)) ?? { at: -Infinity, answer: undefined };
    return clock - at < (answer?.state === 'fine' ? freshFor.fine : freshFor.other);
  };
  const stale = urls.filter((href) => !isFresh(href));
  const save = (found: ReadonlyMap<string, LinkState>) => {
    for (const [href, answer] of found) known.set(cacheKey(href), { at: clock, answer });
    known.save({ all: true });
  };
  const answers = await followAll(stale, {
    pause,
    requestOptions: { ...defaultOptions(own), ...requestOptions },
    onProgress,
    save,
  });
  save(answers);
  for (const { href, line, column, file } of links) {
    const message = messageFor(href, known.get(cacheKey(pageOf(href)))?.answer);
    if (message) report(file, { ...message, line, column } as LocatedMessage);
  }
  return answers.size > 0 || stale.length === 0;
}

/** A link without its fragment, which is not sent to servers. */
const pageOf = (href: string) => href.replace(/#[^]*$/, '');

/** The user agent names the program and the publication, for complaints. */
const defaultOptions = (own: string | undefined): RequestOptions => ({
  agent: `Depeche-link-check/1.0${own ? ` (+${own})` : ''}`,
  timeout: 15_000,
  retries: 2,
  retryDelay: 2000,
});

function isExternal(href: string, own: string | undefined): boolean {
  const url = URL.parse(href);
  return url !== null && url.host !== (own && URL.parse(own)?.host);
}

type FollowOptions = {
  pause: number;
  requestOptions: RequestOptions;
  onProgress: ExternalOptions['onProgress'];
  save: (answers: ReadonlyMap<string, LinkState>) => void;
};

/** Follows links, server by server; returns an empty map if no server at all is found. */
async function followAll(
  urls: readonly string[],
  { pause, requestOptions, onProgress, save }: FollowOptions,
): Promise<Map<string, LinkState>> {
  const answers = new Map<string, LinkState>();
  const byServer = [...Map.groupBy(urls, (href) => new URL(href).host).values()];
  await mapConcurrently(byServer, serverConcurrency, async (hrefs) => {
    for (const [index, href] of hrefs.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      answers.set(href, await followLink(href, requestOptions));
      if (answers.size % saveEvery === 0 && !isOffline(answers)) save(answers);
      onProgress?.(answers.size, urls.length);
    }
  });
  return isOffline(answers) && byServer.length > 1 ? new Map() : answers;
}

/** Whether no server was found so far. */
const isOffline = (answers: ReadonlyMap<string, LinkState>) =>
  [...answers.values()].every((answer) => 'reason' in answer && answer.reason === 'dns');

function messageFor(href: string, answer: LinkState | undefined) {
  if (answer?.state === 'dead')
    return { rule: 'link-dead', values: { href, reason: answer.reason } } as const;
  if (answer?.state === 'unsure')
    return { rule: 'link-unsure', values: { href, reason: answer.reason } } as const;
  if (answer?.state === 'moved') {
    const right = answer.right.includes('#') ? answer.right : answer.right + href.slice(pageOf(href).length);
    return { rule: 'link-moved', values: { href, right } } as const;
  }
  if (answer?.state === 'home') return { rule: 'link-home', values: { href, right: answer.right } } as const;
  return undefined;
}
