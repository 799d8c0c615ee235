import type { MdastNode } from 'satteri';
import type { Spot } from '../../intake/faults.ts';

/** The position of the beginning of a node. */
export function nodePosition({ position }: MdastNode): Spot {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Converts offsets in a text to positions. The lines are indexed once, on the first call. */
export function positionFinder(text: string) {
  let starts: number[] | undefined;

  /** The position of an offset. */
  const at = (offset: number): Spot => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };

  const lineAt = (line: number): string => {
    starts ??= lineStarts(text);
    const start = starts[line - 1];
    return start === undefined ? '' : text.slice(start, (starts[line] ?? text.length + 1) - 1);
  };

  return {
    at,
    lineAt,
    /**
     * Converts offsets in the value of a node to positions in the text. The lines of the value lack the markers and indents
     * of the list or quote around the node.
     */
    within({ position, ...node }: MdastNode): (offset: number) => Spot {
      const start = position?.start ?? { line: 1, column: 1 };
      const inValue = positionFinder('value' in node ? node.value : '');
      return (offset) => {
        const { line: valueLine, column: valueColumn } = inValue.at(offset);
        if (valueLine === 1) return { line: start.line, column: start.column + valueColumn - 1 };
        const line = start.line + valueLine - 1;
        const prefix = lineAt(line).lastIndexOf(inValue.lineAt(valueLine));
        return { line, column: Math.max(0, prefix) + valueColumn };
      };
    },
  };
}

export type PositionFinder = ReturnType<typeof positionFinder>;

/** The source text of a body, and a finder of positions in it. */
export type SourceText = { body: string; positions: PositionFinder };

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
