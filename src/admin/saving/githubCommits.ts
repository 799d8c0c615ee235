import {
  fromBase64,
  toBase64,
  unknownContent,
  type AskHost,
  type CommitRequest,
  type HeldCommit,
  type PresentFile,
} from './commitHost.ts';

type Input = {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
};

type Blob = { text?: string | null; oid?: string; isTruncated?: boolean };

const headQuery = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;

/**
 * A commit for GitHub (docs.github.com/graphql, `createCommitOnBranch`); undefined if a request is none. It is refused if the
 * branch has another head than it expects.
 */
export function githubCommit({ url, method, body }: CommitRequest, ask: AskHost): HeldCommit | undefined {
  const { query, variables } = body as { query?: string; variables?: { input?: Input } };
  const input = variables?.input;
  if (method !== 'POST' || !input || !query?.includes('createCommitOnBranch')) return undefined;
  const { additions, deletions } = input.fileChanges;
  const [owner, name] = input.branch.repositoryNameWithOwner.split('/');
  // The interface moves a file by writing the new one and deleting the old: one of each makes a move.
  const texts = additions.map(({ path, contents }) => ({ path, text: fromBase64(contents) }));
  const written = texts.filter(({ text }) => text !== undefined);
  const from =
    written.length === 1
      ? deletions.find(({ path }) => endingOf(path) === endingOf(written[0]!.path))?.path
      : undefined;
  let head = input.expectedHeadOid;

  const asked = async (text: string, values: object) => {
    const { json } = await ask(url, { query: text, variables: { owner, name, ...values } });
    const repository = (json as { data?: { repository?: Record<string, unknown> } }).data?.repository;
    if (!repository) throw new Error('GitHub has not answered.');
    return repository;
  };

  return {
    files: written.map(({ path, text }) => ({ path, from, text: text! })),
    async present(paths) {
      const { ref } = await asked(headQuery, { ref: `refs/heads/${input.branch.branchName}` });
      head = (ref as { target?: { oid?: string } } | undefined)?.target?.oid ?? input.expectedHeadOid;
      const names = paths.map((_, place) => `$file${place}: String!`).join(', ');
      const fields = paths.map(
        (_, place) =>
          `file${place}: object(expression: $file${place}) { ... on Blob { text oid isTruncated } }`,
      );
      const values = Object.fromEntries(paths.map((path, place) => [`file${place}`, `${head}:${path}`]));
      const found = await asked(
        `query($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`,
        values,
      );
      return new Map(
        paths.flatMap((path, place): [string, PresentFile | undefined][] => {
          const blob = found[`file${place}`] as Blob | null | undefined;
          if (!blob?.oid) return [[path, undefined]];
          // What is not sent whole cannot be compared.
          const isWhole = typeof blob.text === 'string' && !blob.isTruncated;
          return isWhole ? [[path, { text: blob.text!, version: blob.oid }]] : [];
        }),
      );
    },
    bodyWith(changed, present) {
      const sent = additions.map(({ path, contents }) => {
        const text = changed.get(path);
        return { path, contents: text === undefined ? contents : toBase64(text) };
      });
      const isGone = (path: string) => present.has(path) && present.get(path) === undefined;
      const fileChanges = { additions: sent, deletions: deletions.filter(({ path }) => !isGone(path)) };
      const next = { ...input, expectedHeadOid: head, fileChanges };
      return JSON.stringify({ ...body, variables: { ...variables, input: next } });
    },
    isStale: (_status, answer) => /"STALE_DATA"|expected branch to point/i.test(JSON.stringify(answer)),
    answerFor(answer, changed) {
      const { data } = answer as { data: { createCommitOnBranch: { commit: Record<string, unknown> } } };
      const { commit } = data.createCommitOnBranch;
      const unread = additions.flatMap(({ path }, place) =>
        changed.has(path) ? [[`file_${place}`, { oid: unknownContent }]] : [],
      );
      const seen = { ...commit, oid: input.expectedHeadOid, ...(Object.fromEntries(unread) as object) };
      return { data: { ...data, createCommitOnBranch: { ...data.createCommitOnBranch, commit: seen } } };
    },
  };
}

const endingOf = (path: string) => /\.[^./]*$/.exec(path)?.[0];
