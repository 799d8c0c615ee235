import type { SavingWords } from '../../i18n/savingWords.ts';
import { keepUntouched } from '../keepUntouched.ts';
import type { AskHost, CommitRequest, HeldCommit, PresentFile } from './commitHost.ts';
import { giteaCommit } from './giteaCommits.ts';
import { githubCommit } from './githubCommits.ts';
import { gitlabCommit } from './gitlabCommits.ts';
import { normalText, type SavedVersions } from './savedVersions.ts';

/** Three versions of a file: the one that the editor opened, the editor's, and that at the host now, '' if it was deleted. */
export type Collision = { path: string; base: string; mine: string; theirs: string };

export type HoldingOptions = {
  versions: SavedVersions;
  words: SavingWords;
  /** Shows the versions to the editor; what is to be saved, undefined for nothing. */
  resolve: (collision: Collision) => Promise<string | undefined>;
  /** Called after a commit with texts other than those the interface sent. */
  onMerged: () => void;
};

/** Attempts to save while others save too. */
const mostAttempts = 5;

/** Ends a save with a sentence for the editor. */
class Refusal extends Error {}

/** Ends a save with what the host has answered to a question of ours. */
class HostError extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super(String(response.status));
    this.response = response;
  }
}

/**
 * Wraps `fetch` so that a save is compared with what is at the host, and sent when the editor has seen how both go together: the
 * interface itself only knows to save anyway. Says in words why nothing was sent.
 */
export function holdCommits(fetchNow: typeof fetch, options: HoldingOptions): typeof fetch {
  return async (request, init) => {
    const sent = commitRequest(request, init);
    const held = sent && heldCommit(sent, askWith(fetchNow, sent.headers));
    if (!sent || !held) return fetchNow(request, init);
    const { words } = options;
    try {
      const response = await saveCompared(held, options, (body) => fetchNow(sent.url, { ...init, body }));
      return response.status === 401 ? refusal(401, words.expired) : response;
    } catch (error) {
      if (error instanceof Refusal) return refusal(409, error.message);
      if (error instanceof HostError)
        return error.response.status === 401 ? refusal(401, words.expired) : error.response;
      // The interface shows the words of this error.
      throw new Error(words.offline, { cause: error });
    }
  };
}

function commitRequest(
  request: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): CommitRequest | undefined {
  const { method = 'GET', body, headers } = init ?? {};
  if (method !== 'POST' || typeof body !== 'string' || request instanceof Request) return undefined;
  try {
    const json = JSON.parse(body) as Record<string, unknown>;
    return { url: String(request), method, headers: new Headers(headers), body: json };
  } catch {
    return undefined;
  }
}

const heldCommit = (sent: CommitRequest, ask: AskHost): HeldCommit | undefined =>
  githubCommit(sent, ask) ?? gitlabCommit(sent, ask) ?? giteaCommit(sent, ask);

const askWith =
  (fetchNow: typeof fetch, sent: Headers): AskHost =>
  async (url, body) => {
    const headers = new Headers({ Accept: 'application/json' });
    headers.set('Authorization', sent.get('Authorization') ?? '');
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetchNow(url, { headers, cache: 'no-store', ...posted });
    if (!response.ok && response.status !== 404) throw new HostError(response);
    return { status: response.status, json: await response.json().catch(() => undefined) };
  };

const refusal = (status: number, message: string) => Response.json({ message }, { status });

async function saveCompared(
  held: HeldCommit,
  { versions, words, resolve, onMerged }: HoldingOptions,
  send: (body: string) => Promise<Response>,
): Promise<Response> {
  const files = held.files
    .map((file) => ({ ...file, base: versions.baseOf(file.path, file.text) }))
    .filter(({ base }) => base !== undefined) as ComparedFile[];
  // By what stood at the host: nobody is asked the same twice.
  const resolved = new Map<string, string>();
  let refused: { response: Response; versions: string } | undefined;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const present =
      files.length > 0 ? await held.present(files.map(placeOf)) : new Map<string, PresentFile>();
    const seen = JSON.stringify([...present].map(([path, file]) => [path, file?.version]));
    // Refused although nothing has changed: for another reason, which the host says.
    if (refused?.versions === seen) return refused.response;
    const texts = new Map<string, string>();
    for (const file of files) {
      const text = await textToSave(file, present, { words, resolve, resolved });
      if (text !== undefined) texts.set(file.path, text);
    }
    const response = await send(held.bodyWith(texts, present));
    const answer = (await response
      .clone()
      .json()
      .catch(() => undefined)) as unknown;
    if (held.isStale(response.status, answer) && files.length > 0) {
      refused = { response, versions: seen };
      continue;
    }
    const { errors } = (answer ?? {}) as { errors?: unknown };
    if (!response.ok || errors) return response;
    for (const { path, text } of files) versions.saved(path, text);
    if (texts.size === 0) return response;
    onMerged();
    return Response.json(held.answerFor(answer, new Set(texts.keys())), { status: response.status });
  }
  throw new Refusal(words.moving);
}

type ComparedFile = { path: string; from?: string | undefined; text: string; base: string };

const placeOf = ({ path, from, base }: ComparedFile) => (base === '' ? path : (from ?? path));

/** What is to be saved in the place of a text; undefined for the text itself. */
async function textToSave(
  file: ComparedFile,
  present: ReadonlyMap<string, PresentFile | undefined>,
  { words, resolve, resolved }: Pick<HoldingOptions, 'words' | 'resolve'> & { resolved: Map<string, string> },
): Promise<string | undefined> {
  const place = placeOf(file);
  if (!present.has(place)) return undefined;
  const now = present.get(place);
  const { path, base } = file;
  const [mine, theirs] = [normalText(file.text), now ? normalText(now.text) : ''];
  if (theirs === base || theirs === mine) return undefined;
  if (base === '') throw new Refusal(words.exists(path));
  if (now && mine === base) return now.text;
  const key = `${path}\n${theirs}`;
  const text = resolved.get(key) ?? (await resolve({ path, base, mine, theirs }));
  if (text === undefined) throw new Refusal(words.cancelled);
  resolved.set(key, text);
  return text === mine && !now ? undefined : keepUntouched(now?.text ?? '', text);
}
