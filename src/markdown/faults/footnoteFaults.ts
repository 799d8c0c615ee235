import type { MdastNode } from 'satteri';
import type { Spot } from '../../intake/faults.ts';
import type { Report } from './report.ts';
import { spotOf, type SpotFinder } from './spots.ts';

type Call = Extract<MdastNode, { type: 'footnoteReference' }>;
type Note = { label: string; spot: Spot; calls: Set<string> };

/** Finds notes that nothing calls, which no reader would see, and calls without a note, which stay as typed. */
export function footnoteReader(body: string, spots: SpotFinder, report: Report) {
  const calls = new Set<string>();
  const notes = new Map<string, Note>();
  const insideNotes = new Set<Call>();
  return {
    call(node: Call): void {
      if (!insideNotes.has(node)) calls.add(node.identifier);
    },
    note(node: Extract<MdastNode, { type: 'footnoteDefinition' }>): void {
      const { identifier, label = identifier } = node;
      if (notes.has(identifier)) {
        report.fault({ rule: 'footnote-twice', values: { label: label ?? identifier } }, spotOf(node));
        return;
      }
      const inner = callsIn(node);
      for (const call of inner) insideNotes.add(call);
      const called = new Set(inner.map((call) => call.identifier));
      notes.set(identifier, { label: label ?? identifier, spot: spotOf(node), calls: called });
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
      const reached = reach(calls, notes);
      for (const [identifier, { label, spot }] of notes) {
        if (!reached.has(identifier)) report.fault({ rule: 'footnote-unused', values: { label } }, spot);
      }
    },
  };
}

/** The notes a reader gets to: those that the text calls, and those that they call. */
function reach(calls: ReadonlySet<string>, notes: ReadonlyMap<string, Note>): Set<string> {
  // A set that grows while it is walked is walked to its new end.
  const reached = new Set(calls);
  for (const identifier of reached) {
    for (const further of notes.get(identifier)?.calls ?? []) reached.add(further);
  }
  return reached;
}

function callsIn(node: MdastNode): Call[] {
  if (node.type === 'footnoteReference') return [node];
  return 'children' in node ? node.children.flatMap(callsIn) : [];
}
