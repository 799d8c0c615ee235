import {
  makeEdition,
  type Article,
  type Author,
  type Edition,
  type StandingPage,
} from '../editorial/edition.ts';
import type { Outline } from '../intake/outline.ts';
import { publishedPart } from '../intake/publishedPart.ts';
import { readPublication, type Publication, type Remember } from '../intake/publication.ts';
import { wordingFor } from '../i18n/wordingFor.ts';

const nothing: Outline = { links: [], pictures: [], faults: [] };

/**
 * Reads a content folder for its addresses alone: bodies are not looked into, so that neither their faults nor their
 * length matter.
 *
 * @param clock milliseconds since 1970
 * @param root what files are named from
 * @param url where the site stands, if not where `site.yaml` says
 * @param remember what the same bytes gave at an earlier reading for addresses
 * @returns the publication, and what of it is published at the clock; no edition when `site.yaml` has faults
 */
export async function readEdition(
  folder: string,
  {
    clock,
    root,
    url,
    remember,
  }: { clock: number; root?: string; url?: string; remember?: Remember | undefined },
): Promise<{ publication: Publication; edition: Edition | undefined }> {
  const publication = await readPublication(folder, {
    clock,
    root,
    outline: () => nothing,
    remember,
    // Pictures count by their names only.
    lookAtPicture: () => Promise.resolve(undefined),
  });
  const { settings, articles, authors, pages } = publishedPart(publication);
  if (!settings) return { publication, edition: undefined };
  // No picture is looked at, hence the casts: those of an edition are files that Astro has found.
  const edition = makeEdition({
    settings: url === undefined ? settings : { ...settings, url },
    words: wordingFor(settings.language),
    clock,
    articles: articles as unknown as Article[],
    authors: authors as unknown as Author[],
    pages: pages as unknown as StandingPage[],
    ads: [],
  });
  return { publication, edition };
}
