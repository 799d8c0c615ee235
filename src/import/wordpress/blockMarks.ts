import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';

/** Blocks that several items share, by their numbers. */
export type ReusableBlocks = ReadonlyMap<string, string>;

/** Blocks without content of their own that say nothing either. */
const silent = new Set([
  'more',
  'nextpage',
  'spacer',
  'separator',
  'footnotes',
  'post-title',
  'post-content',
]);

/** A block begins, `<!-- wp:NAME {…} -->`, stands alone, `<!-- wp:NAME /-->`, or ends. */
const mark = /<!--\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[^]*?\})?\s*(\/?)-->/g;

/**
 * Removes the marks of blocks and keeps what is between them. What stands alone was made by the program when it was shown:
 * a block that items share is put in, the others are lost.
 */
export function withoutBlockMarks(
  body: string,
  blocks: ReusableBlocks,
  onLoss: (loss: Loss) => void,
  depth = 0,
): string {
  return body.replaceAll(mark, (_, end: string, name: string, written: string | undefined, alone: string) => {
    if (end || !alone || silent.has(name)) return '';
    const settings = settingsIn(written);
    const shared = name === 'block' ? blocks.get(String(settings['ref'])) : undefined;
    if (shared !== undefined && depth < 5) return withoutBlockMarks(shared, blocks, onLoss, depth + 1);
    if (typeof settings['url'] === 'string') return `\n\n<p>${settings['url']}</p>\n\n`;
    onLoss({ what: 'block', detail: name });
    return '';
  });
}

function settingsIn(written = '{}'): Record<string, unknown> {
  try {
    return JSON.parse(written) as Record<string, unknown>;
  } catch {
    return {};
  }
}
