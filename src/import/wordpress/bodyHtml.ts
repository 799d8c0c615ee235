import { automaticParagraphs } from './automaticParagraphs.ts';
import { elementorHtml } from './elementor.ts';
import { withFootnotes } from './footnotes.ts';
import { withoutBlockMarks, type ReusableBlocks } from './blockMarks.ts';
import { layoutShortcodes, shortcodeHtml, type Files } from './shortcodeHtml.ts';
import { replaceShortcodes } from './shortcodes.ts';
import type { Loss } from '../../htmlToMarkdown/bodyContext.ts';

/** What of the old site the body of an item refers to. */
export type BodySources = {
  /** The files of the old site by their numbers. */
  files: Files;
  blocks: ReusableBlocks;
  onLoss: (loss: Loss) => void;
};

/** Divi writes the line ends of code in a comment. */
const diviLineEnd = /<!--\s*\[et_pb_line_break_holder\]\s*-->/g;

/**
 * The body of an item as HTML: what WordPress would have shown, without what its scripts would have made of it.
 *
 * @param item its body as the export has it, of the classic editor, in blocks, or made by a page builder
 */
export function bodyHtml(
  item: { id: string; body: string; meta: Record<string, string> },
  { files, blocks, onLoss }: BodySources,
): string {
  const sources = { files, itemId: item.id };
  const data = item.meta['_elementor_edit_mode'] === 'builder' ? item.meta['_elementor_data'] : undefined;
  const onWidget = (widget: string) => onLoss({ what: 'block', detail: `elementor/${widget}` });
  const made = data === undefined ? undefined : elementorHtml(data, onWidget);
  const body = (made ?? item.body).replaceAll(diviLineEnd, '\n');
  const hasBlocks = /<!--\s*wp:/.test(body);
  // What is left of comments after those of blocks is of no reader's interest, such as where a teaser ended.
  const marked = (hasBlocks ? withoutBlockMarks(body, blocks, onLoss) : body).replaceAll(/<!--[^]*?-->/g, '');
  // Page builders put whole texts between their shortcodes, which WordPress takes apart after it has made paragraphs.
  const unlaid = replaceShortcodes(marked, (shortcode) =>
    layoutShortcodes.test(shortcode.name)
      ? `\n\n${shortcodeHtml(shortcode, sources, onLoss) ?? ''}\n\n`
      : undefined,
  );
  const shown = replaceShortcodes(unlaid, (shortcode) => shortcodeHtml(shortcode, sources, onLoss));
  const html = hasBlocks || made ? shown : automaticParagraphs(shown);
  return withFootnotes(html, item.meta['footnotes']);
}
