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
  [/parse esm|export|layout/i, () => ({ rule: 'mdx-import', values: {} })],
  [/after `<`|before name|in name|JSX/i, () => ({ rule: 'mdx-less-than', values: {} })],
];

/** The fault that an error of the MDX parser stands for, and its place: the parser says `line:column: …`. */
export function mdxFault(error: unknown, body: string): Refusal & Spot {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column] = /^(\d+):(\d+)/.exec(message) ?? [];
  const spot = { line: Number(line ?? 1), column: Number(column ?? 1) };
  for (const [pattern, meaning] of meanings) {
    const match = pattern.exec(message);
    if (!match) continue;
    const refusal = meaning(match[1] ?? '');
    return {
      ...refusal,
      ...(refusal.rule === 'mdx-import' ? importAbove(body, line ? spot.line : Infinity) : spot),
    };
  }
  return { rule: 'mdx-unreadable', values: {}, ...spot };
}

/** The line that begins the import or export; the parser notices later, and does not always say where. */
function importAbove(body: string, line: number): Spot {
  const lines = body.split('\n').slice(0, line);
  const found = lines.findLastIndex((text) => /^(?:import|export)\b/.test(text));
  return { line: Math.max(0, found) + 1, column: 1 };
}
