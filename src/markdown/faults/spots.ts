import type { MdastNode } from 'satteri';
import type { Spot } from '../../intake/faults.ts';

/** Where a node begins. */
export function spotOf({ position }: MdastNode): Spot {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Finds lines and columns in a body. */
export function spotFinder(body: string) {
  let lines: string[] | undefined;
  const lineAt = (line: number) => (lines ??= body.split('\n'))[line - 1] ?? '';

  return {
    /** Where an offset of the body lies. */
    at(offset: number): Spot {
      const before = body.slice(0, offset);
      const lastBreak = before.lastIndexOf('\n');
      return { line: before.split('\n').length, column: offset - lastBreak };
    },
    /**
     * Where an offset in the value of a node lies: the lines of a value lack what a list or a quotation around them
     * puts in front.
     */
    within({ position, ...node }: MdastNode): (offset: number) => Spot {
      const start = position?.start ?? { line: 1, column: 1 };
      const value = 'value' in node ? node.value : '';
      return (offset) => {
        const before = value.slice(0, offset).split('\n');
        const down = before.length - 1;
        const across = before.at(-1)?.length ?? 0;
        if (down === 0) return { line: start.line, column: start.column + across };
        const line = start.line + down;
        const inFront = lineAt(line).lastIndexOf(value.split('\n')[down] ?? '');
        return { line, column: Math.max(0, inFront) + across + 1 };
      };
    },
  };
}
