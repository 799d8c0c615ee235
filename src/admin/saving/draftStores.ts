/** A draft as the package keeps it in the browser while somebody writes (Sveltia CMS, `contents/draft/backup.js`). */
export type KeptDraft = {
  timestamp: Date;
  /** A name of the configuration: the package throws away a draft that another configuration was made for. */
  cmsConfigVersion: string;
  collectionName: string;
  /** The name of the entry; '' for a new one. */
  slug: string;
  currentValues: Record<string, Record<string, unknown>>;
};

const drafts = 'draft-backups';
const files = 'file-cache';

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** Works with a database of the package; undefined if it has not been made yet. Closes it, because the package may enlarge it. */
async function inDatabase<T>(
  name: string,
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T | undefined> {
  const names = (await indexedDB.databases()).map((known) => known.name);
  if (!names.includes(name)) return undefined;
  const database = await finished(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const storeOf = (database: IDBDatabase, name: string, mode: IDBTransactionMode = 'readonly') =>
  database.objectStoreNames.contains(name) ? database.transaction(name, mode).objectStore(name) : undefined;

/** The drafts that are kept, and the paths of the files that the package knows. */
export async function readDrafts(name: string): Promise<{ kept: KeptDraft[]; paths: string[] }> {
  const found = await inDatabase(name, async (database) => {
    const [store, known] = [storeOf(database, drafts), storeOf(database, files)];
    // Both are asked at once: a transaction that waits ends.
    const [kept = [], paths = []] = await Promise.all([
      store && finished(store.getAll() as IDBRequest<KeptDraft[]>),
      known && finished(known.getAllKeys() as IDBRequest<string[]>),
    ]);
    return { kept, paths };
  });
  return found ?? { kept: [], paths: [] };
}

/** Removes a draft from those that are kept. */
export const removeDraft = (name: string, { collectionName, slug }: KeptDraft): Promise<unknown> =>
  inDatabase(name, async (database) => {
    const store = storeOf(database, drafts, 'readwrite');
    if (store) await finished(store.delete([collectionName, slug]));
  });

/** Where the package keeps the digest of its configuration, when it has read the files with it. */
const configuration = { store: 'meta', key: 'last_config_hash' };

/**
 * Has the package offer drafts that it would throw away because the settings of the site, or the program, have changed since. It
 * looks at a draft when its entry is opened, which is after it has kept the digest of the configuration.
 */
export function keepDraftsOfOtherConfigurations(name: string): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    const isDigest = this.name === configuration.store && key === configuration.key;
    if (isDigest && this.transaction.db.name === name) renewDrafts(this.transaction.db, String(value));
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
}

/** In a transaction that begins at once, so that whoever reads a draft afterwards waits for it. */
function renewDrafts(database: IDBDatabase, version: string): void {
  const store = storeOf(database, drafts, 'readwrite');
  const all = store?.getAll() as IDBRequest<KeptDraft[]> | undefined;
  all?.addEventListener('success', () => {
    for (const draft of all.result)
      if (draft.cmsConfigVersion !== version) store?.put({ ...draft, cmsConfigVersion: version });
  });
}
