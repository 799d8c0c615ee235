/** A text divided into consecutive runs: `ends[i]` is the offset at which run `i` ends. */
export type TextRuns = { text: string; ends: readonly number[] };

/**
 * Replaces the `drop` characters at `at` with `put`. At a border between two runs, `side` says whether the new text joins the
 * run before or after it: a space belongs with its punctuation mark, not inside a neighbouring link.
 */
export type Edit = { at: number; drop: number; put: string; side: 'before' | 'after' };

/** A typographic rule: returns the edits that a text needs, in order and without overlap. */
export type Rule = (text: string) => Edit[];

/** Applies edits. The result has as many runs as before. */
export function applyEdits(runs: TextRuns, edits: readonly Edit[]): TextRuns {
  if (edits.length === 0) return runs;
  let text = '';
  let read = 0;
  for (const { at, drop, put } of edits) {
    text += runs.text.slice(read, at) + put;
    read = at + drop;
  }
  text += runs.text.slice(read);
  return { text, ends: moveEnds(runs.ends, edits, text.length) };
}

function moveEnds(ends: readonly number[], edits: readonly Edit[], length: number): number[] {
  let next = 0;
  let shift = 0;
  const moved = ends.map((end) => {
    let edit = edits[next];
    while (edit !== undefined && edit.at + edit.drop < end) {
      shift += edit.put.length - edit.drop;
      edit = edits[++next];
    }
    return end + shift + (edit === undefined || end < edit.at ? 0 : moveWithin(end, edit));
  });
  moved[moved.length - 1] = length;
  return moved;
}

/** How far the end of a run moves that is inside an edit or at its border. */
function moveWithin(end: number, { at, drop, put, side }: Edit): number {
  if (put.length === drop) return 0;
  if (drop > 0 && end === at) return 0;
  if (drop > 0 && end === at + drop) return put.length - drop;
  return (side === 'before' ? put.length : 0) - (end - at);
}

/**
 * A rule that replaces each match of `find` (a global expression) with `write`. `when` is a cheap test that avoids the search
 * in most texts. Only the part of a match that changes becomes an edit.
 */
export function substitute(
  when: RegExp,
  find: RegExp,
  write: string | ((match: RegExpExecArray) => string),
): Rule {
  return (text) => {
    const edits: Edit[] = [];
    if (!when.test(text)) return edits;
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      const edit = editBetween(match[0], typeof write === 'string' ? write : write(match), match.index);
      if (edit !== undefined) edits.push(edit);
      if (match[0] === '') find.lastIndex++;
    }
    return edits;
  };
}

function editBetween(before: string, after: string, at: number): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    at: at + head,
    drop: before.length - head - tail,
    put: after.slice(head, after.length - tail),
    side: head > 0 && tail === 0 ? 'before' : 'after',
  };
}

/** In the word from `start` to `end` of a text, what follows `at` is shown as a superscript, as `letters`. */
export type Superscript = { start: number; at: number; end: number; letters: string };
