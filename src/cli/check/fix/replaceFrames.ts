import { frameAsEmbed, embedLine } from '../../../markdown/frames.ts';
import { scanMarkup } from '../../../markdown/faults/htmlTags.ts';

/** Elements that sites put around the code they give to copy. */
const around = new Set(['p', 'div', 'center', 'figure', 'span', 'br', 'iframe']);

/**
 * Replaces a block of HTML that holds nothing but frames of known providers by a line for each; undefined if something else
 * is in it, which only people can judge.
 *
 * @param line of one of the frames, from 1
 */
export function replaceFrames(
  lines: readonly string[],
  line: number,
  format: 'md' | 'mdx',
): string[] | undefined {
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  let [first, end] = [line - 1, line];
  while (first > 0 && !isBlank(first - 1)) first -= 1;
  while (end < lines.length && !isBlank(end)) end += 1;
  const block = lines.slice(first, end).join('\n');
  const found = scanMarkup(block);
  const text = block.replace(/<[^>]*>/g, '').trim();
  const embeds = found.flatMap((tag) =>
    tag.type === 'open' && tag.name === 'iframe'
      ? [frameAsEmbed((name) => tag.attributes.find((attribute) => attribute.name === name)?.value)]
      : [],
  );
  const isOther = found.some((tag) => tag.type === 'comment' || !around.has(tag.name));
  if (text !== '' || isOther || embeds.length === 0) return undefined;
  const written = embeds.flatMap((embed) => (embed ? ['', embedLine(embed, format)] : []));
  return embeds.includes(undefined) ? undefined : lines.toSpliced(first, end - first, ...written.slice(1));
}
