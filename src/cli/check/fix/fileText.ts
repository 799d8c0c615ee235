/** A text file split into lines, with its byte order mark and line ends, so that they can be restored. */
export type SplitText = { mark: string; lines: string[]; ends: string[] };

/**
 * Splits bytes into lines; undefined if they are not UTF-8, or have nul characters or lone CRs, which are not
 * repaired automatically.
 */
export function splitText(bytes: Uint8Array): SplitText | undefined {
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

/** Joins changed lines of the same file; an added line ends like the first. */
export function joinText({ mark, ends }: SplitText, lines: readonly string[]): string {
  return (
    mark + lines.map((line, index) => line + (index < lines.length - 1 ? endOf(ends, index) : '')).join('')
  );
}

const endOf = (ends: readonly string[], index: number) => ends[index] ?? ends[0] ?? '\n';
