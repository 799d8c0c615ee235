import { createHash } from 'node:crypto';

const shaOf = (text: string) => createHash('sha1').update(text).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const plain = (text: string) => Buffer.from(text, 'base64').toString('utf8');

type Sent = { path: string; from?: string; text: string; isNew?: boolean };

/** A host of git in memory, as far as saves go, and how the interface saves there. */
export type FakeHost = {
  files: Map<string, string>;
  fetch: typeof fetch;
  /** Sends a commit as Sveltia CMS does. */
  save(send: typeof fetch, file: Sent): Promise<{ status: number; json: Record<string, unknown> }>;
  /** Called before each commit is looked at: somebody else may save. */
  beforeCommit?: () => void;
};

function hostWith(
  files: Map<string, string>,
  answer: (url: string, method: string, body: never, host: FakeHost) => { status?: number; json: unknown },
  save: FakeHost['save'],
): FakeHost {
  const host: FakeHost = {
    files,
    save,
    fetch: (async (request: string, { method = 'GET', body }: RequestInit = {}) => {
      const sent = typeof body === 'string' ? (JSON.parse(body) as never) : (undefined as never);
      const { status = 200, json } = answer(request, method, sent, host);
      return Response.json(json, { status });
    }) as typeof fetch,
  };
  return host;
}

const post = async (send: typeof fetch, url: string, body: object) => {
  const headers = new Headers({ Authorization: 'token key' });
  const response = await send(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

/** docs.gitea.com/api/1.24: `repoChangeFiles`, `repoGetContents`. */
function gitea(files: Map<string, string>): FakeHost {
  const root = 'https://gitea.example/api/v1/repos/a/b/contents';
  type File = { operation: string; path: string; content: string; from_path?: string; sha?: string };
  return hostWith(
    files,
    (url, method, body: { files: File[] }, host) => {
      if (method === 'GET') {
        const path = decodeURIComponent(new URL(url).pathname.split('/contents/')[1]!);
        const text = files.get(path);
        return text === undefined
          ? { status: 404, json: {} }
          : { json: { content: base64(text), encoding: 'base64', sha: shaOf(text) } };
      }
      host.beforeCommit?.();
      for (const { operation, path, from_path: from, sha } of body.files) {
        const there = files.get(from ?? path);
        const isWrong =
          operation === 'create' ? there !== undefined : there === undefined || shaOf(there) !== sha;
        if (isWrong) return { status: 422, json: { message: 'sha does not match' } };
      }
      for (const { path, content, from_path: from } of body.files) {
        if (from) files.delete(from);
        files.set(path, plain(content));
      }
      const saved = body.files.map(({ path }) => ({ path, sha: shaOf(files.get(path)!) }));
      return { status: 201, json: { commit: { sha: 'new', parents: [{ sha: 'old' }] }, files: saved } };
    },
    (send, { path, from, text, isNew }) =>
      post(send, root, {
        branch: 'main',
        files: [
          {
            operation: isNew ? 'create' : 'update',
            path,
            from_path: from,
            content: base64(text),
            sha: isNew ? undefined : 'from the cache of the interface',
          },
        ],
      }),
  );
}

/** docs.gitlab.com/api/commits, docs.gitlab.com/api/repository_files. */
function gitlab(files: Map<string, string>): FakeHost {
  const root = 'https://gitlab.example/api/v4/projects/a%2Fb/repository';
  type Action = {
    action: string;
    file_path: string;
    previous_path?: string;
    content: string;
    last_commit_id?: string;
  };
  return hostWith(
    files,
    (url, method, body: { actions: Action[] }, host) => {
      if (method === 'GET') {
        const path = decodeURIComponent(/\/files\/([^?]+)/.exec(url)![1]!);
        const text = files.get(path);
        return text === undefined
          ? { status: 404, json: { message: '404 File Not Found' } }
          : { json: { content: base64(text), encoding: 'base64', last_commit_id: shaOf(text) } };
      }
      host.beforeCommit?.();
      for (const { action, file_path: path, previous_path: from, last_commit_id: known } of body.actions) {
        const there = files.get(from ?? path);
        if (action === 'create' && there !== undefined)
          return { status: 400, json: { message: 'A file with this name already exists' } };
        if (action !== 'create' && there === undefined)
          return { status: 400, json: { message: "A file with this name doesn't exist" } };
        if (known !== undefined && known !== shaOf(there!))
          return {
            status: 400,
            json: {
              message: 'You are attempting to update a file that has changed since you started editing it.',
            },
          };
      }
      for (const { file_path: path, previous_path: from, content } of body.actions) {
        if (from) files.delete(from);
        files.set(path, content);
      }
      return {
        status: 201,
        json: { id: 'new', parent_ids: ['old'], committed_date: '2026-11-20T08:00:00Z' },
      };
    },
    (send, { path, from, text, isNew }) =>
      post(send, `${root}/commits`, {
        branch: 'main',
        commit_message: 'Modifie',
        actions: [
          {
            action: isNew ? 'create' : from ? 'move' : 'update',
            content: text,
            encoding: 'text',
            file_path: path,
            previous_path: from,
          },
        ],
      }),
  );
}

/** docs.github.com/graphql/reference: `createCommitOnBranch`, `Repository.object`. */
function github(files: Map<string, string>): FakeHost {
  const head = () => shaOf(JSON.stringify([...files]));
  type Changes = { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
  type Body = {
    query: string;
    variables: Record<string, string> & { input?: { expectedHeadOid: string; fileChanges: Changes } };
  };
  return hostWith(
    files,
    (_url, _method, { query, variables }: Body, host) => {
      const { input } = variables;
      if (!input && query.includes('ref(qualifiedName'))
        return { json: { data: { repository: { ref: { target: { oid: head() } } } } } };
      if (!input) {
        const asked = Object.entries(variables as Record<string, string>).filter(([name]) =>
          /^file\d/.test(name),
        );
        const objects = asked.map(([name, expression]) => {
          const text = files.get(expression.slice(expression.indexOf(':') + 1));
          return [name, text === undefined ? null : { text, oid: shaOf(text), isTruncated: false }];
        });
        return { json: { data: { repository: Object.fromEntries(objects) as object } } };
      }
      host.beforeCommit?.();
      if (input.expectedHeadOid !== head())
        return {
          json: { data: null, errors: [{ type: 'STALE_DATA', message: 'Expected branch to point to "x"' }] },
        };
      for (const { path } of input.fileChanges.deletions) files.delete(path);
      for (const { path, contents } of input.fileChanges.additions) files.set(path, plain(contents));
      const shas = input.fileChanges.additions.map(({ path }, place) => [
        `file_${place}`,
        { oid: shaOf(files.get(path)!) },
      ]);
      const commit = { oid: 'new', committedDate: '2026-11-20', ...(Object.fromEntries(shas) as object) };
      return { json: { data: { createCommitOnBranch: { commit } } } };
    },
    (send, { path, from, text }) =>
      post(send, 'https://api.github.example/graphql', {
        query:
          'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
        variables: {
          input: {
            branch: { repositoryNameWithOwner: 'a/b', branchName: 'main' },
            expectedHeadOid: 'an old one',
            fileChanges: {
              additions: [{ path, contents: base64(text) }],
              deletions: from ? [{ path: from }] : [],
            },
            message: { headline: 'Modifie' },
          },
        },
      }),
  );
}

export const fakeHosts = { github, gitlab, gitea };
