import type { Nodes as AnyNode, Parents } from 'mdast';
import { positionFinder } from '../markdown/faults/positions.ts';
import type { Spot } from '../intake/faults.ts';
import type { ParsedText } from './parseText.ts';

/** The source of a paragraph, a heading or a table cell, with spaces in place of markup. */
export type Block = { source: string; isCell: boolean; spotAt: (offset: number) => Spot };

/** The blocks of a body, with the characters that Markdown did not take as markup. */
export function blocksOf({ nodes, body, spotInFile }: ParsedText): Block[] {
  const spots = positionFinder(body);
  return [...nodes('paragraph'), ...nodes('heading'), ...nodes('tableCell')].flatMap((block) => {
    const [start, end] = [block.position?.start.offset, block.position?.end.offset];
    if (start === undefined || end === undefined) return [];
    const characters = body.slice(start, end).split('');
    const blank = (from: number, to: number) => {
      for (let i = from; i < to; i += 1) if (body[i] !== '\n') characters[i - start] = ' ';
    };
    const visit = (node: AnyNode): void => {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      // Remark gives bare addresses no position; they are text.
      if (from === undefined || to === undefined) return;
      const width = markerLength[node.type];
      if (width !== undefined) {
        blank(from, from + width);
        blank(to - width, to);
      }
      if (isText(node, body.slice(from, to))) return;
      if (width !== undefined || node === block) (node as Parents).children.forEach(visit);
      else blank(from, to);
    };
    visit(block);
    const spotAt = (offset: number) => spotInFile(spots.at(start + offset));
    return [{ source: characters.join(''), isCell: block.type === 'tableCell', spotAt }];
  });
}

/** The number of markup characters on either side of these elements. */
const markerLength: Partial<Record<AnyNode['type'], number>> = { emphasis: 1, strong: 2, delete: 1 };

const isText = (node: AnyNode, written: string): boolean =>
  node.type === 'text' || node.type === 'textDirective' || isBare(node, written);

const isBare = (node: AnyNode, written: string): boolean =>
  node.type === 'link' && /^(?:https?:|www\.)/i.test(written);
