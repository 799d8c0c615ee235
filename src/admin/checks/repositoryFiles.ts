import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import type { PublicationFiles } from './otherFiles.ts';

/** How long files are taken to be as they were read, in milliseconds; those of the text in question are read from its form. */
const freshFor = 20_000;

/** The endings of files whose text checks need. */
const texts = /\.(?:mdx?|ya?ml|txt)$/;

type Stored = { path: string; text?: string | undefined };

/**
 * The files of the publication as this browser has them: Sveltia CMS keeps those of a git host in a database that each save
 * keeps up to date (`services/backends/save.js` of its source), and for a folder of this machine the handle of it.
 */
export function repositoryFiles({
  host,
  repository,
  folder,
}: Pick<AdminSettings, 'host' | 'repository' | 'folder'>) {
  const database = `${host}:${repository}`;
  const below = folder === '.' ? '' : `${folder}/`;
  let latest: { at: number; files: Promise<PublicationFiles | undefined> } | undefined;

  async function read(): Promise<PublicationFiles | undefined> {
    const stored = await storedFiles(database, below).catch(() => undefined);
    if (!stored || stored.length === 0) return undefined;
    return new Map(
      stored
        .filter(({ path }) => path.startsWith(below))
        .map(({ path, text }) => [path.slice(below.length).normalize('NFC'), text]),
    );
  }

  return {
    /** All files by their paths from the publication's folder; undefined as long as they are not known. */
    async read(): Promise<PublicationFiles | undefined> {
      if (!latest || Date.now() - latest.at > freshFor) latest = { at: Date.now(), files: read() };
      return latest.files;
    },
    /** Forgets what was read, before another entry is shown. */
    forget(): void {
      latest = undefined;
    },
  };
}

async function storedFiles(name: string, below: string): Promise<Stored[]> {
  const database = await openDatabase(name);
  if (!database) return [];
  try {
    const handle = await valueIn<FileSystemDirectoryHandle>(
      database,
      'file-system-handles',
      'root_dir_handle',
    );
    return handle ? await filesOf(handle, below) : await cachedFiles(database);
  } finally {
    database.close();
  }
}

/** The folder of this machine that the editor has chosen; undefined if the interface works with a host. */
export async function chosenFolder(name: string): Promise<FileSystemDirectoryHandle | undefined> {
  const database = await openDatabase(name);
  if (!database) return undefined;
  try {
    return await valueIn(database, 'file-system-handles', 'root_dir_handle');
  } finally {
    database.close();
  }
}

/** Opens a database that exists; one that does not is not made. */
async function openDatabase(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return resultOf(request).catch(() => undefined);
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be read.'));
  });

async function valueIn<T>(database: IDBDatabase, store: string, key: string): Promise<T | undefined> {
  if (!database.objectStoreNames.contains(store)) return undefined;
  return resultOf<T | undefined>(database.transaction(store).objectStore(store).get(key));
}

async function cachedFiles(database: IDBDatabase): Promise<Stored[]> {
  const name = 'file-cache';
  if (!database.objectStoreNames.contains(name)) return [];
  const store = database.transaction(name).objectStore(name);
  const [keys, values] = await Promise.all([
    resultOf(store.getAllKeys()),
    resultOf<{ text?: string }[]>(store.getAll()),
  ]);
  return keys.map((key, place) => ({ path: String(key), text: values[place]?.text }));
}

async function filesOf(root: FileSystemDirectoryHandle, below: string): Promise<Stored[]> {
  const found: Stored[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (name.startsWith('.')) continue;
      const path = above + name;
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}/`);
      else if (texts.test(name))
        found.push({ path, text: await (await (handle as FileSystemFileHandle).getFile()).text() });
      else found.push({ path });
    }
  };
  let start = root;
  for (const step of below.split('/').filter(Boolean)) start = await start.getDirectoryHandle(step);
  await walk(start, below);
  return found;
}
