/** A text file taken apart, so that what an editor's program adds comes back as it was. */
export type FileText = { mark: string; lines: string[]; ends: string[] };

/** Takes bytes apart; none where they are not UTF-8 or have line ends of another age: those are not mended by machine. */
export function openText(bytes: Uint8Array): FileText | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (/\r(?!\n)|\0/.test(text)) return undefined;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const whole = text.slice(mark.length);
  return { mark, lines: whole.split(/\r?\n/), ends: whole.match(/\r?\n/g) ?? [] };
}

/** The text of other lines in the same file: a line that is added ends like the first. */
export function closeText({ mark, ends }: FileText, lines: readonly string[]): string {
  return (
    mark + lines.map((line, index) => line + (index < lines.length - 1 ? endOf(ends, index) : '')).join('')
  );
}

const endOf = (ends: readonly string[], index: number) => ends[index] ?? ends[0] ?? '\n';
