import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, type DecorationSet } from '@codemirror/view';
import type { PlacedFinding } from '../checks/finding.ts';

/** Says which findings a text has now. */
export const setFindings = StateEffect.define<readonly PlacedFinding[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { changes, effects, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(setFindings)) continue;
      const found = effect.value
        .filter(({ from, to }) => from < to && to <= newDoc.length)
        .map((finding) =>
          Decoration.mark({ class: `cm-finding cm-finding-${finding.severity}`, finding }).range(
            finding.from,
            finding.to,
          ),
        );
      return Decoration.set(found, true);
    }
    return before.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What is found at a place of the text. */
function sentencesAt(
  view: EditorView,
  at: number,
): { from: number; to: number; sentences: string[] } | undefined {
  const found: { from: number; to: number; sentence: string }[] = [];
  view.state.field(marks).between(at, at, (from, to, { spec }) => {
    found.push({ from, to, sentence: (spec as { finding: PlacedFinding }).finding.sentence });
  });
  const [first] = found;
  return first && { from: first.from, to: first.to, sentences: found.map(({ sentence }) => sentence) };
}

/** Underlines what was found, and says what it is where the mouse stands on it. */
export const findingMarks: Extension = [
  marks,
  hoverTooltip((view, at) => {
    const found = sentencesAt(view, at);
    if (!found) return null;
    return {
      pos: found.from,
      end: found.to,
      create() {
        const dom = document.createElement('div');
        dom.className = 'cm-finding-text';
        dom.append(...found.sentences.map((sentence) => paragraph(sentence)));
        return { dom };
      },
    };
  }),
];

const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
