import type { HastNode } from 'satteri';
import { hideAddresses } from './addresses.ts';
import { typographyOf } from './languages.ts';

/**
 * The runs in which letters are raised (`1<sup>er</sup>`), by their number, as the nodes to show instead. A word that
 * is spread over several runs is left as it is.
 */
export function raiseLetters(runs: readonly string[], language: string): Map<number, HastNode[]> {
  const raised = new Map<number, HastNode[]>();
  const text = runs.join('');
  const found = typographyOf(language)?.findSuperscripts(hideAddresses(text)) ?? [];
  if (found.length === 0) return raised;
  let start = 0;
  for (const [i, run] of runs.entries()) {
    const end = start + run.length;
    const inside = found.filter((superscript) => start <= superscript.start && superscript.end <= end);
    if (inside.length > 0) {
      const nodes: HastNode[] = [];
      let read = start;
      for (const { at, end, letters } of inside) {
        nodes.push(textNode(text.slice(read, at)), superscriptNode(letters));
        read = end;
      }
      raised.set(i, read === end ? nodes : [...nodes, textNode(text.slice(read, end))]);
    }
    start = end;
  }
  return raised;
}

function textNode(value: string): HastNode {
  return { type: 'text', value };
}

function superscriptNode(letters: string): HastNode {
  return { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: letters }] };
}
