import type { BodyMedia } from '../intake/media/resolvedMedia.ts';
import type { Attachment } from '../intake/schemas/articleSchema.ts';
import type { ChartTable } from '../intake/tables/chartTable.ts';
import type { Wording } from '../i18n/fr.ts';
import { attachedFiles, type AttachedFile } from './attachments.ts';
import type { Edition, Picture } from './edition.ts';
import { shownMedia, type ShownMedia } from './media.ts';

/** All that rendering a body depends on, as plain data: equal inputs give equal HTML. */
export type BodyInputs = {
  file: string;
  bodyLine: number;
  /** The line at which the body ends, if the file goes on. */
  lastLine?: number | undefined;
  /** SHA-256 of front matter and body. */
  digest: string;
  /** SHA-256 of the bytes of the file, from which the text is read again. */
  fileDigest: string;
  title: string;
  language: string;
  words: Wording;
  /** Links within the site, as written, with the addresses they lead to; `null` if readers would find nothing there. */
  links: Record<string, string | null>;
  /** Pictures of the body, as written, with their files. */
  pictures: Record<string, Picture>;
  /** Files for download, by the links of the body as written. */
  files: Record<string, AttachedFile>;
  /** Sound and moving pictures of the body, as written. */
  media: Record<string, ShownMedia>;
  /** Numbers of the CSV files that charts of the body show. */
  tables: Record<string, ChartTable>;
  remotePictures: 'refuse' | 'link';
  /** The providers whose frames may be shown; all if undefined. */
  frames: readonly string[] | undefined;
};

type BodyText = Pick<
  BodyInputs,
  'file' | 'bodyLine' | 'lastLine' | 'digest' | 'fileDigest' | 'title' | 'pictures' | 'tables'
> & {
  media: readonly BodyMedia[];
  lang?: string | undefined;
  /** Links to articles, as written, with their ids. */
  links: Record<string, string>;
  /** Links to standing pages, as written, with their slugs. */
  pageLinks: Record<string, string>;
  /** Links to dossiers, as written, with their ids. */
  dossierLinks: Record<string, string>;
  /** Links from the root to anything else, as written, with their paths below the home page; `null` likewise. */
  sitePaths: Record<string, string | null>;
  attachments: Record<string, Attachment>;
} & (
    | { category: string; slug: string }
    | { category?: never; slug: string }
    | { category?: never; slug?: never; id: string }
  );

/**
 * Collects what rendering the body of an article, a standing page, a dossier or a letter depends on.
 *
 * @param at the address of its page, if it is a letter's
 * @param ownFiles its files for download, if other texts share its page
 */
export function bodyInputsOf(
  written: BodyText,
  edition: Edition,
  at = pageOf(written, edition),
  ownFiles?: Record<string, AttachedFile>,
): BodyInputs {
  const { settings, words, addresses, byId, dossiers } = edition;
  const { file, bodyLine, lastLine, digest, fileDigest, title, pictures, tables, media } = written;
  const links = Object.entries(written.links).map(([href, id]) => {
    const target = byId.get(id) ?? settings.withdrawals?.find((withdrawal) => withdrawal.id === id);
    return [href, target ? addresses.article(target) : null] as const;
  });
  const pageLinks = Object.entries(written.pageLinks).map(
    ([href, slug]) => [href, addresses.page(slug)] as const,
  );
  const dossierLinks = Object.entries(written.dossierLinks).map(
    ([href, id]) =>
      [href, dossiers.some((dossier) => dossier.id === id) ? addresses.dossier(id) : null] as const,
  );
  // Some links begin with the base path of the site, whether site.yaml has it or only this build.
  const sitePaths = Object.entries(written.sitePaths).map(
    ([href, path]) =>
      [
        href,
        path === null || path.startsWith(addresses.home) ? path : addresses.home + path.slice(1),
      ] as const,
  );
  const language = written.lang ?? settings.language;
  const files = ownFiles ?? attachedFiles(written.attachments, at, words);
  return {
    files,
    file,
    bodyLine,
    ...(lastLine !== undefined && { lastLine }),
    digest,
    fileDigest,
    title,
    pictures,
    tables,
    media: shownMedia(media, files, { language, locale: words.locale }),
    words,
    language,
    links: Object.fromEntries([...links, ...pageLinks, ...dossierLinks, ...sitePaths]),
    remotePictures: settings.remotePictures,
    frames: settings.embeds,
  };
}

/** The address of the page with the text. */
function pageOf(written: BodyText, { addresses }: Edition): string {
  if (written.slug === undefined) return addresses.dossier(written.id);
  const { category, slug } = written;
  return category === undefined ? addresses.page(slug) : addresses.article({ category, slug });
}
