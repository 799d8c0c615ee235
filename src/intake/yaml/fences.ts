import type { Refusal, Spot } from '../faults.ts';

/** A refusal with its spot in the file, and the field it concerns, if one. */
export type Spotted = Refusal & Spot & { field?: string | undefined };

/** Where front matter and body are in a file's text. */
export type Fences = {
  /** The lines between the fences, joined by LF, and the file's line they begin at, from 1. */
  matter: string;
  matterLine: number;
  body: string;
  bodyLine: number;
};

/** What a file says instead of front matter, or its front matter with what is wrong about its fences. */
export type FenceReading = { fences?: Fences | undefined; faults: Spotted[] };

const dashes = /^-{3}[ \t]*$/;

/**
 * Finds the front matter. Blank lines before it and spaces after its fences are accepted. Fences that are nearly right
 * are faults, but still fence, so that what they hold is checked in the same run.
 *
 * @param text lines ended by LF
 * @param fields what front matter has at least, for the message to a file that has none
 */
export function findFences(text: string, fields: string[]): FenceReading {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open === -1) return { faults: [{ rule: 'file-empty', values: { fields }, line: 1, column: 1 }] };
  const first = lines[open] ?? '';
  const opening = refuseOpening(first, fields);
  const faults: Spotted[] = opening.refusal ? [at(open, first, opening.refusal)] : [];
  if (!opening.fence) return { faults };

  const close = findClose(lines, open + 1);
  if (!close || hasText(lines.slice(open + 1, close.line))) return unclosed(lines, open, faults);
  if (close.refusal) faults.push(at(close.line, lines[close.line] ?? '', close.refusal));
  return { fences: between(lines, open, close.line, close.line + 1), faults };
}

const between = (lines: string[], open: number, close: number, body: number): Fences => ({
  matter: lines.slice(open + 1, close).join('\n'),
  matterLine: open + 2,
  body: lines.slice(body).join('\n'),
  bodyLine: body + 1,
});

const at = (index: number, line: string, refusal: Refusal): Spotted => ({
  ...refusal,
  line: index + 1,
  column: line.length - line.trimStart().length + 1,
});

/** Whether a file's first line opens front matter, and what is wrong with it. */
function refuseOpening(line: string, fields: string[]): { fence: boolean; refusal?: Refusal } {
  if (dashes.test(line)) return { fence: true };
  const nearly = nearlyFence(line);
  if (nearly) return { fence: true, refusal: nearly };
  const word = /^---[ \t]*(\S.*)$/.exec(line)?.[1] ?? '';
  const whole = (refusal: Refusal) => ({ fence: false, refusal });
  if (/^\+\+\+/.test(line) || /^toml$/i.test(word)) return whole({ rule: 'front-matter-toml', values: {} });
  if (/^(?:;;;|\{\s*$|\{\s*")/.test(line) || /^json/i.test(word)) {
    return whole({ rule: 'front-matter-json', values: {} });
  }
  if (/^ya?ml\s*$/i.test(word))
    return { fence: true, refusal: { rule: 'fence-text', values: { written: line } } };
  if (/^\w+\s*$/.test(word)) return whole({ rule: 'front-matter-code', values: { name: line.trim() } });
  if (word) return { fence: true, refusal: { rule: 'fence-text', values: { written: line } } };
  if (/^[\w-]+[ \u00A0]?:(?:\s|$)/.test(line)) return whole({ rule: 'front-matter-not-opened', values: {} });
  return whole({ rule: 'front-matter-missing', values: { fields } });
}

/** A line that was meant as a fence, and what is wrong with it. */
function nearlyFence(line: string): Refusal | undefined {
  const written = line.trim();
  if (/^[-–—]+$/.test(written) && !/^-+$/.test(written))
    return { rule: 'fence-typographic', values: { written } };
  if (/^-{4,}$/.test(written) || written === '--') return { rule: 'fence-dashes', values: { written } };
  if (written === '---' && !dashes.test(line)) return { rule: 'fence-indented', values: {} };
  return undefined;
}

/** The line that closes, or was meant to. A long text may hold an indented `---`, so that one counts last. */
function findClose(lines: string[], from: number): { line: number; refusal?: Refusal } | undefined {
  let indented: { line: number; refusal: Refusal } | undefined;
  for (let line = from; line < lines.length; line += 1) {
    const written = lines[line] ?? '';
    if (dashes.test(written)) return { line };
    if (/^\.{3}\s*$/.test(written)) return { line, refusal: { rule: 'fence-dots', values: {} } };
    const nearly = nearlyFence(written);
    if (nearly?.rule === 'fence-indented') indented ??= { line, refusal: nearly };
    else if (nearly && !/^\s/.test(written)) return { line, refusal: nearly };
    else if (/^---/.test(written)) return { line, refusal: { rule: 'fence-text', values: { written } } };
  }
  return indented;
}

/** A line that only the text of an article has: no field, item, comment or bracket. */
const isProse = (line: string) =>
  /^(?:##|[^\s#\-\])}'"])/.test(line) && !/^["']?[\p{L}_][\w-]*["']?\s*[:=：]/u.test(line);

/**
 * Whether what a fence closes holds the beginning of the text, because the fence is a rule further down: lines set apart
 * by an empty one that are no fields, and no field after them.
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

/** Front matter that nothing closes: what looks like it is taken for it. */
function unclosed(lines: string[], open: number, faults: Spotted[]): FenceReading {
  const isField = (line = '') => /^(?:[\w-]+[ \u00A0]?:(?:\s|$)|[ \t]+\S|- )/.test(line);
  let end = open + 1;
  while (
    isField(lines[end]) ||
    (lines[end]?.trim() === '' && /^[a-z][\w-]*:(?:\s|$)/.test(lines[end + 1] ?? ''))
  )
    end += 1;
  const fault = at(open, lines[open] ?? '', { rule: 'front-matter-unclosed', values: { after: end } });
  return { fences: between(lines, open, end, end), faults: [...faults, fault] };
}
