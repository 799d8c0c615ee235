import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaTypes } from '../../editorial/mediaTypes.ts';
import type { EditWords } from '../../i18n/cli/edit.ts';
import { isReadable, placeOf } from './editablePaths.ts';
import type { Repository } from './repository.ts';
import { gitText } from './runGit.ts';
import { saveFiles, type FileChange } from './saveFiles.ts';
import { stateOf, workingFiles } from './workingFiles.ts';

/** What the interface asks: a method, the address below that of the interface's host, and what was sent. */
export type HostRequest = { method: string; path: string; query: URLSearchParams; body: unknown };

/** The answer: a value as JSON, or the bytes of a file. */
export type HostAnswer = { status: number; json: unknown } | { status: 200; bytes: Uint8Array; type: string };

/** Called when files have been saved, with the paths that were written or deleted. */
type OnSaved = (saved: { files: string[]; kept: string[] }) => void;

type SentFile = {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  from_path?: string;
  sha?: string;
};

type SentCommit = { message?: string; files: SentFile[] };

/** Contents are sent in as few answers as may be: the interface asks for as many at once as fit. */
const limits = {
  default_paging_num: 500,
  max_response_items: 500,
  default_max_blob_size: 10_000_000,
  default_max_response_size: 100_000_000,
};

/**
 * The part of Gitea's interface that Sveltia CMS uses (docs.gitea.com/api/1.24), over a folder on this machine. The commit
 * that it names is the state of the files, so that a change in another program is seen as a colleague's is.
 *
 * @throws RefusedError if something is not to be saved
 */
export function hostApi(repository: Repository, words: EditWords, onSaved: OnSaved) {
  const { top, user } = repository;
  // One after the other: git locks its index.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };

  const fileBytes = async (file: string) => {
    const place = isReadable(repository, file) ? placeOf(repository, file) : undefined;
    return place === undefined ? undefined : readFile(place).catch(() => undefined);
  };

  const contentsOf = async (files: readonly string[]) => {
    const found = await Promise.all(
      files.map(async (file) => {
        const bytes = await fileBytes(file);
        return bytes ? [{ path: file, content: bytes.toString('base64'), encoding: 'base64' }] : [];
      }),
    );
    return found.flat();
  };

  const save = async ({ message, files }: SentCommit) => {
    const changes = await Promise.all(files.map(changesOf));
    const subject = message?.trim() || words.commits.save(files.map((file) => file.path));
    const saved = await saveFiles(repository, changes.flat(), { save: subject, keep: words.commits.keep });
    const written = changes.flat().map((change) => change.path);
    onSaved({ files: written, kept: saved.kept });
    const shas = new Map(written.map((file, place) => [file, saved.shas[place]]));
    return {
      commit: { sha: stateOf(await workingFiles(repository)), created: new Date().toISOString() },
      files: files.map(({ path: file }) => {
        const sha = shas.get(file);
        return sha === undefined ? null : { path: file, sha };
      }),
    };
  };

  /** A file that is moved is written anew, and deleted where it was. */
  const changesOf = async (sentFile: SentFile): Promise<FileChange[]> => {
    const { operation, path: file, content = '', from_path: from, sha } = sentFile;
    if (operation === 'delete') return [{ path: file, bytes: undefined, sha }];
    const sent = Buffer.from(content, 'base64');
    if (from === undefined || from === file)
      return [{ path: file, bytes: sent, sha: operation === 'create' ? undefined : sha }];
    const bytes = content === '' ? await fileBytes(from) : sent;
    return [
      { path: file, bytes: bytes ?? sent, sha: undefined },
      { path: from, bytes: undefined, sha },
    ];
  };

  const history = async (file: string, limit: number) => {
    if (!isReadable(repository, file)) return [];
    const fields = ['%H', '%an', '%ae', '%aI'].join('%x1f');
    const args = ['log', `--max-count=${limit}`, `--format=${fields}`, 'HEAD', '--', `:(literal)${file}`];
    const lines = (await gitText(top, args)).split('\n').filter(Boolean);
    return lines.map((line) => {
      const [sha, name, email, date] = line.split('\x1f');
      return { sha, created: date, commit: { author: { name, email, date } } };
    });
  };

  const answers: [
    method: string,
    form: RegExp,
    answer: (request: HostRequest, file: string) => Promise<unknown>,
  ][] = [
    ['GET', /^user$/, async () => ({ id: 1, login: user.name, full_name: user.name, email: user.email })],
    ['GET', /^version$/, async () => ({ version: '1.24.0' })],
    ['GET', /^settings\/api$/, async () => limits],
    [
      'GET',
      /^repos\/[^/]+\/[^/]+$/,
      async () => ({ default_branch: 'HEAD', permissions: { pull: true, push: true } }),
    ],
    [
      'GET',
      /^repos\/[^/]+\/[^/]+\/branches\/.+$/,
      async () => ({
        commit: {
          id: stateOf(await workingFiles(repository)),
          message: await gitText(top, ['log', '-1', '--format=%B']),
        },
      }),
    ],
    [
      'GET',
      /^repos\/[^/]+\/[^/]+\/git\/trees\/.+$/,
      async () => {
        const tree = (await workingFiles(repository)).map((file) => ({ ...file, type: 'blob' }));
        return { tree, truncated: false };
      },
    ],
    [
      'POST',
      /^repos\/[^/]+\/[^/]+\/file-contents$/,
      async ({ body }) => contentsOf((body as { files?: string[] } | undefined)?.files ?? []),
    ],
    // Nothing is deployed from here.
    ['GET', /^repos\/[^/]+\/[^/]+\/commits\/[^/]+\/status$/, async () => ({ state: '', statuses: [] })],
    [
      'GET',
      /^repos\/[^/]+\/[^/]+\/commits$/,
      async ({ query }) => history(query.get('path') ?? '', Math.min(Number(query.get('limit')) || 30, 100)),
    ],
    ['POST', /^repos\/[^/]+\/[^/]+\/contents$/, async ({ body }) => inTurn(() => save(body as SentCommit))],
  ];

  return async (request: HostRequest): Promise<HostAnswer> => {
    const one = /^repos\/[^/]+\/[^/]+\/contents\/(.+)$/.exec(request.path)?.[1];
    if (request.method === 'GET' && one !== undefined) {
      const [found] = await contentsOf([one]);
      const sha = found && (await gitText(top, ['hash-object', '--', one]));
      return found
        ? { status: 200, json: { ...found, sha } }
        : { status: 404, json: { message: words.noFile(one) } };
    }
    const raw = /^repos\/[^/]+\/[^/]+\/(?:raw|media\/HEAD)\/(.+)$/.exec(request.path)?.[1];
    if (request.method === 'GET' && raw !== undefined) {
      const bytes = await fileBytes(raw);
      const type = mediaTypes[path.posix.extname(raw).slice(1).toLowerCase()] ?? 'application/octet-stream';
      return bytes ? { status: 200, bytes, type } : { status: 404, json: { message: words.noFile(raw) } };
    }
    for (const [method, form, answer] of answers)
      if (method === request.method && form.test(request.path))
        return {
          status: method === 'POST' && /contents$/.test(request.path) ? 201 : 200,
          json: await answer(request, ''),
        };
    return { status: 404, json: { message: words.noFile(request.path) } };
  };
}
