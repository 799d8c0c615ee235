import {
  encodedPath,
  fromBase64,
  toBase64,
  unknownContent,
  type AskHost,
  type CommitRequest,
  type HeldCommit,
  type PresentFile,
} from './commitHost.ts';

type SentFile = { operation: string; path: string; content?: string; from_path?: string; sha?: string };

/**
 * A commit for Gitea or Forgejo (docs.gitea.com/api/1.24, `repoChangeFiles`); undefined if a request is none. A file is
 * refused if its `sha` is another one at the host.
 */
export function giteaCommit({ url, method, body }: CommitRequest, ask: AskHost): HeldCommit | undefined {
  if (method !== 'POST' || !/\/repos\/[^/]+\/[^/]+\/contents$/.test(url) || !Array.isArray(body['files']))
    return undefined;
  const sent = body['files'] as SentFile[];
  const branch = String(body['branch'] ?? '');
  return {
    files: sent.flatMap(({ operation, path, content = '', from_path: from }) => {
      const text = operation === 'delete' ? undefined : fromBase64(content);
      return text === undefined ? [] : [{ path, from, text }];
    }),
    async present(paths) {
      const found = paths.map(async (path): Promise<[string, PresentFile | undefined][]> => {
        const address = `${url}/${encodedPath(path)}?ref=${encodeURIComponent(branch)}`;
        const { status, json } = await ask(address);
        if (status === 404) return [[path, undefined]];
        const { content, sha } = json as { content?: string | null; sha: string };
        const text = content ? fromBase64(content) : content;
        // What is not sent whole cannot be compared.
        return typeof text === 'string' ? [[path, { text, version: sha }]] : [];
      });
      return new Map((await Promise.all(found)).flat());
    },
    bodyWith(texts, present) {
      const files = sent.map((file) => {
        const text = texts.get(file.path);
        const at = file.from_path ?? file.path;
        const known = present.get(at);
        const isGone = present.has(at) && known === undefined && file.operation === 'update';
        const { from_path: _, sha: __, ...gone } = file;
        return {
          ...(isGone ? { ...gone, operation: 'create' } : file),
          ...(known && { sha: known.version }),
          ...(text !== undefined && { content: toBase64(text) }),
        };
      });
      return JSON.stringify({ ...body, files });
    },
    // Gitea says 422 of any file that is not as it should be.
    isStale: (status) => status === 409 || status === 422,
    answerFor(answer, changed) {
      const { commit, files } = answer as {
        commit: { sha: string; parents?: { sha: string }[] };
        files: ({ path: string; sha: string } | null)[];
      };
      return {
        ...(answer as object),
        commit: { ...commit, sha: commit.parents?.[0]?.sha ?? unknownContent },
        files: files.map((file) =>
          file && changed.has(file.path) ? { ...file, sha: unknownContent } : file,
        ),
      };
    },
  };
}
