import type { VFile } from 'vfile';
import { severityIn } from './severityIn.ts';

const commands = { fault: 'error', warning: 'warning', advice: 'notice' } as const;

/**
 * Messages as GitHub's workflow commands, which it shows in the changed files
 * (docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function githubReport(files: readonly VFile[]): string {
  const lines = files.flatMap((file) =>
    file.messages.map((message) => {
      const place = { file: file.path, line: message.line, col: message.column, title: message.ruleId };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severityIn(message)]} ${properties.join(',')}::${data(message.reason)}`;
    }),
  );
  return lines.join('\n');
}

/** A sentence as an annotation in GitHub's actions; unchanged anywhere else. */
export const annotation = (kind: 'error' | 'notice', sentence: string): string =>
  process.env['GITHUB_ACTIONS'] ? `::${kind}::${data(sentence)}` : sentence;

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
