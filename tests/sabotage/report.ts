import type { Outcome } from './noticed.ts';

/** An outcome as a line. */
export function described({ failure, seconds }: Outcome): string {
  if (!failure) return `NOT noticed after ${seconds} s`;
  return `noticed after ${seconds} s by ${[failure.file, failure.test].filter(Boolean).join(' › ')}`;
}

/** Outcomes as a table in Markdown. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ sabotage: { name, breaks }, failure, seconds }) =>
    [name, breaks, failure ? 'yes' : '**no**', failure?.file ?? '', failure?.test ?? '', String(seconds)].map(
      (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' '),
    ),
  );
  const head = ['sabotage', 'what it breaks', 'noticed', 'by the test file', 'by the test', 'seconds'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
