import type { Refusal, Spot } from '../../intake/faults.ts';

/** What the parser says, told by what it means for an editor; the first that matches counts. */
const meanings: [RegExp, (found: string) => Refusal][] = [
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

/** The fault that an error of the MDX parser stands for, and its place: the parser says `line:column: …`. */
export function mdxFault(error: unknown): Refusal & Spot {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column] = /^(\d+):(\d+)/.exec(message) ?? [];
  const spot = { line: Number(line ?? 1), column: Number(column ?? 1) };
  for (const [pattern, meaning] of meanings) {
    const match = pattern.exec(message);
    if (!match) continue;
    return { ...meaning(match[1] ?? ''), ...spot };
  }
  return { rule: 'mdx-unreadable', values: {}, ...spot };
}

/** Whether an expression of MDX holds nothing but comments. */
export const isComment = (expression: string): boolean =>
  /^(?:\s|\/\*(?:(?!\*\/)[^])*\*\/|\/\/[^\n\r\u2028\u2029]*(?:\n|$))*$/.test(expression);
