import { articleFields } from '../../../checks/parseText.ts';

const fence = /^-{3}[ \t]*$/;
const key = /^([A-Za-z_][\w-]*)[ \t]*:(?:\s|$)/;

/**
 * Front matter with its fields in their usual order, each with the lines below it and the comments above it, all as they
 * are written. Unknown fields come last. Undefined if the fields cannot be separated line by line.
 */
export function sortFields(lines: readonly string[]): string[] | undefined {
  const open = lines.findIndex((line) => fence.test(line));
  const close = lines.findIndex((line, index) => index > open && fence.test(line));
  if (open < 0 || close < 0) return undefined;
  const blocks: { name: string; lines: string[] }[] = [];
  let comments: string[] = [];
  for (const line of lines.slice(open + 1, close)) {
    const name = key.exec(line)?.[1];
    if (name !== undefined) {
      blocks.push({ name, lines: [...comments, line] });
      comments = [];
    } else if (/^(?:#|\s*$)/.test(line)) comments.push(line);
    else if (/^(?:\s|- |-$|[\]}])/.test(line) && blocks.length > 0) {
      blocks.at(-1)!.lines.push(...comments, line);
      comments = [];
    } else return undefined;
  }
  const place = ({ name }: { name: string }) => {
    const index = articleFields.indexOf(name);
    return index < 0 ? articleFields.length : index;
  };
  const sorted = blocks.toSorted((a, b) => place(a) - place(b));
  return [
    ...lines.slice(0, open + 1),
    ...sorted.flatMap((block) => block.lines),
    ...comments,
    ...lines.slice(close),
  ];
}
