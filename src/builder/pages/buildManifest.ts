import { readVerified, writeVerified } from '../../cache/sealedFile.ts';
import type { ImageVariant } from '../images/imageVariant.ts';

/** A finished page, as the next build has to know it. */
export type PageRecord = {
  /** The route's file, such as `src/pages/index.astro`. */
  route: string;
  /** What its route gave it; none for a page that has to be rendered every time. */
  key?: string | undefined;
  /** Marks of the parts of that, by name: for the report. */
  partHashes?: Record<string, string> | undefined;
  /** The edition it was rendered with, if it asked for more than its props. */
  edition?: string | undefined;
  /** SHA-256 of the file, and its size in bytes. */
  digest: string;
  size: number;
  /** Its styles as policies name them. */
  styles?: string[] | undefined;
  runsScripts?: boolean | undefined;
  isRedirect?: boolean | undefined;
  /** Names of the content's pictures it shows. */
  pictures?: string[] | undefined;
};

/** A picture that was placed: how it is made, its SHA-256 and its size in bytes. */
export type PictureRecord = { variant: ImageVariant; digest: string; size: number };

/** What the last build into a folder left there, and what of; each by its path from the site's root. */
export type BuildManifest = {
  /** Digest of the code the pages were made with. */
  code: string;
  pages: Record<string, PageRecord>;
  /** The same for what makes pictures. */
  pictureCode: string;
  pictures: Record<string, PictureRecord>;
};

const emptyManifest: BuildManifest = { code: '', pages: {}, pictureCode: '', pictures: {} };

/** Reads a manifest; one that is missing or damaged is an empty one. */
export function readBuildManifest(file: string): BuildManifest {
  const data = readVerified(file);
  return data ? (JSON.parse(data.toString('utf8')) as BuildManifest) : emptyManifest;
}

export const writeBuildManifest = (file: string, manifest: BuildManifest): void =>
  writeVerified(file, JSON.stringify(manifest));
