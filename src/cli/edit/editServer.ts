import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { adminStep } from '../../addresses/siteAddresses.ts';
import { headerRules, headersFile } from '../../builder/policy/headers.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import type { EditWords } from '../../i18n/cli/edit.ts';
import { siteHeaders } from '../server/siteHeaders.ts';
import { siteListener } from '../server/siteServer.ts';
import type { hostApi, HostAnswer } from './hostApi.ts';
import { hasKey, isFromElsewhere, isToThisMachine } from './requestGuard.ts';
import { GitError } from './runGit.ts';
import { RefusedError } from './saveFiles.ts';
import type { BuildState } from './siteBuilds.ts';

/** A save holds pictures, a third larger than they are. */
const mostBytes = 256 * 2 ** 20;

/** What the server serves. */
export type EditSite = {
  /** Path of the home page, with a slash at both ends. */
  base: string;
  /** Folders of the editors' interface and of the site. */
  interfaceFolder: string;
  siteFolder: string;
  /** What the interface has to send with each request. */
  key: string;
  admin: AdminSettings;
  api: ReturnType<typeof hostApi>;
  buildState: () => BuildState;
  /** Resolves when the site has been built, or could not be. */
  firstBuild: Promise<void>;
  words: EditWords;
};

/** Where the interface finds what this server adds to a site, below the home page. */
const hereStep = `${adminStep}/here`;

/**
 * A server for one editor on this machine: the site, the editors' interface, and in the place of a host of git the folder
 * itself. It answers requests to this machine's own names only, and changes nothing without the key.
 */
export function editServer(site: EditSite): Server {
  const { base, interfaceFolder, siteFolder, words } = site;
  const rules = headerRules([], base, { admin: site.admin, secure: false });
  const shownInterface = siteListener(interfaceFolder, base, siteHeaders(headersFile(rules, undefined)));
  const isOfInterface = (file: string) =>
    file.startsWith(`${adminStep}/`) ||
    file === adminStep ||
    (file.startsWith('_astro/') && existsSync(path.join(interfaceFolder, file)));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isToThisMachine(request)) return sendJson(response, 421, { message: words.otherHost });
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    const file = url?.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
    if (file.startsWith(`${hereStep}/`)) {
      if (isFromElsewhere(request)) return sendJson(response, 403, { message: words.otherSite });
      if (!hasKey(request, site.key)) return sendJson(response, 401, { message: words.noKey });
      return await answerHere(request, response, file.slice(hereStep.length + 1), url!.searchParams);
    }
    if (!['GET', 'HEAD'].includes(request.method ?? '')) return sendJson(response, 405, {});
    if (file === `${adminStep}/config.json`) return sendJson(response, 200, configOf(site, request));
    if (isOfInterface(file)) return shownInterface(request, response);
    await site.firstBuild;
    // Headers change with each build.
    return siteListener(siteFolder, base)(request, response);
  };

  const answerHere = async (
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    query: URLSearchParams,
  ): Promise<void> => {
    if (file === 'build') return sendJson(response, 200, site.buildState());
    const step = decoded(file.replace(/^api\/v1\//, ''));
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    if (step === undefined || body === null) return sendJson(response, 413, { message: words.tooLarge });
    try {
      send(response, await site.api({ method: request.method ?? '', path: step, query, body }));
    } catch (error) {
      if (error instanceof RefusedError) {
        const status = error.reason === 'changed' || error.reason === 'exists' ? 409 : 422;
        return sendJson(response, status, { message: refusal(error, words) });
      }
      const isKnown = error instanceof GitError || (error as NodeJS.ErrnoException).syscall !== undefined;
      if (!isKnown) console.error(error);
      return sendJson(response, 500, { message: words.noWrite((error as Error).message) });
    }
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) sendJson(response, 500, { message: String(error) });
    });
  });
}

/** The configuration of the interface, with what it is to know of this server. */
function configOf({ base, interfaceFolder }: EditSite, { headers }: IncomingMessage): unknown {
  const config = JSON.parse(readFileSync(path.join(interfaceFolder, adminStep, 'config.json'), 'utf8')) as {
    backend: object;
  };
  const origin = `http://${headers.host}`;
  const here = `${origin}${base}${hereStep}`;
  return {
    ...config,
    backend: { ...config.backend, api_root: `${here}/api/v1`, base_url: origin },
    site_url: origin + base,
    here: { build: `${here}/build`, site: origin },
  };
}

function refusal({ reason, file }: RefusedError, { refused }: EditWords): string {
  const sentence = refused[reason];
  return typeof sentence === 'string' ? sentence : sentence(file);
}

function send(response: ServerResponse, answer: HostAnswer): void {
  if ('json' in answer) return sendJson(response, answer.status, answer.json);
  response.writeHead(200, { ...ownHeaders, 'Content-Type': answer.type }).end(answer.bytes);
}

const ownHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...ownHeaders, 'Content-Type': 'application/json' })
    .end(JSON.stringify(value));
}

/** What was sent as JSON; undefined if it is none, null if it is too large. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  if (size > mostBytes) return null;
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}
