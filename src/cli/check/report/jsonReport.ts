import type { VFile } from 'vfile';
import { severityIn } from './severityIn.ts';

/** Messages as JSON: a list in reading order, and the number of each severity. */
export function jsonReport(files: readonly VFile[], textCount: number): string {
  const messages = files.flatMap((file) =>
    file.messages.map((message) => ({
      file: file.path,
      line: message.line,
      column: message.column,
      severity: severityIn(message),
      rule: message.ruleId,
      ...(message.note !== undefined && { field: message.note }),
      message: message.reason,
    })),
  );
  const count = (severity: string) => messages.filter((message) => message.severity === severity).length;
  const counts = { fault: count('fault'), warning: count('warning'), advice: count('advice') };
  return JSON.stringify({ read: textCount, counts, messages }, null, 2);
}
