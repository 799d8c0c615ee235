import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { RangeSet, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { blockField, isSourceShown, selectedBlock, type Block } from './blockRanges.ts';
import { blockWidget, endWidget } from './blockWidget.ts';
import { bullet, destination, directiveSummary, hidden, pictureSummary, shownPicture } from './summaries.ts';

/** What blocks are called above them, by the name of their directive; `picture` and `other` beside these. */
export type BlockNames = Record<string, string> & { picture: string; other: string };

/** Elements within a line that are shown as what they are. */
const inlineClasses: Record<string, string> = {
  StrongEmphasis: 'cm-strong',
  Emphasis: 'cm-emphasis',
  Strikethrough: 'cm-deleted',
  InlineCode: 'cm-code',
};

/** Signs that are seen only where the cursor is in what they make. */
const hideable = /^(?:Header|Emphasis|Strikethrough)Mark$/;
const signs =
  /^(?:Header|Emphasis|Strikethrough|Code|Quote|List|Link)Mark$|^(?:URL|LinkTitle|TableDelimiter|CodeInfo|DirectiveFence)$/;

/** Blocks whose lines are shown as what they are. */
const lineClasses: [RegExp, string][] = [
  [/^(?:ATX|Setext)Heading1$/, 'cm-heading cm-heading-1'],
  [/^(?:ATX|Setext)Heading2$/, 'cm-heading cm-heading-2'],
  [/^ATXHeading[3-6]$/, 'cm-heading cm-heading-3'],
  [/^Blockquote$/, 'cm-quotation'],
  [/^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock)$/, 'cm-raw'],
  [/^Table$/, 'cm-table-source'],
];

type Shown = { all: DecorationSet; atomic: DecorationSet };

/**
 * Shows what a text is made of. The signs that make it are brought out where the cursor is, and hidden or dimmed
 * elsewhere; blocks are shown as what they are, and the cursor passes over them. The text itself stays as it is.
 */
export function decorations(names: BlockNames): Extension {
  const field = StateField.define<Shown>({
    create: (state) => decorate(state, names),
    update: (before, { docChanged, selection, state, startState }) =>
      docChanged || selection || syntaxTree(state) !== syntaxTree(startState)
        ? decorate(state, names)
        : before,
    provide: (shown) => [
      EditorView.decorations.from(shown, ({ all }) => all),
      EditorView.atomicRanges.of((view) => view.state.field(shown, false)?.atomic ?? RangeSet.empty),
    ],
  });
  return [blockField, field];
}

/** What a block is called; components have the names of directives, with a capital. */
const labelOf = (names: BlockNames, name: string) =>
  names[name] ?? names[name[0]!.toLowerCase() + name.slice(1)];

function decorate(state: EditorState, names: BlockNames): Shown {
  const { doc } = state;
  const found: Range<Decoration>[] = [];
  /** What the cursor passes over. */
  const atomic: Range<Decoration>[] = [];
  const isTouched = (from: number, to: number) =>
    state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  const mark = (className: string, from: number, to: number) => {
    if (to > from) found.push(Decoration.mark({ class: className }).range(from, to));
  };
  const markLines = (from: number, to: number, className: string) => {
    for (let at = from; at <= to; at = doc.lineAt(at).to + 1)
      found.push(Decoration.line({ class: className }).range(doc.lineAt(at).from));
  };

  const link = (to: number, node: ReturnType<typeof syntaxTree>['topNode']): void => {
    const [opening, closing] = node.getChildren('LinkMark');
    const address = node.getChild('URL');
    if (!address || !closing || closing.to > address.from) return;
    mark('cm-link', opening!.to, closing.from);
    // The signs are shown only to whoever has been led to them, by what the check says of the address.
    if (state.selection.ranges.some((range) => closing.from < range.from && range.to < to)) return;
    atomic.push(hidden.range(opening!.from, opening!.to));
    atomic.push(destination(doc.sliceString(address.from, address.to)).range(closing.from, to));
  };

  const selected = selectedBlock(state);
  const all = state.field(blockField);
  const showBlock = (block: Block): void => {
    const { name, head, tail } = block;
    if (isSourceShown(state, block, head)) markLines(head.from, head.to, 'cm-raw');
    else {
      const source = doc.sliceString(head.from, head.to);
      const inner = source.trimStart();
      const label = labelOf(names, name);
      const words =
        name === 'picture'
          ? pictureSummary(source)
          : name === 'table'
            ? ''
            : directiveSummary(inner, label !== undefined);
      const picture = shownPicture(source);
      const isInner = all.some((outer) => outer.from < block.from && block.to < outer.to);
      const shown = { name, label: label ?? names.other, words, source, picture };
      const widget = blockWidget({
        ...shown,
        isSelected: block === selected,
        isContainer: tail !== undefined,
        isInner,
      });
      atomic.push(widget.range(head.from, head.to));
    }
    if (!tail) return;
    if (tail.from > head.to + 1) markLines(head.to + 1, tail.from - 1, `cm-box cm-box-${name.toLowerCase()}`);
    if (isSourceShown(state, block, tail)) markLines(tail.from, tail.to, 'cm-raw');
    else atomic.push(endWidget.range(tail.from, tail.to));
  };
  for (const block of all) showBlock(block);
  const covered = atomic.map(({ from, to }) => ({ from, to }));

  (ensureSyntaxTree(state, doc.length, 50) ?? syntaxTree(state)).iterate({
    enter({ name, from, to, node }) {
      if (covered.some((lines) => lines.from <= from && to <= lines.to)) return false;
      const text = doc.sliceString(from, to);
      if (name === 'Link' && text.startsWith('[^')) {
        if (doc.lineAt(from).from < from) mark('cm-note-mark', from, to);
        return false;
      }
      if (inlineClasses[name]) mark(inlineClasses[name], from, to);
      const lines = lineClasses.find(([kind]) => kind.test(name))?.[1];
      if (lines) markLines(from, to, lines);
      if (name === 'Link') link(to, node);
      const { parent } = node;
      if (hideable.test(name) && parent && !isTouched(parent.from, parent.to)) {
        const space = name === 'HeaderMark' && doc.sliceString(to, to + 1) === ' ' ? 1 : 0;
        found.push(hidden.range(from, to + space));
      } else if (name === 'ListMark' && /^[-*+]$/.test(text) && !isTouched(from, to))
        found.push(bullet.range(from, to));
      else if (signs.test(name)) mark('cm-sign', from, to);
      return undefined;
    },
  });
  return {
    all: Decoration.set([...atomic, ...found], true),
    atomic: Decoration.set(atomic, true),
  };
}
