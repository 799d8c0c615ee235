import type { Attachment } from '../intake/schemas/articleSchema.ts';
import { slugOf } from '../addresses/slugs.ts';
import type { Wording } from '../i18n/fr.ts';
import { mediaTypes } from './mediaTypes.ts';

/** A file attached to an article or page: where it is published, and the label of its link. */
export type AttachedFile = {
  /** Path from the project's root. */
  file: string;
  /** SHA-256 of its bytes. */
  digest: string;
  href: string;
  /** Its media type. */
  type: string;
  /** « PDF, en anglais, 1,2 Mo », for readers to decide whether to follow the link. */
  label: string;
  /** The language in its name, as in `rapport.en.pdf`, if any. */
  language?: string | undefined;
};

/** What kinds of files are called, if not by their endings in capitals. */
const kindNames: Readonly<Record<string, string>> = { jpg: 'JPEG', webp: 'WebP' };

/**
 * The files for download of a text, by its links as written. Each is published below the text's own page.
 *
 * @param page path of the page: `/politique/accord/`
 */
export function attachedFiles(
  attachments: Readonly<Record<string, Attachment>>,
  page: string,
  words: Wording,
): Record<string, AttachedFile> {
  const places = new Map<string, string>();
  const made = Object.entries(attachments).map(([written, { file, bytes, digest }]) => {
    const [, stem = '', tag, ending = ''] = /([^/]*?)(?:\.([a-z]{2}))?\.([^.]+)$/.exec(file) ?? [];
    const kind = ending.toLowerCase();
    const language = tag && languageName(tag, words.locale) ? tag : undefined;
    const name = [slugOf(stem) || 'document', tag].filter(Boolean).join('.');
    const href = uniquePath(`${page}${name}`, kind, file, places);
    const label = words.attachment({
      kind: kindNames[kind] ?? kind.toUpperCase(),
      language: language && languageName(language, words.locale),
      size: formatSize(bytes, words.locale),
    });
    const type = mediaTypes[kind] ?? 'application/octet-stream';
    return [written, { file, digest, href, type, label, language }] as const;
  });
  return Object.fromEntries(made);
}

/** A unique path for each file: files of the same name get numbers, a file linked twice keeps its path. */
function uniquePath(path: string, ending: string, file: string, places: Map<string, string>): string {
  for (let number = 1; ; number++) {
    const place = `${path}${number > 1 ? `-${number}` : ''}.${ending}`;
    const taken = places.get(place);
    if (taken !== undefined && taken !== file) continue;
    places.set(place, file);
    return place;
  }
}

/** « anglais ». Returns undefined if the letters are not a language code. */
const languageName = (tag: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag);

/** « 1,2 Mo », « 340 ko »; at least 1 unless the file is empty. */
export function formatSize(bytes: number, locale: string): string {
  const [unit, size, digits] =
    bytes === 0
      ? (['byte', 0, 0] as const)
      : bytes < 1_000_000
        ? (['kilobyte', Math.max(1, bytes / 1000), 0] as const)
        : (['megabyte', bytes / 1_000_000, 1] as const);
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const format = { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, format).format(size).replace(/[ \u202F]/g, '\u00A0');
}
