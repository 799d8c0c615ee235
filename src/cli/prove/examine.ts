import path from 'node:path';
import { isBesideContent } from '../../intake/files/listing.ts';
import type { Publication } from '../../intake/publication.ts';
import type { Difference, LeakMarkerKind, UnpublishedKind } from '../../i18n/cli/proveWords.ts';
import { folderTexts, searchFiles, sortMarkers } from './searchFiles.ts';
import { compareSites, folderDigest, hashedFiles, type HashedFile } from './siteFiles.ts';
import { leakMarkersOf, unpublishedOf, type LeakMarker } from './leakMarkers.ts';

/** The result of comparing and searching the sites. `--format json` prints it as it is, so its keys are an interface. */
export type Proof = {
  proved: boolean;
  /** The clock of both builds, in seconds since 1970. */
  epoch: number;
  /** The number of unpublished things of each kind. */
  unpublished: Record<UnpublishedKind, number>;
  /** The number of markers searched for. */
  sought: Record<LeakMarkerKind, number>;
  /** The number of markers not searched for, because published content or the program contains them too. */
  known: number;
  /** The number of files of the examined site, their bytes, and one digest of them all. */
  files: number;
  bytes: number;
  digest: string;
  /** Files that differ without unpublished content. */
  differences: Difference[];
  /** Files of an existing site that differ from a build from scratch: left from an older build, or foreign. */
  stale: Difference[];
  /** Markers found, and files of the site that equal an unpublished file. */
  traces: (Omit<LeakMarker, 'file'> & { in: string; of: string })[];
  copies: { in: string; of: string }[];
};

/** The folders to examine. */
export type ExamineInputs = {
  publication: Publication;
  /** The content folder, and a copy of its published part. */
  content: string;
  published: string;
  /** The sites built from the two. */
  with: string;
  without: string;
  /** An existing site, examined instead of the first of the two. */
  served?: string | undefined;
  /** The folders of the program's own source. */
  program: readonly string[];
};

/** Compares two sites and searches one for unpublished content. */
export async function examine(inputs: ExamineInputs): Promise<Proof> {
  const { publication, content, published, program } = inputs;
  const filesOf = async (folder: string) => ({ folder, files: await hashedFiles(folder) });
  const [one, other] = [await filesOf(inputs.with), await filesOf(inputs.without)];
  const served = inputs.served === undefined ? one : await filesOf(inputs.served);
  const hidden = unpublishedOf(publication);
  const { distinctive, known } = await sortMarkers(
    await leakMarkersOf(hidden, publication),
    textsOf([published, ...program]),
  );
  const names = served.files.map((file) => file.path);
  const hits = await searchFiles(served.folder, names, distinctive);
  const unused = await unusedFiles(content, published);
  const copies = copiesOf(unused, served.files);
  const differences = await compareSites(one, other);
  const stale = served === one ? [] : await compareSites(served, one);
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
      letters: hidden.letters.length,
      sections: hidden.sections.length,
      dossiers: hidden.dossiers.length,
      corrections: hidden.corrections.length,
      entries: hidden.entries.length,
      ads: hidden.ads.length,
      licences: hidden.pictures.length + hidden.dossierPictures.length,
      files: unused.length,
    },
    sought: countKinds(distinctive),
    known: known.length,
    files: served.files.length,
    bytes: served.files.reduce((sum, { size }) => sum + size, 0),
    digest: folderDigest(served.files),
    differences,
    stale,
    traces: hits.map(({ in: file, marker }) => ({
      in: file,
      kind: marker.kind,
      text: marker.text,
      of: marker.file,
    })),
    copies,
  };
}

async function* textsOf(folders: readonly string[]) {
  for (const folder of folders) yield* folderTexts(folder);
}

function countKinds(markers: readonly LeakMarker[]): Record<LeakMarkerKind, number> {
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
  for (const { kind } of markers) counts[kind] += 1;
  return counts;
}

/** The files of a content folder that are not in its published part, copies of published files left out. */
async function unusedFiles(content: string, published: string): Promise<HashedFile[]> {
  const isWorkingFolder = path.resolve(content) === path.resolve('.');
  const [all, used] = await Promise.all([
    hashedFiles(content, isWorkingFolder ? isBesideContent : undefined),
    hashedFiles(published),
  ]);
  const paths = new Set(used.map((file) => file.path));
  const hashes = new Set(used.map((file) => file.hash));
  return all.filter(
    ({ path: name, hash }) => !paths.has(name) && !hashes.has(hash) && !/(?:^|\/)\./.test(name),
  );
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
