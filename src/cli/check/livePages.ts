import type { Spot } from '../../intake/faults.ts';
import type { Publication } from '../../intake/publication.ts';
import type { ReportInFile } from '../../checks/diagnostic.ts';

/** How long after its last entry a live page may go on, in milliseconds. */
const longest = 3 * 86_400_000;

/**
 * Reports live pages without entries, those that have not ended for days, and entries that are to come.
 *
 * @param spotOf the spot of the title in a file; undefined if it is not checked
 */
export function checkLivePages(
  { articles, clock }: Pick<Publication, 'articles' | 'clock'>,
  spotOf: (file: string) => Spot | undefined,
  report: ReportInFile,
): void {
  for (const { file, kind, status, date, ended, liveEntries = [] } of articles) {
    const spot = spotOf(file);
    if (kind !== 'live' || status === 'withdrawn' || !spot) continue;
    if (liveEntries.length === 0)
      report(file, { rule: 'live-empty', values: { right: '## 14:32 …' }, ...spot });
    const shown = liveEntries.filter((entry) => entry.status === 'published');
    const last = shown.at(-1)?.date ?? date;
    if (status === 'published' && ended === undefined && clock - Date.parse(last) > longest)
      report(file, {
        rule: 'live-long',
        values: { right: `ended: ${written(last)}` },
        field: 'ended',
        ...spot,
      });
    for (const entry of status === 'published' ? liveEntries : [])
      if (entry.status === 'embargoed')
        report(entry.file, {
          rule: 'dated-later',
          values: { date: written(entry.date) },
          line: entry.line,
          column: 1,
        });
  }
}

/** A moment as front matter writes it: `2026-11-28 14:32`. */
const written = (iso: string) => iso.slice(0, 16).replace('T', ' ');
