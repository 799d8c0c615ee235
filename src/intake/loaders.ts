import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collections, type Collection, type CollectionEntry } from './collections.ts';
import { sortFaults, type Fault } from './faults.ts';
import { isBesideContent } from './files/listing.ts';
import type { Publication } from './publication.ts';
import { publishedPart } from './publishedPart.ts';

/** Thrown when a production build meets faults; nothing has been written by then. */
export class FaultsError extends Error {
  override name = 'FaultsError';
  faults: Fault[];
  constructor(faults: Fault[], described: string) {
    super(described);
    this.faults = sortFaults(faults);
    // An editor's mistake is not a crash: whoever prints this error prints the sentences only.
    this.stack = described;
  }
}

type Options = {
  /** The content folder, watched under `astro dev`. */
  folder: string;
  read: () => Promise<Publication>;
  /** Faults in the site's words, a line each; empty for none. */
  describe: (faults: Fault[], language: string) => Promise<string>;
};

/**
 * The collections, and the faults for `astro dev` to show, from one reading of the content folder. Here is the gate: only
 * `astro dev` (which watches) stores what is not published; every other reading leaves it outside, so that nothing
 * downstream has to think of it.
 */
export function publicationLoaders({ folder, read, describe }: Options) {
  const contexts = new Map<Collection | 'faults', LoaderContext>();
  let reading: Promise<Publication> | undefined;

  const fill = async (name: Collection | 'faults', context: LoaderContext) => {
    const publication = await (reading ??= read());
    const isDev = context.watcher !== undefined;
    const described = await describe(publication.faults, publication.language);
    if (described) {
      if (!isDev) throw new FaultsError(publication.faults, described);
      if (name === 'articles') context.logger.error(`\n${described}`);
    }
    if (name === 'faults') {
      const file = fromRoot(context)(publication.settingsFile);
      return store(described ? [{ id: name, data: { lines: described.split('\n') }, file }] : [], context);
    }
    const entries = collections[name].entries(publishedPart(publication, isDev));
    const nameOf = fromRoot(context);
    await store(
      entries.map((entry) => ({ ...entry, file: nameOf(entry.file) })),
      context,
    );
  };

  const watch = ({ watcher }: LoaderContext) => {
    watcher?.add(folder);
    watcher?.on('all', async (_event, changed) => {
      const below = path.relative(folder, changed);
      // What a build, npm and git write lies within a content folder that is the working directory.
      if (below.startsWith('..') || isBesideContent(below.split(path.sep)[0]!)) return;
      reading = undefined;
      for (const [name, context] of contexts) await fill(name, context);
    });
  };

  return (name: Collection | 'faults'): Loader => ({
    name: `depeche-${name}`,
    async load(context) {
      if (contexts.size === 0) watch(context);
      contexts.set(name, context);
      await fill(name, context);
    },
  });
}

/**
 * Names files from Astro's root, from which it finds pictures and MDX; elsewhere they are named from the working directory,
 * which is another folder if the program is a package.
 */
const fromRoot = ({ config }: LoaderContext) => {
  const root = fileURLToPath(config.root);
  return (file: string) => path.relative(root, path.resolve(file)).replaceAll(path.sep, '/');
};

async function store(entries: readonly CollectionEntry[], context: LoaderContext): Promise<void> {
  context.store.clear();
  for (const { id, data, digest, file } of entries) {
    const parsed = await context.parseData({ id, data, filePath: file });
    context.store.set({ id, data: parsed, filePath: file, ...(digest && { digest }) });
  }
}
