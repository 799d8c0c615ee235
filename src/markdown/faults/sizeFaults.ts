import type { MdastNode } from 'satteri';
import type { FaultDetail, Spot } from '../../intake/faults.ts';
import { nodePosition } from './positions.ts';

/** The most characters of a body, the most characters between two blank lines, and the deepest nesting allowed. */
const maxBodyLength = 500_000;
const maxBlockLength = 100_000;
export const maxDepth = 50;

/** Whether a rule is about size. */
export const isSizeRule = (rule: string): boolean => /^(?:body-long|paragraph-long|body-deep)$/.test(rule);

/** Markers of block quotes and lists at the beginning of a line. */
const containerMarkers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const thematicBreak = /^[ \t]*([-_*])(?:[ \t]*\1)+[ \t]*$/;
const containerMarker = />|[-+*]|\d[.)]/g;

/**
 * Reports bodies that would take too long to parse: the time grows with the square of the length of a paragraph and
 * of the depth of nesting, and trees are walked by recursive functions.
 */
export function sizeFaults(body: string): (FaultDetail & Spot)[] {
  if (body.length > maxBodyLength) {
    const values = { length: body.length, most: maxBodyLength };
    return [{ rule: 'body-long', values, line: 1, column: 1 }];
  }
  const faults: (FaultDetail & Spot)[] = [];
  let [start, length, boxes] = [1, 0, 0];
  for (const [index, line] of body.split('\n').entries()) {
    const spot = { line: index + 1, column: 1 };
    if (/^[\s>]*$/.test(line)) [start, length] = [index + 2, 0];
    else length += line.length + 1;
    if (length > maxBlockLength && length - line.length - 1 <= maxBlockLength)
      faults.push({ rule: 'paragraph-long', values: { most: maxBlockLength }, line: start, column: 1 });
    const fence = /^[\s>]*:{3,}([a-z]?)/i.exec(line);
    if (fence) boxes = Math.max(0, boxes + (fence[1] ? 1 : -1));
    if (boxes > maxDepth || lineDepth(line) > maxDepth) {
      faults.push({ rule: 'body-deep', values: { deepest: maxDepth }, ...spot });
      break;
    }
  }
  return faults;
}

/** The least number of block quotes and lists a line is nested in, by its markers and, for list items, its indent. */
function lineDepth(line: string): number {
  if (line.length <= maxDepth || thematicBreak.test(line)) return 0;
  const signs = containerMarkers.exec(line)?.[0];
  if (signs === undefined) return 0;
  const indent = /^[ \t]*/.exec(signs)![0].length;
  return Math.max(signs.match(containerMarker)?.length ?? 0, Math.floor(indent / 2));
}

/** The same for nesting that only shows in the tree: emphasis, labels and components. */
export function depthFault(root: MdastNode): (FaultDetail & Spot) | undefined {
  const stack: [node: MdastNode, depth: number][] = [[root, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next;
    // A list item adds two nodes per marker.
    if (depth > maxDepth * 2 + 3)
      return { rule: 'body-deep', values: { deepest: maxDepth }, ...nodePosition(node) };
    if ('children' in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return undefined;
}
