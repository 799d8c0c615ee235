import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { makeFolder, replaceFile } from '../../../cache/disk.ts';
import type { Missing } from '../copies.ts';
import { contentDefect, isTypeOf } from '../contentDefect.ts';
import { AddressRefused, discard, type HttpClient } from './httpClient.ts';
import { partOf } from './savedFiles.ts';

/** What a file may be and where it may come from. */
export type FetchRules = {
  client: HttpClient;
  /** Whether an address may be asked; redirects are too. */
  isOwn: (url: URL) => boolean;
  /** The most bytes of a file. */
  largest: number;
};

/** What came of asking for a file once; `again` after so many milliseconds, if the server said so. */
export type FetchResult =
  | { is: 'whole' }
  | { is: 'failed'; why: Missing }
  | { is: 'unfinished'; why: Missing; retryAfter?: number | undefined };

const maxRedirects = 5;

/** Statuses of servers that may answer otherwise in a moment. */
const temporary = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks for a file, or for what is missing of one that was begun.
 *
 * @param file where it goes once it is whole and what its name says
 */
export async function fetchFile(address: URL, file: string, rules: FetchRules): Promise<FetchResult> {
  const begun = begunPart(file);
  try {
    const response = await follow(address, begun, rules);
    if ('is' in response) return response;
    return await save(response, file, begun, rules);
  } catch (error) {
    if (error instanceof AddressRefused)
      return { is: 'failed', why: { reason: 'private-network', detail: error.message } };
    const { code, path: disk, message } = error as NodeJS.ErrnoException;
    // A disk that is full or may not be written is no matter of the server.
    if (disk !== undefined || code === 'ENOSPC' || code === 'EDQUOT') throw error;
    return { is: 'unfinished', why: { reason: 'unreachable', detail: code ?? message } };
  }
}

type Begun = { bytes: number; validator: string } | undefined;

/** What is there of a file, if it is known which version of it that is. */
function begunPart(file: string): Begun {
  const part = partOf(file);
  if (!existsSync(part) || !existsSync(`${part}.version`)) return undefined;
  const bytes = statSync(part).size;
  return bytes > 0 ? { bytes, validator: readFileSync(`${part}.version`, 'utf8') } : undefined;
}

/** The first answer that is no redirect. */
async function follow(
  address: URL,
  begun: Begun,
  { client, isOwn }: FetchRules,
): Promise<IncomingMessage | FetchResult> {
  const range = begun && { range: `bytes=${begun.bytes}-`, 'if-range': begun.validator };
  let url = address;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    if (!isOwn(url)) return { is: 'failed', why: { reason: 'other-site', detail: url.host } };
    const response = await client.get(url, range);
    const { statusCode = 0, headers } = response;
    const next = statusCode >= 300 && statusCode < 400 ? URL.parse(headers.location ?? '', url) : null;
    if (!next) return response;
    discard(response);
    url = next;
  }
  return { is: 'failed', why: { reason: 'redirects' } };
}

async function save(
  response: IncomingMessage,
  file: string,
  begun: Begun,
  { largest }: FetchRules,
): Promise<FetchResult> {
  const part = partOf(file);
  const { statusCode = 0, headers } = response;
  const forget = () => [part, `${part}.version`].forEach((one) => rmSync(one, { force: true }));
  const refuse = (why: Missing): FetchResult => {
    response.destroy();
    forget();
    return { is: 'failed', why };
  };
  const start = statusCode === 206 ? begun?.bytes : 0;
  const isRest = /^bytes (\d+)-/.exec(headers['content-range'] ?? '')?.[1] === String(start);
  if (statusCode === 416 || (statusCode === 206 && !isRest)) {
    discard(response);
    forget();
    return { is: 'unfinished', why: { reason: 'http-status', detail: String(statusCode) }, retryAfter: 0 };
  }
  if (statusCode !== 200 && statusCode !== 206) {
    discard(response);
    const why: Missing = { reason: 'http-status', detail: String(statusCode) };
    const retryAfter = retryAfterOf(headers['retry-after']);
    return temporary.has(statusCode) ? { is: 'unfinished', why, retryAfter } : { is: 'failed', why };
  }
  const type = headers['content-type'] ?? '';
  if (!isTypeOf(type, file)) return refuse({ reason: 'wrong-type', detail: type });
  const length = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  let bytes = start ?? 0;
  if (bytes + (length ?? 0) > largest) return refuse({ reason: 'too-large', detail: String(largest) });

  makeFolder(path.dirname(file));
  const version = validatorOf(headers);
  if (version === undefined) rmSync(`${part}.version`, { force: true });
  else replaceFile(`${part}.version`, [version]);
  const opened = openSync(part, start ? 'a' : 'w');
  try {
    await each(response, (chunk) => {
      bytes += chunk.length;
      if (bytes <= largest) writeFileSync(opened, chunk);
      return bytes <= largest;
    });
  } finally {
    closeSync(opened);
  }
  if (bytes > largest) return refuse({ reason: 'too-large', detail: String(largest) });
  if (!response.complete) return { is: 'unfinished', why: { reason: 'unreachable', detail: 'cut' } };
  const defect = contentDefect(part, file);
  if (defect) return refuse({ reason: defect });
  renameSync(part, file);
  forget();
  return { is: 'whole' };
}

/**
 * Hands on each part of an answer as soon as it has come, as long as `act` returns true: an iterator throws away what has
 * come but was not asked for yet when a connection is cut.
 */
const each = (response: IncomingMessage, act: (chunk: Buffer) => boolean): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  response.on('data', (chunk: Buffer) => {
    try {
      if (!act(chunk)) response.destroy();
    } catch (error) {
      reject(error as Error);
      response.destroy();
    }
  });
  response.on('error', reject);
  response.on('close', resolve);
  return promise;
};

/** What tells a version of a file from the next one; a weak tag does not tell bytes apart. */
const validatorOf = ({ etag, 'last-modified': modified }: IncomingMessage['headers']): string | undefined =>
  etag !== undefined && !etag.startsWith('W/') ? etag : modified;

/** Milliseconds of a `Retry-After`, which is a number of seconds or a date. */
function retryAfterOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const wait = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
