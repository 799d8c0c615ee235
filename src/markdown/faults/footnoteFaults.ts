import type { MdastNode } from 'satteri';
import type { Spot } from '../../intake/faults.ts';
import type { Report } from './report.ts';
import { nodePosition, type PositionFinder } from './positions.ts';

type NoteReference = Extract<MdastNode, { type: 'footnoteReference' }>;
type Note = { label: string; spot: Spot; calls: Set<string> };

/** Reports footnotes without a reference, which are not rendered, and references without a footnote, which stay plain text. */
export function footnoteChecker(body: string, spots: PositionFinder, report: Report) {
  const calls = new Set<string>();
  const notes = new Map<string, Note>();
  const insideNotes = new Set<NoteReference>();
  return {
    call(node: NoteReference): void {
      if (!insideNotes.has(node)) calls.add(node.identifier);
    },
    note(node: Extract<MdastNode, { type: 'footnoteDefinition' }>): void {
      const { identifier, label = identifier } = node;
      if (notes.has(identifier)) {
        report.fault({ rule: 'footnote-twice', values: { label: label ?? identifier } }, nodePosition(node));
        return;
      }
      const inner = referencesIn(node);
      for (const call of inner) insideNotes.add(call);
      const called = new Set(inner.map((call) => call.identifier));
      notes.set(identifier, { label: label ?? identifier, spot: nodePosition(node), calls: called });
    },
    text({ value, position }: Extract<MdastNode, { type: 'text' }>): void {
      if (!value.includes('[^') || !position) return;
      const start = position.start.offset ?? 0;
      const written = body.slice(start, position.end.offset);
      for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        const values = { label: match[1] ?? '' };
        report.fault({ rule: 'footnote-missing', values }, spots.at(start + match.index));
      }
    },
    end(): void {
      const reachable = reachableNotes(calls, notes);
      for (const [identifier, { label, spot }] of notes) {
        if (!reachable.has(identifier)) report.fault({ rule: 'footnote-unused', values: { label } }, spot);
      }
    },
  };
}

/** The notes that are rendered: those referenced from the text, and from notes already included. */
function reachableNotes(calls: ReadonlySet<string>, notes: ReadonlyMap<string, Note>): Set<string> {
  // Iterating over a set includes what is added on the way.
  const reached = new Set(calls);
  for (const identifier of reached) {
    for (const further of notes.get(identifier)?.calls ?? []) reached.add(further);
  }
  return reached;
}

function referencesIn(node: MdastNode): NoteReference[] {
  if (node.type === 'footnoteReference') return [node];
  return 'children' in node ? node.children.flatMap(referencesIn) : [];
}
