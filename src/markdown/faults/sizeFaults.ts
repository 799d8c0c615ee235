import type { MdastNode } from 'satteri';
import type { Refusal, Spot } from '../../intake/faults.ts';
import { spotOf } from './spots.ts';

/** The most characters of a body, of a part of it without a blank line, and the most things that lie in one another. */
const longestBody = 500_000;
const longestBlock = 100_000;
export const deepest = 50;

/** Whether a rule is one of those about size. */
export const isSizeRule = (rule: string): boolean => /^(?:body-long|paragraph-long|body-deep)$/.test(rule);

/** Signs of quotations and lists at the beginning of a line. */
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const rule = /^[ \t]*([-_*])(?:[ \t]*\1)+[ \t]*$/;
const container = />|[-+*]|\d[.)]/g;

/**
 * What is too large to be read in a time anybody waits for: the parsers take four times as long for twice as long a
 * paragraph, or as deep a nesting, and their trees are walked by functions that call themselves.
 */
export function sizeFaults(body: string): (Refusal & Spot)[] {
  if (body.length > longestBody) {
    const values = { length: body.length, most: longestBody };
    return [{ rule: 'body-long', values, line: 1, column: 1 }];
  }
  const faults: (Refusal & Spot)[] = [];
  let [start, length, boxes] = [1, 0, 0];
  for (const [index, line] of body.split('\n').entries()) {
    const spot = { line: index + 1, column: 1 };
    if (/^[\s>]*$/.test(line)) [start, length] = [index + 2, 0];
    else length += line.length + 1;
    if (length > longestBlock && length - line.length - 1 <= longestBlock)
      faults.push({ rule: 'paragraph-long', values: { most: longestBlock }, line: start, column: 1 });
    const fence = /^[\s>]*:{3,}([a-z]?)/i.exec(line);
    if (fence) boxes = Math.max(0, boxes + (fence[1] ? 1 : -1));
    if (boxes > deepest || depthOf(line) > deepest) {
      faults.push({ rule: 'body-deep', values: { deepest }, ...spot });
      break;
    }
  }
  return faults;
}

/** In how many quotations and lists a line lies at least, by its signs and, for an item of a list, by its indent. */
function depthOf(line: string): number {
  if (line.length <= deepest || rule.test(line)) return 0;
  const signs = containers.exec(line)?.[0];
  if (signs === undefined) return 0;
  const indent = /^[ \t]*/.exec(signs)![0].length;
  return Math.max(signs.match(container)?.length ?? 0, Math.floor(indent / 2));
}

/** The same where only the tree tells: of emphasis, labels and components. */
export function depthFault(root: MdastNode): (Refusal & Spot) | undefined {
  const stack: [node: MdastNode, depth: number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    // A list is two nodes for one sign.
    if (depth > deepest * 2 + 3) return { rule: 'body-deep', values: { deepest }, ...spotOf(node) };
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return undefined;
}
