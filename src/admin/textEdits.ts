/** A text and the selection in it. */
export type TextSelection = { text: string; start: number; end: number };

/** The text that replaces `start` to `end`, and which part of it is selected afterwards. */
export type Edit = { start: number; end: number; insert: string; select: [from: number, to: number] };

/** Adds emphasis around the selection, or removes it if it is there; white space at the edges stays outside. */
export function toggleEmphasis(
  { text, start, end }: TextSelection,
  mark: '*' | '**',
  placeholder: string,
): Edit {
  const chosen = text.slice(start, end);
  const from = chosen.trim() ? start + chosen.search(/\S/) : end;
  const to = from + chosen.trim().length;
  const before = /\**$/.exec(text.slice(0, from))![0].length;
  const after = /^\**/.exec(text.slice(to))![0].length;
  const isThere = (stars: number) => (mark === '*' ? stars % 2 === 1 : stars >= 2);
  const { length } = mark;
  if (isThere(before) && isThere(after)) {
    const insert = text.slice(from, to);
    return { start: from - length, end: to + length, insert, select: [0, insert.length] };
  }
  // Emphasis ends with its paragraph.
  const insert = (text.slice(from, to) || placeholder)
    .split(/(\n[ \t]*\n\s*)/)
    .map((part, index) => (index % 2 === 1 ? part : `${mark}${part}${mark}`))
    .join('');
  return { start: from, end: to, insert, select: [length, insert.length - length] };
}

/** Adds a mark to the start of every selected line, or removes it if all of them have it. */
export function toggleLineMarks({ text, start, end }: TextSelection, mark: '## ' | '- ' | '> '): Edit {
  const first = lineStart(text, start);
  const last = lineEnd(text, Math.max(start, text[end - 1] === '\n' ? end - 1 : end));
  const chosen = text.slice(first, last).split('\n');
  const isBlank = (line: string) => line.trim() === '';
  const isMarked = (line: string) => line.startsWith(mark);
  if (chosen.some(isMarked) && chosen.every((line) => isMarked(line) || isBlank(line) || line === '>')) {
    const insert = chosen.map((line) => line.slice(mark.length)).join('\n');
    return { start: first, end: last, insert, select: [start === end ? insert.length : 0, insert.length] };
  }
  // Blank lines are marked too, so that several paragraphs make one quotation; items of a list need no such mark.
  const marked = chosen.map((line) =>
    isBlank(line) && chosen.length > 1 ? (mark === '> ' ? '>' : '') : mark + line,
  );
  const edit = withBlankLines(text, first, last, marked.join('\n'), mark);
  return start === end ? { ...edit, select: [edit.select[1], edit.select[1]] } : edit;
}

/** Puts the selected lines into a block that begins with a line; words that stand for a text are selected. */
export function putInto({ text, start, end }: TextSelection, opening: string, placeholder: string): Edit {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  const inner = text.slice(first, last).trim();
  const edit = withBlankLines(text, first, last, `${opening}\n${inner || placeholder}\n:::`);
  const from = edit.select[0] + opening.length + 1;
  const to = from + (inner || placeholder).length;
  return { ...edit, select: [inner ? to : from, to] };
}

/** Inserts a block below the paragraph that the cursor is in. */
export function insertBelow({ text, end }: TextSelection, block: string): Edit {
  const line = text.slice(lineStart(text, end), lineEnd(text, end));
  const paragraph = text.slice(end).search(/\n[ \t]*(?:\n|$)/);
  const place = line.trim() === '' ? end : paragraph < 0 ? text.length : end + paragraph;
  const { select, ...edit } = withBlankLines(text, place, place, block);
  return { ...edit, select: [select[1], select[1]] };
}

/** Puts a mark of a footnote behind the selection, and its text, which is selected, at the end. */
export function addFootnote({ text, end }: TextSelection, placeholder: string): Edit {
  const labels = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, label]) => Number(label));
  const mark = `[^${Math.max(0, ...labels) + 1}]`;
  const rest = text.slice(end);
  // Notes stand one below the other, at the end.
  const isBelowNote = /(?:^|\n)\[\^[^\]\n]+\]:[^\n]*\n*$/.test(text);
  const gap = '\n'.repeat(Math.max(0, (isBelowNote ? 1 : 2) - /\n*$/.exec(rest)![0].length));
  const definition = `${gap}${mark}: `;
  const from = mark.length + rest.length + definition.length;
  const insert = mark + rest + definition + placeholder;
  return { start: end, end: text.length, insert, select: [from, from + placeholder.length] };
}

/** A link to a file, in the place of the selection. */
export function linkFile({ text, start, end }: TextSelection, src: string, words: string): Edit {
  const name = text.slice(start, end).trim() || words;
  const insert = `[${name}](${src})`;
  return { start, end, insert, select: [insert.length, insert.length] };
}

/** An empty table in Markdown. */
export function tableText(columns: number, rows: number, heading: string): string {
  const line = (cell: string) => `|${` ${cell} |`.repeat(columns)}`;
  return [line(heading), line('---'), ...Array.from({ length: rows }, () => line(''))].join('\n');
}

/** Puts what was pasted in the place of the selection: words into their line, blocks apart from what is around them. */
export function insertPasted({ text, start, end }: TextSelection, pasted: string): Edit {
  const isBlock = /\n\n|^(?:#+ |[-*] |\d+\. |> |\||:{2,3}\w|```|!\[)/.test(pasted);
  if (!isBlock) return { start, end, insert: pasted, select: [pasted.length, pasted.length] };
  const from = text.slice(0, start).replace(/[ \t]+$/, '').length;
  const to = text.length - text.slice(end).replace(/^[ \t]+/, '').length;
  const edit = withBlankLines(text, from, to, pasted);
  return { ...edit, select: [edit.select[1], edit.select[1]] };
}

const lineStart = (text: string, at: number) => text.slice(0, at).lastIndexOf('\n') + 1;

const lineEnd = (text: string, from: number) => {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
};

/** A block with a blank line on either side of it, unless the neighbour begins with the same mark. */
function withBlankLines(text: string, start: number, end: number, block: string, mark?: string): Edit {
  const above = text.slice(0, start);
  const under = text.slice(end);
  const joins = (line: string | undefined) => mark !== undefined && mark !== '## ' && line?.startsWith(mark);
  const gap = (breaks: number) => '\n'.repeat(Math.max(0, 2 - breaks));
  const before =
    above.trim() === '' || joins(above.split('\n').at(-2)) ? '' : gap(/\n*$/.exec(above)![0].length);
  const after = under.trim() === '' || joins(under.split('\n')[1]) ? '' : gap(/^\n*/.exec(under)![0].length);
  const insert = before + block + after;
  return { start, end, insert, select: [before.length, before.length + block.length] };
}
