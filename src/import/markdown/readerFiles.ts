import type { OldItem } from '../oldSite.ts';

/** Files that are read, seen or heard, and no part of a theme. */
const kept =
  /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp3|m4a|ogg|opus|flac|mp4|webm|docx?|xlsx?|odt|ods|csv|epub|zip)$/i;

/** The files of a folder that readers got as they are. */
export const readerFiles = (files: readonly string[], folders: readonly { folder: string }[]): string[] =>
  files.filter(
    (file) => kept.test(file) && folders.some(({ folder }) => folder === '' || file.startsWith(`${folder}/`)),
  );

/** Texts in forms that are not read, which the report names. */
const unread = /\.(?:adoc|asciidoc|rst|org|njk|liquid|mdoc|ipynb|textile|haml|pug)$/i;

/** The texts of a folder in forms that are not read. */
export const unreadTexts = (files: readonly string[], folders: readonly string[]): string[] =>
  files.filter(
    (file) =>
      unread.test(file) &&
      !/(?:^|\/)_/.test(file) &&
      folders.some((folder) => folder === '' || file.startsWith(`${folder}/`)),
  );

/** @param file from the root of the folder */
export const fileItem = (
  file: string,
  place: string,
  url: string,
  kind: 'file' | 'other' = 'file',
): OldItem => ({
  kind,
  id: file,
  type: kind === 'file' ? 'file' : file.replace(/^.*\./, ''),
  status: 'published',
  title: file.split('/').at(-1)!,
  slug: '',
  url,
  oldAddresses: [],
  authors: [],
  body: '',
  excerpt: '',
  categories: [],
  tags: [],
  isSticky: false,
  file: kind === 'file' ? url : undefined,
  meta: {},
  comments: [],
  place: { file: place, line: 1 },
});
