import { readVerified, writeVerified } from '../../cache/verifiedFile.ts';
import type { ImageVariant } from '../images/imageVariant.ts';

/** What the next build needs to know of a page. */
export type PageRecord = {
  /** The route's file, such as `src/pages/index.astro`. */
  route: string;
  /** Key of its props; undefined for a page that has to be rendered every time. */
  key?: string | undefined;
  /** Hashes of the parts of its props, by name, for the report. */
  partHashes?: Record<string, string> | undefined;
  /** Digest of the edition, if rendering read more than the props. */
  edition?: string | undefined;
  /** SHA-256 of the file, and its size in bytes. */
  digest: string;
  size: number;
  /** Hashes of its styles, as content policies name them. */
  styles?: string[] | undefined;
  runsScripts?: boolean | undefined;
  loadsFonts?: boolean | undefined;
  imageHosts?: string[] | undefined;
  mediaHosts?: string[] | undefined;
  formTargets?: string[] | undefined;
  frames?: string[] | undefined;
  isRedirect?: boolean | undefined;
  /** Names of the picture files it shows. */
  pictures?: string[] | undefined;
};

/** A picture file of the site: how it is made, its SHA-256 and its size in bytes. */
export type PictureRecord = { variant: ImageVariant; digest: string; size: number };

/** What the last build into a folder wrote, by paths from the site's root. */
export type BuildManifest = {
  /** Digest of the code that rendered the pages. */
  code: string;
  pages: Record<string, PageRecord>;
  /** Digest of the code that encodes pictures. */
  pictureCode: string;
  pictures: Record<string, PictureRecord>;
};

const emptyManifest: BuildManifest = { code: '', pages: {}, pictureCode: '', pictures: {} };

/** Reads a build manifest. Returns an empty one if the file is missing or damaged. */
export function readBuildManifest(file: string): BuildManifest {
  const data = readVerified(file);
  return data ? (JSON.parse(data.toString('utf8')) as BuildManifest) : emptyManifest;
}

export const writeBuildManifest = (file: string, manifest: BuildManifest): void =>
  writeVerified(file, JSON.stringify(manifest));
