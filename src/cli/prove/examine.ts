import type { TraceKind } from '../../intake/fieldRoles.ts';
import type { Publication } from '../../intake/publication.ts';
import { foldedTexts, searchFiles, sortTraces } from './searchFiles.ts';
import { differencesOf, digestOf, hashedFiles, type Difference, type HashedFile } from './siteFiles.ts';
import { tracesOf, unpublishedOf, type Trace } from './traces.ts';

/** What there is that must not be seen. */
type Hidden =
  | 'drafts'
  | 'embargoed'
  | 'expired'
  | 'withdrawn'
  | 'authors'
  | 'sections'
  | 'corrections'
  | 'ads'
  | 'licences'
  | 'files';

/** What an examination found; a proof when nothing leaked. */
export type Proof = {
  proved: boolean;
  /** Of both builds, in seconds since 1970. */
  epoch: number;
  /** How much there is that must not be seen. */
  unpublished: Record<Hidden, number>;
  /** How many traces of it were looked for. */
  sought: Record<TraceKind, number>;
  /** How many were not, because they occur in what is published, or in the program, as well. */
  known: number;
  /** The site that is examined: its files, their bytes, and one digest of them all. */
  files: number;
  bytes: number;
  digest: string;
  /** Files that are not the same without what is unpublished. */
  differences: Difference[];
  /** Files of a site built before that are not what a build from nothing makes: kept from an older one, or foreign. */
  stale: Difference[];
  /** Traces found, and files of the site that are an unpublished file byte by byte. */
  traces: (Omit<Trace, 'file'> & { in: string; of: string })[];
  copies: { in: string; of: string }[];
};

/** What is examined, all as folders. */
export type Examined = {
  publication: Publication;
  /** The content folder, and what is published of it. */
  content: string;
  published: string;
  /** The sites built of the two. */
  with: string;
  without: string;
  /** A site built before that is not the second; the first is examined if absent. */
  served?: string | undefined;
  /** The program's own texts. */
  program: readonly string[];
};

/** Compares two sites and looks through the one for whatever is not published. */
export async function examine(examined: Examined): Promise<Proof> {
  const { publication, content, published, program } = examined;
  const filesOf = async (folder: string) => ({ folder, files: await hashedFiles(folder) });
  const [one, other] = [await filesOf(examined.with), await filesOf(examined.without)];
  const served = examined.served === undefined ? one : await filesOf(examined.served);
  const hidden = unpublishedOf(publication);
  const { telling, known } = await sortTraces(
    await tracesOf(hidden, publication),
    textsOf([published, ...program]),
  );
  const names = served.files.map((file) => file.path);
  const hits = await searchFiles(served.folder, names, telling);
  const unused = await unusedFiles(content, published);
  const copies = copiesOf(unused, served.files);
  const differences = await differencesOf(one, other);
  const stale = served === one ? [] : await differencesOf(served, one);
  const count = (status: string) => hidden.articles.filter((article) => article.status === status).length;
  return {
    proved: differences.length + stale.length + hits.length + copies.length === 0,
    epoch: publication.clock / 1000,
    unpublished: {
      drafts: count('draft'),
      embargoed: count('embargoed'),
      expired: count('expired'),
      withdrawn: count('withdrawn'),
      authors: hidden.authors.length,
      sections: hidden.sections.length,
      corrections: hidden.corrections.length,
      ads: hidden.ads.length,
      licences: hidden.pictures.length,
      files: unused.length,
    },
    sought: countKinds(telling),
    known: known.length,
    files: served.files.length,
    bytes: served.files.reduce((sum, { size }) => sum + size, 0),
    digest: digestOf(served.files),
    differences,
    stale,
    traces: hits.map(({ in: file, trace }) => ({
      in: file,
      kind: trace.kind,
      text: trace.text,
      of: trace.file,
    })),
    copies,
  };
}

async function* textsOf(folders: readonly string[]) {
  for (const folder of folders) yield* foldedTexts(folder);
}

function countKinds(traces: readonly Trace[]): Record<TraceKind, number> {
  const counts = {
    title: 0,
    slug: 0,
    standfirst: 0,
    sentence: 0,
    caption: 0,
    name: 0,
    theme: 0,
    address: 0,
    picture: 0,
  };
  for (const { kind } of traces) counts[kind] += 1;
  return counts;
}

/** The files of a content folder that nothing published uses and that are no copy of one that is. */
async function unusedFiles(content: string, published: string): Promise<HashedFile[]> {
  const [all, used] = await Promise.all([content, published].map(hashedFiles));
  const paths = new Set(used!.map((file) => file.path));
  const hashes = new Set(used!.map((file) => file.hash));
  return all!.filter(({ path, hash }) => !paths.has(path) && !hashes.has(hash) && !/(?:^|\/)\./.test(path));
}

const copiesOf = (unused: readonly HashedFile[], files: readonly HashedFile[]): Proof['copies'] => {
  const byHash = Map.groupBy(
    files.filter(({ size }) => size > 0),
    ({ hash }) => hash,
  );
  return unused.flatMap(({ hash, path }) =>
    (byHash.get(hash) ?? []).map((file) => ({ in: file.path, of: path })),
  );
};
