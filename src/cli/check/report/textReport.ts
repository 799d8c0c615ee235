import type { VFile } from 'vfile';

import { styleText } from 'node:util';
import type { CheckCommandWords } from '../../../i18n/cli/check.ts';
import { severityIn } from './severityIn.ts';

const colours = { fault: 'red', warning: 'yellow', advice: 'cyan' } as const;

/**
 * Messages for people: place, severity and rule, and below what to write. vfile-reporter, which would be the
 * usual choice, has English only and puts sentences as long as ours in the middle column of a table.
 *
 * @param textCount the number of texts checked
 */
export function textReport(
  files: readonly VFile[],
  { words, textCount, coloured }: { words: CheckCommandWords; textCount: number; coloured: boolean },
): string {
  const paint = (colour: Parameters<typeof styleText>[0], text: string) =>
    coloured ? styleText(colour, text, { validateStream: false }) : text;
  const formatMessage = (message: VFile['messages'][number], file: VFile) => {
    const severity = severityIn(message);
    const place = paint('bold', `${file.path}:${message.line}:${message.column}`);
    const kind = paint(colours[severity], words.severities[severity]);
    const rule = paint('dim', [message.ruleId, message.note].filter(Boolean).join('  '));
    return `${place}  ${kind}  ${rule}\n    ${message.reason}`;
  };
  const messages = files.flatMap((file) => file.messages.map((message) => formatMessage(message, file)));
  if (messages.length === 0) return words.nothing(textCount);
  const all = files.flatMap((file) => file.messages.map(severityIn));
  const counts = (['fault', 'warning', 'advice'] as const).flatMap((severity) => {
    const count = all.filter((one) => one === severity).length;
    return count > 0 ? [words.counts[severity](count)] : [];
  });
  return [...messages, '', words.summary(counts.join(', '), files.length, textCount)].join('\n');
}
