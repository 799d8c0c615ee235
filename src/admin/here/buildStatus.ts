import type { HereWords } from '../../i18n/hereWords.ts';

/** What the server says of the site that shows what was saved last (`src/cli/edit/siteBuilds.ts`). */
export type BuildStatus = {
  state: 'building' | 'online' | 'faults';
  saves: number;
  findings: { file: string; line: number; message: string }[];
  output?: string;
  pages: {
    status: 'published' | 'draft' | 'embargoed' | 'expired' | 'withdrawn';
    address?: string;
    date?: string;
  }[];
  kept: string[];
};

/** What is shown of it: a sentence, what it is about, a link, and whether it is bad news. */
export type ShownStatus = {
  tone: 'busy' | 'good' | 'bad';
  sentence: string;
  details: string[];
  link?: { address: string; words: string };
};

/** Puts the state of the site into words. */
export function describeStatus(
  { state, findings, output, pages, kept }: BuildStatus,
  words: HereWords,
  { language, timeZone }: { language: string; timeZone: string },
): ShownStatus {
  if (state === 'building') return { tone: 'busy', sentence: words.building, details: [] };
  const found = findings.map(({ file, line, message }) => `${file}, ${words.line(line)} – ${message}`);
  const details = [...found, ...(kept.length > 0 ? [`${words.kept} (${kept.join(', ')})`] : [])];
  if (state === 'faults') {
    const lines = (output ?? '').split('\n').filter(Boolean);
    const sentence = found.length > 0 ? words.faults(found.length) : words.failed;
    return { tone: 'bad', sentence, details: [...details, ...lines] };
  }
  const [page] = pages;
  const when = (date: string) =>
    new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(
      new Date(date),
    );
  const sentence =
    !page || page.status === 'published'
      ? words.online
      : page.status === 'embargoed'
        ? words.embargoed(when(page.date ?? ''))
        : words[page.status];
  const link = page?.address
    ? { address: page.address, words: words.seePage }
    : { address: '', words: words.seeSite };
  const warnings = found.length > 0 ? ` · ${words.warnings(found.length)}` : '';
  return { tone: 'good', sentence: sentence + warnings, details, link };
}
