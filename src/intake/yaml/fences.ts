import type { FaultDetail, Spot } from '../faults.ts';

/** A fault with its line and column, before the name of the file is known, and the field it concerns, if one. */
export type FaultInText = FaultDetail & Spot & { field?: string | undefined };

/** Where front matter and body are in a file's text. */
export type Fences = {
  /** The lines between the fences, joined by LF, and the file's line they begin at, from 1. */
  matter: string;
  matterLine: number;
  body: string;
  bodyLine: number;
};

/** The front matter and the faults of its fences; without `fences` the file has none. */
export type FenceReading = { fences?: Fences | undefined; faults: FaultInText[] };

const dashes = /^-{3}[ \t]*$/;

/**
 * Finds the front matter. Blank lines before it and spaces after its fences are accepted. Misspelt fences
 * are faults, but count as fences, so that the fields between them are checked in the same run.
 *
 * @param text lines ended by LF
 * @param fields what front matter needs at least, for the message about a file that has none
 */
export function findFences(text: string, fields: string[]): FenceReading {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open === -1) return { faults: [{ rule: 'file-empty', values: { fields }, line: 1, column: 1 }] };
  const first = lines[open] ?? '';
  const opening = checkOpening(first, fields);
  const faults: FaultInText[] = opening.detail ? [placeAt(open, first, opening.detail)] : [];
  if (!opening.fence) return { faults };

  const close = findClose(lines, open + 1);
  if (!close || hasText(lines.slice(open + 1, close.line))) return unclosed(lines, open, faults);
  if (close.detail) faults.push(placeAt(close.line, lines[close.line] ?? '', close.detail));
  return { fences: between(lines, open, close.line, close.line + 1), faults };
}

const between = (lines: string[], open: number, close: number, body: number): Fences => ({
  matter: lines.slice(open + 1, close).join('\n'),
  matterLine: open + 2,
  body: lines.slice(body).join('\n'),
  bodyLine: body + 1,
});

const placeAt = (index: number, line: string, detail: FaultDetail): FaultInText => ({
  ...detail,
  line: index + 1,
  column: line.length - line.trimStart().length + 1,
});

/** Whether a file's first line opens front matter, and its fault. */
function checkOpening(line: string, fields: string[]): { fence: boolean; detail?: FaultDetail } {
  if (dashes.test(line)) return { fence: true };
  const nearly = nearlyFence(line);
  if (nearly) return { fence: true, detail: nearly };
  const word = /^---[ \t]*(\S.*)$/.exec(line)?.[1] ?? '';
  const whole = (detail: FaultDetail) => ({ fence: false, detail });
  if (/^\+\+\+/.test(line) || /^toml$/i.test(word)) return whole({ rule: 'front-matter-toml', values: {} });
  if (/^(?:;;;|\{\s*$|\{\s*")/.test(line) || /^json/i.test(word)) {
    return whole({ rule: 'front-matter-json', values: {} });
  }
  if (/^ya?ml\s*$/i.test(word))
    return { fence: true, detail: { rule: 'fence-text', values: { written: line } } };
  if (/^\w+\s*$/.test(word)) return whole({ rule: 'front-matter-code', values: { name: line.trim() } });
  if (word) return { fence: true, detail: { rule: 'fence-text', values: { written: line } } };
  if (/^[\w-]+[ \u00A0]?:(?:\s|$)/.test(line)) return whole({ rule: 'front-matter-not-opened', values: {} });
  return whole({ rule: 'front-matter-missing', values: { fields } });
}

/** The fault of a line that was meant as a fence. */
function nearlyFence(line: string): FaultDetail | undefined {
  const written = line.trim();
  if (/^[-–—]+$/.test(written) && !/^-+$/.test(written))
    return { rule: 'fence-typographic', values: { written } };
  if (/^-{4,}$/.test(written) || written === '--') return { rule: 'fence-dashes', values: { written } };
  if (written === '---' && !dashes.test(line)) return { rule: 'fence-indented', values: {} };
  return undefined;
}

/** The line that closes, or was meant to. A long text may hold an indented `---`, so that one counts last. */
function findClose(lines: string[], from: number): { line: number; detail?: FaultDetail } | undefined {
  let indented: { line: number; detail: FaultDetail } | undefined;
  for (let line = from; line < lines.length; line += 1) {
    const written = lines[line] ?? '';
    if (dashes.test(written)) return { line };
    if (/^\.{3}\s*$/.test(written)) return { line, detail: { rule: 'fence-dots', values: {} } };
    const nearly = nearlyFence(written);
    if (nearly?.rule === 'fence-indented') indented ??= { line, detail: nearly };
    else if (nearly && !/^\s/.test(written)) return { line, detail: nearly };
    else if (/^---/.test(written)) return { line, detail: { rule: 'fence-text', values: { written } } };
  }
  return indented;
}

/** A line that only the text of an article has: no field, item, comment or bracket. */
const isProse = (line: string) =>
  /^(?:##|[^\s#\-\])}'"])/.test(line) && !/^["']?[\p{L}_][\w-]*["']?\s*[:=：]/u.test(line);

/**
 * Whether the lines before a fence contain the beginning of the text, because that fence is a thematic break further
 * down: lines set apart by an empty one that are no fields, and no field after them.
 */
function hasText(lines: string[]): boolean {
  const last = lines.findLastIndex((line) => /^[a-z][\w-]*\s*:(?:\s|$)/.test(line));
  if (/:\s*[|>]/.test(lines[last] ?? '')) return false;
  const blank = lines.findIndex((line, index) => index > last && line.trim() === '');
  return (
    blank !== -1 &&
    lines.slice(blank).some((line, index, rest) => rest[index - 1]?.trim() === '' && isProse(line))
  );
}

/** Front matter without a closing fence: the lines that look like fields count as front matter. */
function unclosed(lines: string[], open: number, faults: FaultInText[]): FenceReading {
  const isField = (line = '') => /^(?:[\w-]+[ \u00A0]?:(?:\s|$)|[ \t]+\S|- )/.test(line);
  let end = open + 1;
  while (
    isField(lines[end]) ||
    (lines[end]?.trim() === '' && /^[a-z][\w-]*:(?:\s|$)/.test(lines[end + 1] ?? ''))
  )
    end += 1;
  const fault = placeAt(open, lines[open] ?? '', { rule: 'front-matter-unclosed', values: { after: end } });
  return { fences: between(lines, open, end, end), faults: [...faults, fault] };
}
