import type { Heading, RootContent } from 'mdast';

/**
 * The intertitles of a body begin at the second level, below the title of the article, and go down one level at a time,
 * whatever the old ones did.
 */
export function withOutline(blocks: RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  // One title at the head of the text is a heading like those below it, which stay where they are.
  const isTitled = depths[0] === 1 && depths.filter((depth) => depth === 1).length === 1 && depths.length > 1;
  const rest = isTitled ? depths.slice(1) : depths;
  const change = rest.length === 0 ? 0 : Math.min(...rest) - 2;
  let before = 1;
  let isFirst = true;
  return blocks.map((block): RootContent => {
    if (block.type !== 'heading') return block;
    const wanted = isFirst && isTitled ? 2 : block.depth - change;
    isFirst = false;
    before = Math.min(6, Math.max(2, Math.min(wanted, before + 1)));
    return { ...block, depth: before as Heading['depth'] };
  });
}
