import type { SecondsByRoute } from './pages/renderPages.ts';
import { isReused, type PageResult, type Outcome } from './pages/outcome.ts';

/** Report of a build, in seconds and bytes. */
export type BuildReport = {
  seconds: number;
  stages: Record<string, number>;
  /** Seconds that all workers together took for the pages of each route. */
  spent: SecondsByRoute;
  files: number;
  pages: number;
  /** Every page that was rendered, with the reason. */
  rendered: { file: string; why: string }[];
  bytesWritten: number;
};

const reasons: Partial<Record<Outcome, string>> = {
  new: 'was not there',
  code: 'the code has changed',
  edition: 'shows the whole edition, of which something has changed, or the clock',
  always: 'is given what cannot be compared',
  lost: 'the file of the last build is missing or damaged',
};

/**
 * Sums up a build.
 *
 * @param otherBytes bytes written besides pages
 */
export function reportOf(
  pages: readonly PageResult[],
  files: number,
  otherBytes: number,
  { stages, seconds, spent }: Pick<BuildReport, 'stages' | 'seconds' | 'spent'>,
): BuildReport {
  const rendered = pages
    .filter(({ outcome }) => !isReused(outcome))
    .map(({ file, outcome, changed = [] }) => ({
      file,
      why: reasons[outcome] ?? `is given other ${changed.join(', ')}`,
    }));
  const written = pages.filter(({ outcome }) => outcome !== 'kept').map(({ record }) => record.size);
  const bytesWritten = written.reduce((sum, size) => sum + size, otherBytes);
  return { seconds, stages, spent, files, pages: pages.length, rendered, bytesWritten };
}

/** A report as text. */
export function reportLines({ rendered, pages, files, bytesWritten, stages }: BuildReport): string {
  const seconds = Object.entries(stages).map(([name, taken]) => `${name} ${taken.toFixed(1)} s`);
  return [
    ...rendered.map(({ file, why }) => `${file}: ${why}`),
    `${rendered.length} of ${pages} pages rendered; ${files} files, ${bytesWritten} bytes written; ${seconds.join(', ')}`,
  ].join('\n');
}
