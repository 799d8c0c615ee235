import type { GitHost } from '../intake/schemas/adminSchema.ts';
import { chosenFolder } from './checks/repositoryFiles.ts';

/** The `backend` of the interface's configuration, as `gitHost.ts` makes it. */
export type Backend = { name: GitHost; repo: string; branch: string; api_root: string };

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/**
 * Where each host gives a file, below its API: by its hash where that is known, because new files of an entry that waits for
 * review are in no other branch than its own.
 */
const rawFile: Record<GitHost, (backend: Backend, path: string, hash: string | undefined) => string> = {
  // docs.github.com/en/rest: "Get a blob", "Get repository content"
  github: ({ repo, branch }, path, hash) =>
    hash
      ? `/repos/${repo}/git/blobs/${hash}`
      : `/repos/${repo}/contents/${encoded(path)}?ref=${encodeURIComponent(branch)}`,
  // docs.gitlab.com/api: "Raw blob content", "Get raw file"
  gitlab: ({ repo, branch }, path, hash) =>
    `/projects/${encodeURIComponent(repo)}/repository/` +
    (hash ? `blobs/${hash}/raw` : `files/${encodeURIComponent(path)}/raw?ref=${encodeURIComponent(branch)}`),
  // docs.gitea.com/api: repoGetRawFileOrLFS
  gitea: ({ repo, branch }, path) => `/repos/${repo}/media/${branch}/${encoded(path)}`,
};

/**
 * What is in files of the repository that the interface has open: at its host, with the editor's own sign-in, or in a folder of
 * this machine.
 *
 * @param request asks the host, not through `observe`
 */
export function fileContents(backend: Backend, request: typeof fetch) {
  const root = new URL(backend.api_root);
  const database = `${backend.name}:${backend.repo}`;
  let signIn: string | undefined;

  return {
    /** Sees a request of the interface: those to the host say who is signed in. */
    observe(address: URL, options: RequestInit | undefined): void {
      if (address.origin === root.origin)
        signIn = new Headers(options?.headers).get('Authorization') ?? signIn;
    },
    /** Asks the host something; undefined if nobody has signed in there, as for a folder of this machine. */
    async ask(address: string): Promise<Response | undefined> {
      if (!signIn) return undefined;
      return request(backend.api_root + address, { headers: { Authorization: signIn } });
    },
    /**
     * A file; undefined if there is none, or if it cannot be read now.
     *
     * @param hash of the file's contents in git, if it is known
     */
    async read(path: string, hash?: string): Promise<Blob | undefined> {
      const local = await chosenFolder(database);
      if (local) return readFrom(local, path);
      const address = rawFile[backend.name](backend, path, hash);
      const headers = {
        Accept: backend.name === 'github' ? 'application/vnd.github.raw' : '*/*',
        ...(signIn && { Authorization: signIn }),
      };
      const answer = await request(backend.api_root + address, { headers });
      return answer.ok ? answer.blob() : undefined;
    },
  };
}

export type FileContents = ReturnType<typeof fileContents>;

const steps = (path: string) => path.split('/').filter(Boolean);

async function readFrom(root: FileSystemDirectoryHandle, path: string): Promise<Blob | undefined> {
  try {
    const [name, ...above] = steps(path).toReversed();
    const parent = await inside(root, above.toReversed());
    return await (await parent.getFileHandle(name!)).getFile();
  } catch {
    return undefined;
  }
}

async function inside(root: FileSystemDirectoryHandle, folders: string[]) {
  let found = root;
  for (const name of folders) found = await found.getDirectoryHandle(name);
  return found;
}
