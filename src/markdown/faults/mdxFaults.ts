import type { FaultDetail, Spot } from '../../intake/faults.ts';

/** Faults by the message of the MDX parser; the first match counts. */
const faultsByMessage: [RegExp, (found: string) => FaultDetail][] = [
  [/in MDX, use `\{\/\*/, () => ({ rule: 'mdx-comment', values: {} })],
  [/Expected a closing tag for `<([^`>]*)>`/, (tag) => ({ rule: 'mdx-tag-unclosed', values: { tag } })],
  [/Unexpected closing tag `<\/([^`>]*)>`/, (tag) => ({ rule: 'mdx-tag-unopened', values: { tag } })],
  [
    /expected a corresponding closing brace|end of file in expression/,
    () => ({ rule: 'mdx-brace', values: {} }),
  ],
  [/parse expression/, () => ({ rule: 'mdx-expression', values: {} })],
  [/after `<`|before name|in name|JSX/i, () => ({ rule: 'mdx-less-than', values: {} })],
];

/** Converts an error of the MDX parser, whose message begins with `line:column:`, to a fault with its position. */
export function mdxFault(error: unknown): FaultDetail & Spot {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column] = /^(\d+):(\d+)/.exec(message) ?? [];
  const spot = { line: Number(line ?? 1), column: Number(column ?? 1) };
  for (const [pattern, meaning] of faultsByMessage) {
    const match = pattern.exec(message);
    if (!match) continue;
    return { ...meaning(match[1] ?? ''), ...spot };
  }
  return { rule: 'mdx-unreadable', values: {}, ...spot };
}

/** Whether an MDX expression contains only comments. */
export const isOnlyComments = (expression: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[^])*\*\/|\/\/[^\n\r\u2028\u2029]*(?:\n|$))*$/.test(expression);
