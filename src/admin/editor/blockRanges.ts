import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { StateField, type EditorState } from '@codemirror/state';

type Lines = { from: number; to: number };

/**
 * A block of a text that is shown as what it is: whole lines. What `head` and `tail` say is seen in words; the text
 * between them is written like any other.
 */
export type Block = Lines & {
  /** `picture`, `table`, or the name of a directive or of a component: `note`, `Note`. */
  name: string;
  head: Lines;
  /** Of a block with a text in it, its last line. */
  tail?: Lines;
};

/** A tag of a component on lines of its own. */
const tags =
  /^[ \t]*<(?:\/([A-Z][\w.]*)|([A-Z][\w.]*)(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>"'{])*?(\/?))>[ \t]*$/gm;

/** The blocks of a text in reading order, those within another after it. */
export const blockField = StateField.define<readonly Block[]>({
  create: blocksOf,
  update: (before, { docChanged, state, startState }) =>
    docChanged || syntaxTree(state) !== syntaxTree(startState) ? blocksOf(state) : before,
});

function blocksOf(state: EditorState): Block[] {
  const { doc } = state;
  const text = doc.toString();
  const blocks: Block[] = [];
  const marks: (Lines & { opens?: string; closes?: string })[] = [];
  const linesFrom = (from: number, to: number) => ({ from: doc.lineAt(from).from, to: doc.lineAt(to).to });
  const add = (name: string, head: Lines) => blocks.push({ name, ...head, head });
  const code: Lines[] = [];

  // Texts are short: all of it, because a box begins far above the lines in view.
  (ensureSyntaxTree(state, doc.length, 50) ?? syntaxTree(state)).iterate({
    enter({ name, from, to }) {
      if (name === 'FencedCode' || name === 'CodeBlock') code.push({ from, to });
      if (name === 'Table') add('table', linesFrom(from, to));
      if (name === 'Image' && doc.lineAt(from).text.trim() === text.slice(from, to))
        add('picture', linesFrom(from, to));
      if (name === 'LeafDirective') add(/^::([\w-]+)/.exec(text.slice(from, to))![1]!, linesFrom(from, to));
      if (name === 'DirectiveFence') {
        const opens = /^:+([\w-]+)/.exec(text.slice(from, to))?.[1];
        marks.push({ ...linesFrom(from, to), ...(opens ? { opens } : { closes: ':' }) });
      }
      return name !== 'Table';
    },
  });
  for (const { 0: tag, 1: closes, 2: opens, 3: slash, index } of text.matchAll(tags)) {
    const lines = { from: index, to: index + tag.length };
    if (code.some(({ from, to }) => from <= lines.from && lines.from < to)) continue;
    if (slash) add(opens!, lines);
    else marks.push({ ...lines, ...(opens ? { opens } : { closes: closes! }) });
  }

  const open: (Lines & { name: string; isTag: boolean })[] = [];
  for (const { from, to, opens, closes } of marks.toSorted((a, b) => a.from - b.from)) {
    const isTag = closes === undefined ? text.slice(from, to).trimStart().startsWith('<') : closes !== ':';
    if (opens) open.push({ from, to, name: opens, isTag });
    else {
      const at = open.findLastIndex((one) => one.isTag === isTag && (!isTag || one.name === closes));
      const head = open[at];
      if (!head) continue;
      open.length = at;
      blocks.push({ name: head.name, from: head.from, to, head, tail: { from, to } });
    }
  }
  // What a component has between its tags is no block of its own where the Markdown in it is not read as such.
  return blocks.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

const isWithin = (range: Lines, outer: Lines) => outer.from <= range.from && range.to <= outer.to;

/** The block that is selected as a whole. */
export const selectedBlock = (state: EditorState): Block | undefined => {
  const { from, to } = state.selection.main;
  return from < to
    ? state.field(blockField).find((block) => block.from === from && block.to === to)
    : undefined;
};

/** Whether the source of lines is shown, because the cursor has been put into it. */
export const isSourceShown = (state: EditorState, block: Block, lines: Lines): boolean =>
  state.selection.ranges.some(
    (range) =>
      isWithin(range, lines) && !(range.from === block.from && range.to === block.to && !range.empty),
  );
