import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';

type List = Extract<MdastNode, { type: 'list' }>;

/** A number at the beginning of a line, and a bar: without either there is nothing to do. */
const numbers = /^[\s>]*(?:[-+*]\s+)*\d{1,9}[.)][ \t]/m;

/**
 * Shows what was written where Markdown would show something else: the numbers of a list that do not follow each other,
 * and cells of a table that its header has no columns for. The check tells of both.
 */
export function written(_: DocumentState, { source }: PluginFactoryContext): MdastPluginDefinition | null {
  const [hasNumbers, hasBars] = [numbers.test(source), source.includes('|')];
  if (!hasNumbers && !hasBars) return null;
  return {
    name: 'written',
    options: { position: true },
    ...(hasNumbers && {
      list(node, ctx) {
        if (!node.ordered) return;
        const shown = numbersOf(node, source);
        for (const [index, item] of node.children.entries()) {
          const number = shown[index];
          if (number !== undefined && number !== (node.start ?? 1) + index)
            ctx.setProperty(item, 'data', { hProperties: { value: number } });
        }
      },
    }),
    ...(hasBars && {
      table(node) {
        const widths = node.children.map((row) => row.children.length);
        const missing = Math.max(...widths) - (widths[0] ?? 0);
        if (missing === 0) return undefined;
        // A table has as many columns as it has alignments.
        return { ...node, align: [...(node.align ?? []), ...Array<null>(missing).fill(null)] };
      },
    }),
  };
}

/** The numbers as they are written; none where all are the same, which is a way to have them counted. */
function numbersOf({ children }: Readonly<List>, source: string): number[] {
  const read = children.map(({ position }) =>
    Number.parseInt(source.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 9), 10),
  );
  const isCounted = read.every((number) => number === read[0] || Number.isNaN(number));
  return isCounted || read.some(Number.isNaN) ? [] : read;
}
