import type { MdastNode, MdastPluginDefinition, PluginFactoryContext } from 'satteri';
import type { DocumentState } from '../document.ts';

type List = Extract<MdastNode, { type: 'list' }>;

/** A numbered list item. Documents without one and without `|` need no visit. */
const numbers = /^[\s>]*(?:[-+*]\s+)*\d{1,9}[.)][ \t]/m;

/**
 * Keeps content that Markdown would change or drop: the numbers of a list that are not consecutive, and table cells beyond
 * the columns of the header. `check` warns of both.
 */
export function preserveContent(
  _: DocumentState,
  { source }: PluginFactoryContext,
): MdastPluginDefinition | null {
  const [hasNumbers, hasBars] = [numbers.test(source), source.includes('|')];
  if (!hasNumbers && !hasBars) return null;
  return {
    name: 'preserve-content',
    options: { position: true },
    ...(hasNumbers && {
      list(node, ctx) {
        if (!node.ordered) return;
        const numbersInSource = readNumbers(node, source);
        for (const [index, item] of node.children.entries()) {
          const number = numbersInSource[index];
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
        // The number of alignments sets the number of columns.
        return { ...node, align: [...(node.align ?? []), ...Array<null>(missing).fill(null)] };
      },
    }),
  };
}

/** The numbers of the list items in the source. Returns none if all are the same, which asks Markdown to count. */
function readNumbers({ children }: Readonly<List>, source: string): number[] {
  const writtenNumbers = children.map(({ position }) =>
    Number.parseInt(source.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 9), 10),
  );
  const isCounted = writtenNumbers.every((number) => number === writtenNumbers[0] || Number.isNaN(number));
  return isCounted || writtenNumbers.some(Number.isNaN) ? [] : writtenNumbers;
}
