import type { Nodes as AnyNode, Parents } from 'mdast';
import { positionFinder } from '../../markdown/faults/positions.ts';
import type { Spot } from '../../intake/faults.ts';
import type { TextReading } from './readText.ts';

/** The source of a paragraph, a heading or a cell, with blanks in place of the signs that Markdown has read. */
export type Block = { source: string; isCell: boolean; spotAt: (offset: number) => Spot };

/** The blocks of a body as they are written: what an editor sees where readers see signs. */
export function blocksOf({ nodes, body, at }: TextReading): Block[] {
  const spots = positionFinder(body);
  return [...nodes('paragraph'), ...nodes('heading'), ...nodes('tableCell')].flatMap((block) => {
    const [start, end] = [block.position?.start.offset, block.position?.end.offset];
    if (start === undefined || end === undefined) return [];
    const signs = body.slice(start, end).split('');
    const blank = (from: number, to: number) => {
      for (let i = from; i < to; i += 1) if (body[i] !== '\n') signs[i - start] = ' ';
    };
    const read = (node: AnyNode): void => {
      const [from, to] = [node.position?.start.offset, node.position?.end.offset];
      // Of a bare address remark's own plugin gives no place; it is text, all the same.
      if (from === undefined || to === undefined) return;
      const width = signsAround[node.type];
      if (width !== undefined) {
        blank(from, from + width);
        blank(to - width, to);
      }
      if (isText(node, body.slice(from, to))) return;
      if (width !== undefined || node === block) (node as Parents).children.forEach(read);
      else blank(from, to);
    };
    read(block);
    const spotAt = (offset: number) => at(spots.at(start + offset));
    return [{ source: signs.join(''), isCell: block.type === 'tableCell', spotAt }];
  });
}

/** How many signs stand on either side of the words of these. */
const signsAround: Partial<Record<AnyNode['type'], number>> = { emphasis: 1, strong: 2, delete: 1 };

const isText = (node: AnyNode, written: string): boolean =>
  node.type === 'text' || node.type === 'textDirective' || isBare(node, written);

const isBare = (node: AnyNode, written: string): boolean =>
  node.type === 'link' && /^(?:https?:|www\.)/i.test(written);
