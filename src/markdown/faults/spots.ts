import type { MdastNode } from 'satteri';
import type { Spot } from '../../intake/faults.ts';

/** Where a node begins. */
export function spotOf({ position }: MdastNode): Spot {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Finds lines and columns in a text; its lines are counted once, however many are asked for. */
export function spotFinder(text: string) {
  let starts: number[] | undefined;

  /** Where an offset of the text lies. */
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
     * Where an offset in the value of a node lies: the lines of a value lack what a list or a quotation around them
     * puts in front.
     */
    within({ position, ...node }: MdastNode): (offset: number) => Spot {
      const start = position?.start ?? { line: 1, column: 1 };
      const inValue = spotFinder('value' in node ? node.value : '');
      return (offset) => {
        const { line: down, column: across } = inValue.at(offset);
        if (down === 1) return { line: start.line, column: start.column + across - 1 };
        const line = start.line + down - 1;
        const inFront = lineAt(line).lastIndexOf(inValue.lineAt(down));
        return { line, column: Math.max(0, inFront) + across };
      };
    },
  };
}

export type SpotFinder = ReturnType<typeof spotFinder>;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What was written, and where. */
export type Written = { body: string; spots: SpotFinder };
