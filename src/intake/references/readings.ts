import type { ArticleReading } from '../articles.ts';
import type { AuthorReading } from '../authors.ts';
import type { Collection } from '../collections.ts';
import type { DossierReading } from '../dossiers.ts';
import type { Attachments } from '../files/attachments.ts';
import type { FileIndex } from '../files/pictureFiles.ts';
import type { LetterReading } from '../letters.ts';
import type { MediaFiles } from '../media/mediaFiles.ts';
import type { CoverReading } from '../podcast/cover.ts';
import type { PageReading } from '../pages.ts';
import type { ListedRedirect } from '../redirectList.ts';
import type { SettingsReading } from '../settings.ts';
import type { Theme } from '../theme/theme.ts';
import type { CsvFiles } from '../tables/csvFiles.ts';
import type { Typeset } from '../typesetting.ts';

/** The files of each collection, each read by itself. */
interface ReadingsByCollection extends Record<Collection, unknown> {
  site: SettingsReading;
  theme: Theme | undefined;
  articles: readonly ArticleReading[];
  pages: readonly PageReading[];
  letters: readonly LetterReading[];
  authors: readonly AuthorReading[];
  dossiers: readonly DossierReading[];
}

/** Every file of a publication. */
export type Readings = ReadingsByCollection & {
  /** The lines of `redirects.txt`. */
  listedRedirects: readonly ListedRedirect[];
  index: FileIndex;
  csvFiles: CsvFiles;
  attachments: Attachments;
  mediaFiles: MediaFiles;
  cover: CoverReading;
  folder: string;
  /** The name faults give to a path on the disk. */
  nameOf: (disk: string) => string;
  typeset: Typeset | undefined;
  /** Whether bodies were not read. */
  skipsBodies: boolean;
  /** First segments of paths that the site reserves. */
  reserved: ReadonlySet<string>;
};
