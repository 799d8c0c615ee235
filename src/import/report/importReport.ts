import type { ImportCounts } from '../../i18n/cli/import.ts';
import type { LeftOutReason } from '../../i18n/cli/importReport.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';
import type { Missing } from '../media/copies.ts';
import type { OldStatus, Program } from '../oldSite.ts';
import type { WriteCounts } from '../write/outputFolder.ts';

/** What an import did, item by item: plain data, as `import-report.json` has it. */
export type ImportReport = {
  program: Program;
  site: { name: string; url: string; language: string; timeZone: string };
  sources: string[];
  items: ReportedItem[];
  /** Files of the old site that texts show or hand out, but of which there is no copy. */
  missing: (Missing & { url: string; itemIds: string[] })[];
  redirects: ReportedRedirect[];
  categories: ReportedCategory[];
  comments: number;
  /** Files by what became of them. */
  files: WriteCounts;
  /** Texts that an editor has changed since, which stay as they are. */
  kept: string[];
  /** Words between fields that nothing takes, with how often they were there. */
  unused: { field: string; count: number }[];
};

export type ReportedItem = {
  id: string;
  type: string;
  status: OldStatus;
  title: string;
  url: string;
  /** Where it stands in the archive. */
  place: { file: string; line: number };
} & (
  | {
      became: 'article' | 'page';
      /** Its file, from the content folder. */
      path: string;
      /** Below the new home page. */
      address: string;
      /** Whether the new site has a page of its own at the old address. */
      isTaken: boolean;
      isOnline: boolean;
      date: string;
      authors: string[];
      category: string;
      /** How many pictures it shows. */
      pictures: number;
      words: { before: number; after: number };
      losses: Loss[];
    }
  | { became: 'file'; usedBy: string[]; paths: string[] }
  | { became: 'nothing'; reason: LeftOutReason }
);

export type ReportedRedirect = { from: string; to: string };

export type ReportedCategory = {
  slug: string;
  name: string;
  articles: number;
  became: 'section' | 'sub-section' | 'tag' | 'nothing';
};

/** The share of words from which the loss of a text is one to look at. */
const wordsWorthALook = 0.02;

/** How many words a text should have at least: those that it had without those of what is reported as lost. */
export const expectedWords = ({ words, losses }: Pick<ReportedText, 'words' | 'losses'>): number =>
  (words.before - losses.reduce((sum, loss) => sum + (loss.words ?? 0), 0)) * (1 - wordsWorthALook);

/** Whether a text has lost more words than is to be expected. */
export const hasLostWords = (text: ReportedText): boolean => text.words.after < expectedWords(text);

/** What is reported of an article or a page. */
export type ReportedText = Extract<ReportedItem, { words: unknown }>;

/** What an import did, in numbers. */
export function countsOf({ items, missing, redirects, files, kept }: ImportReport): ImportCounts {
  const texts = items.filter((item) => 'words' in item);
  return {
    articles: texts.filter(({ became }) => became === 'article').length,
    pages: texts.filter(({ became }) => became === 'page').length,
    files: items.filter(({ became }) => became === 'file').length,
    left: items.filter(({ became }) => became === 'nothing').length,
    losses: texts.reduce((sum, { losses }) => sum + losses.length, 0),
    missing: missing.length,
    shorter: texts.filter(hasLostWords).length,
    redirects: redirects.length,
    written: files.new + files.changed + files.removed,
    kept,
  };
}
