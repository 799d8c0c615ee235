import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const shaOf = (text: string | Buffer) => createHash('sha1').update(text).digest('hex');

type Commit = {
  expectedHeadOid: string;
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
};
type Question = { query: string; variables: Record<string, unknown> & { input?: Commit } };

/**
 * GitHub on this machine, as far as the editors' interface asks it: signing in by an application, files, commits
 * (docs.github.com/rest, docs.github.com/graphql). An editor is signed in without being asked.
 */
export async function githubStandIn(files: Map<string, Buffer>) {
  const token = 'gho_standin';
  const commits: Commit[] = [];
  let isExpired = false;
  const head = () => shaOf(JSON.stringify([...files].map(([path, bytes]) => [path, shaOf(bytes)])));
  const editor = { name: 'Ana', email: 'ana@example.org', user: { id: 1, login: 'ana' } };

  const graphql = ({ query, variables }: Question): unknown => {
    const { input } = variables;
    if (input) {
      if (input.expectedHeadOid !== head())
        return {
          data: null,
          errors: [{ type: 'STALE_DATA', message: 'Expected branch to point to another.' }],
        };
      commits.push(input);
      for (const { path } of input.fileChanges.deletions) files.delete(path);
      for (const { path, contents } of input.fileChanges.additions)
        files.set(path, Buffer.from(contents, 'base64'));
      const shas = input.fileChanges.additions.map(({ path }, place) => [
        `file_${place}`,
        { oid: shaOf(files.get(path)!) },
      ]);
      const commit = {
        oid: head(),
        committedDate: '2026-11-20T08:00:00Z',
        ...(Object.fromEntries(shas) as object),
      };
      return { data: { createCommitOnBranch: { commit } } };
    }
    const bySha = new Map([...files].map(([, bytes]) => [shaOf(bytes), bytes]));
    const found: Record<string, unknown> = {
      defaultBranchRef: { name: 'main' },
      ref: { target: { oid: head(), history: { nodes: [{ oid: head(), message: 'Début' }] } } },
    };
    for (const [, alias, sha] of query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g))
      found[alias!] = { text: bySha.get(sha!)?.toString() ?? null, isTruncated: false };
    for (const [, alias] of query.matchAll(/(commit_\d+): +ref/g))
      found[alias!] = {
        target: { history: { nodes: [{ author: editor, committedDate: '2026-11-01T08:00:00Z' }] } },
      };
    for (const [name, expression] of Object.entries(variables)) {
      if (!/^file\d/.test(name)) continue;
      const bytes = files.get(String(expression).replace(/^[^:]*:/, ''));
      found[name] = bytes ? { text: bytes.toString(), oid: shaOf(bytes), isTruncated: false } : null;
    }
    return { data: { repository: found } };
  };

  const answer = (path: string, body: unknown): unknown => {
    if (path === '/login/oauth/access_token') return { access_token: token };
    if (path === '/api/v3/user') return { id: 1, login: 'ana', name: 'Ana', email: 'ana@example.org' };
    if (path.includes('/git/trees/')) {
      const tree = [...files].map(([file, bytes]) => ({
        ...{ type: 'blob', path: file, sha: shaOf(bytes), size: bytes.length },
      }));
      return { tree };
    }
    return path.endsWith('/graphql') ? graphql(body as Question) : {};
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/login/oauth/authorize') {
      const query = new URLSearchParams({ code: 'code', state: searchParams.get('state') ?? '' });
      return response.writeHead(302, { Location: `${callback}?${query}` }).end();
    }
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
    response.setHeader('Content-Type', 'application/json');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const isApi = pathname.startsWith('/api/') || pathname.endsWith('/graphql');
    if (isApi && (isExpired || request.headers.authorization !== `token ${token}`))
      return response.writeHead(401).end('{"message":"Bad credentials"}');
    return response.end(JSON.stringify(answer(pathname, await bodyOf(request))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let callback = '';
  return {
    ...{ origin, server, files, commits, token },
    /** Where the application has editors sent after they have signed in. */
    sendBackTo: (address: string) => void (callback = address),
    /** Ends the sign-in of everybody, or takes that back. */
    expire: (value: boolean) => void (isExpired = value),
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString();
  return text ? (JSON.parse(text) as unknown) : undefined;
}
