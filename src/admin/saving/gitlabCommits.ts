import {
  fromBase64,
  unknownContent,
  type AskHost,
  type CommitRequest,
  type HeldCommit,
  type PresentFile,
} from './commitHost.ts';

type Action = {
  action: string;
  file_path: string;
  previous_path?: string;
  content?: string;
  encoding?: 'text' | 'base64';
  last_commit_id?: string;
};

/**
 * A commit for GitLab (docs.gitlab.com/api/commits, "Create a commit with multiple files and actions"); undefined if a request
 * is none. A file is refused if its `last_commit_id` is another one at the host.
 */
export function gitlabCommit({ url, method, body }: CommitRequest, ask: AskHost): HeldCommit | undefined {
  if (method !== 'POST' || !/\/projects\/[^/]+\/repository\/commits$/.test(url)) return undefined;
  const actions = body['actions'] as Action[];
  const files = url.replace(/\/commits$/, '/files');
  // A branch that the commit makes has no files yet.
  const branch = String(body['start_branch'] ?? body['branch'] ?? '');
  return {
    files: actions.flatMap(({ action, file_path: path, previous_path: from, content = '', encoding }) =>
      action === 'delete' || encoding === 'base64' ? [] : [{ path, from, text: content }],
    ),
    async present(paths) {
      const found = paths.map(async (path): Promise<[string, PresentFile | undefined][]> => {
        const address = `${files}/${encodeURIComponent(path)}?ref=${encodeURIComponent(branch)}`;
        const { status, json } = await ask(address);
        if (status === 404) return [[path, undefined]];
        const { content, last_commit_id: version } = json as { content: string; last_commit_id: string };
        const text = fromBase64(content);
        return text === undefined ? [] : [[path, { text, version }]];
      });
      return new Map((await Promise.all(found)).flat());
    },
    bodyWith(texts, present) {
      const sent = actions.map((action) => {
        const text = texts.get(action.file_path);
        const at = action.previous_path ?? action.file_path;
        const known = present.get(at);
        const isGone = present.has(at) && known === undefined && action.action !== 'create';
        const { previous_path: _, ...gone } = action;
        return {
          ...(isGone ? { ...gone, action: 'create' } : action),
          ...(known && action.action !== 'create' && { last_commit_id: known.version }),
          ...(text !== undefined && { content: text }),
        };
      });
      return JSON.stringify({ ...body, actions: sent });
    },
    // "You are attempting to update a file that has changed since you started editing it."
    isStale: (status, answer) =>
      status === 400 && /has changed since|already exists|doesn't exist/i.test(JSON.stringify(answer)),
    answerFor(answer) {
      const { parent_ids: parents } = answer as { parent_ids?: string[] };
      // The interface makes the names of contents itself.
      return { ...(answer as object), id: parents?.[0] ?? unknownContent };
    },
  };
}
