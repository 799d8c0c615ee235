import { cachePath } from '../../../cache/cachedFile.ts';
import { codeDigest } from '../../../cache/codeDigest.ts';
import { cacheKey } from '../../../cache/digest.ts';
import { openEntries } from '../../../cache/entries.ts';
import { mapConcurrently } from '../../../intake/files/mapConcurrently.ts';
import type { CheckedText } from '../analyseText.ts';
import type { LocatedMessage, ReportInFile } from '../diagnostic.ts';
import { followLink, type LinkState, type RequestOptions } from './followLink.ts';

/** Milliseconds for which an answer holds: a week, and a day for a bad one. */
const freshFor = { fine: 7 * 86_400_000, other: 86_400_000 };

/** Servers asked at the same time; each is asked one thing at a time, with a pause. */
const serverConcurrency = 6;

export type ExternalOptions = {
  /** Milliseconds since 1970. */
  clock: number;
  /** The publication's own address, whose pages are not asked for. */
  own: string | undefined;
  /** Milliseconds between two questions to one server. */
  pause?: number | undefined;
  manners?: Partial<RequestOptions> | undefined;
  cacheName?: string | undefined;
  tell?: ((done: number, of: number) => void) | undefined;
};

/** What was answered is written down each time so many answers have come: a run may take hours, and be cut short. */
const saveEvery = 50;

/**
 * Raises links to other sites that are dead, have moved, or are not sure.
 *
 * @returns whether there is a network: where no server at all can be found, nothing is told
 */
export async function checkExternalLinks(
  texts: readonly CheckedText[],
  { clock, own, pause = 1000, manners, cacheName = 'links', tell }: ExternalOptions,
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
    manners: { ...defaultOptions(own), ...manners },
    tell,
    remember: save,
  });
  save(answers);
  for (const { href, line, column, file } of links) {
    const raised = messageFor(href, known.get(cacheKey(pageOf(href)))?.answer);
    if (raised) report(file, { ...raised, line, column } as LocatedMessage);
  }
  return answers.size > 0 || stale.length === 0;
}

/** A link without the place on its page: servers are not told of it, and one answer is for all. */
const pageOf = (href: string) => href.replace(/#[^]*$/, '');

/** An honest name, and where to complain. */
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
  manners: RequestOptions;
  tell: ExternalOptions['tell'];
  remember: (answers: ReadonlyMap<string, LinkState>) => void;
};

/** Asks for links, server by server; nothing comes back where no server at all can be found. */
async function followAll(
  urls: readonly string[],
  { pause, manners, tell, remember }: FollowOptions,
): Promise<Map<string, LinkState>> {
  const answers = new Map<string, LinkState>();
  const byServer = [...Map.groupBy(urls, (href) => new URL(href).host).values()];
  await mapConcurrently(byServer, serverConcurrency, async (hrefs) => {
    for (const [index, href] of hrefs.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      answers.set(href, await followLink(href, manners));
      if (answers.size % saveEvery === 0 && !isOffline(answers)) remember(answers);
      tell?.(answers.size, urls.length);
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
