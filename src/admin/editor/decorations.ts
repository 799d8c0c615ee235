import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { destination, directiveSummary, hidden, pictureSummary, summary } from './summaries.ts';
import { tableWidget } from './tableWidget.ts';

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
  /^(?:Header|Emphasis|Strikethrough|Code|Quote|List|Link)Mark$|^(?:URL|LinkTitle|TableDelimiter|CodeInfo)$/;

/** Blocks whose lines are shown as what they are. */
const lineClasses: [RegExp, string][] = [
  [/^(?:ATX|Setext)Heading1$/, 'cm-heading cm-heading-1'],
  [/^(?:ATX|Setext)Heading2$/, 'cm-heading cm-heading-2'],
  [/^ATXHeading[3-6]$/, 'cm-heading cm-heading-3'],
  [/^Blockquote$/, 'cm-quotation'],
  [/^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock)$/, 'cm-raw'],
  [/^Table$/, 'cm-table-source'],
];

/**
 * Shows what a text is made of. The signs that make it are brought out where the cursor is, and hidden or dimmed
 * elsewhere; the text itself stays as it is.
 */
export function decorations(names: BlockNames): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => decorate(state, names),
    update: (before, { docChanged, selection, state, startState }) =>
      docChanged || selection || syntaxTree(state) !== syntaxTree(startState)
        ? decorate(state, names)
        : before,
    provide: (field) => EditorView.decorations.from(field),
  });
}

type Node = { name: string; from: number; to: number; node: ReturnType<typeof syntaxTree>['topNode'] };

function decorate(state: EditorState, names: BlockNames): DecorationSet {
  const { doc } = state;
  const found: Range<Decoration>[] = [];
  const open: { name: string; from: number }[] = [];
  const labelOf = (name: string) => names[name] ?? names.other;
  const isTouched = (from: number, to: number) =>
    state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  const mark = (className: string, from: number, to: number) => {
    if (to > from) found.push(Decoration.mark({ class: className }).range(from, to));
  };
  const markLine = (at: number, className: string, label?: string) =>
    found.push(
      Decoration.line({ class: className, ...(label && { attributes: { 'data-label': label } }) }).range(at),
    );
  const linesOf = (from: number, to: number) => {
    const [first, last] = [doc.lineAt(from).number, doc.lineAt(to).number];
    return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from);
  };
  /** A block of a line of its own, in words unless the cursor is in it. */
  const summarise = (from: number, to: number, words: string) => {
    if (isTouched(from, to)) mark('cm-raw', from, to);
    else found.push(summary(words).range(from, to));
  };

  const link = ({ from, to, node }: Node): void => {
    const [opening, closing] = node.getChildren('LinkMark');
    const address = node.getChild('URL');
    if (!address || !closing || closing.to > address.from) return;
    mark('cm-link', opening!.to, closing.from);
    if (isTouched(from, to)) return;
    found.push(hidden.range(opening!.from, opening!.to));
    found.push(destination(doc.sliceString(address.from, address.to)).range(closing.from, to));
  };
  const fence = (from: number, to: number, text: string): void => {
    const opened = /^:+(\w+)/.exec(text)?.[1];
    if (opened) {
      open.push({ name: opened, from });
      summarise(from, to, directiveSummary(text));
    } else mark('cm-sign', from, to);
    const box = opened ? undefined : open.pop();
    if (!box) return;
    const lines = linesOf(box.from, to);
    for (const [place, at] of lines.entries()) {
      const edge = place === 0 ? ' cm-box-first' : place === lines.length - 1 ? ' cm-box-last' : '';
      markLine(at, `cm-box cm-box-${box.name}${edge}`, place === 0 ? labelOf(box.name) : undefined);
    }
  };

  // Texts are short: all of it, because a box begins far above the lines in view.
  (ensureSyntaxTree(state, doc.length, 50) ?? syntaxTree(state)).iterate({
    enter(reference) {
      const { name, from, to, node } = reference;
      const text = doc.sliceString(from, to);
      if (name === 'Table' && !isTouched(from, to)) {
        found.push(tableWidget(text, from, to));
        return false;
      }
      if (name === 'Link' && text.startsWith('[^')) {
        if (doc.lineAt(from).from < from) mark('cm-note-mark', from, to);
        return false;
      }
      if (name === 'Image' && doc.lineAt(from).text.trim() === text) {
        markLine(doc.lineAt(from).from, 'cm-block', names.picture);
        summarise(from, to, pictureSummary(text));
        return false;
      }
      if (inlineClasses[name]) mark(inlineClasses[name], from, to);
      const lines = lineClasses.find(([kind]) => kind.test(name))?.[1];
      if (lines) for (const at of linesOf(from, to)) markLine(at, lines);
      if (name === 'Link') link({ name, from, to, node });
      if (name === 'DirectiveFence') fence(from, to, text);
      if (name === 'LeafDirective') {
        markLine(from, 'cm-block', labelOf(/^::(\w+)/.exec(text)![1]!));
        summarise(from, to, directiveSummary(text));
      }
      const { parent } = node;
      if (hideable.test(name) && parent && !isTouched(parent.from, parent.to)) {
        const space = name === 'HeaderMark' && doc.sliceString(to, to + 1) === ' ' ? 1 : 0;
        found.push(hidden.range(from, to + space));
      } else if (signs.test(name)) mark('cm-sign', from, to);
      return undefined;
    },
  });
  return Decoration.set(found, true);
}
