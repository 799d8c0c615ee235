import type { Program } from '../oldSite.ts';
import { withoutAttributeLists } from './marks/attributeLists.ts';
import { replaceHugoShortcodes } from './marks/hugoShortcodes.ts';
import { replaceLiquid } from './marks/liquid.ts';
import { markdownHtml } from './marks/markdownHtml.ts';
import type { MarkContext } from './marks/marks.ts';
import { replaceMdx } from './marks/mdx.ts';
import { replaceMkdocsBlocks, replaceMkdocsSigns, replaceSnippets } from './marks/mkdocs.ts';
import {
  replaceDefinitionLists,
  replaceEmoji,
  replaceWikiLinks,
  takeAbbreviations,
} from './marks/plainMarks.ts';
import { protectCode } from './marks/protectCode.ts';

/** What kind of text a body is: its program and how its file ends. */
export type BodyKind = { program: Program; isMdx: boolean; isHtml: boolean };

/** The body of a text as the HTML that readers got, with the marks of its program replaced by what they showed. */
export function bodyHtml(body: string, { program, isMdx, isHtml }: BodyKind, context: MarkContext): string {
  const isMkdocs = program === 'mkdocs';
  const snipped = isMkdocs
    ? replaceSnippets(withIncludes(body, context.include), context.include, (detail) =>
        context.onLoss({ what: 'template', detail }),
      )
    : body;
  const indented = isMkdocs ? replaceMkdocsBlocks(snipped.split('\n')).join('\n') : snipped;
  const { text: bare, keep, restore } = protectCode(indented);
  const { text: unabbreviated, abbreviations } = takeAbbreviations(bare);
  // The order matters: what a mark is replaced by may hold Markdown and lists of attributes, and no other mark.
  let text = unabbreviated;
  if (program === 'hugo' || /\{\{[<%]/.test(text)) text = replaceHugoShortcodes(text, context, keep);
  if (isMdx) text = replaceMdx(text, context);
  else if (program !== 'hugo') text = replaceLiquid(text, context, keep, restore);
  if (isHtml) return restore(text);
  if (program === 'mkdocs') text = replaceMkdocsSigns(text);
  text = withMarkdownInHtml(withoutAttributeLists(text));
  text = replaceEmoji(replaceWikiLinks(replaceDefinitionLists(withoutContents(text))));
  return withAbbreviations(markdownHtml(restore(text)), abbreviations);
}

/** Files that MkDocs's macros include, whose blocks are told by their indent as those of the text. */
const withIncludes = (body: string, include: MarkContext['include']): string =>
  body.replaceAll(
    /^\{%-?\s*include\s+["']([^"']+\.md)["'][^%]*%\}[ \t]*$/gm,
    (whole, name: string) => include(name) ?? whole,
  );

/** The table of contents is made anew. */
const withoutContents = (text: string): string => text.replaceAll(/^[ \t]*\[\[?_?TOC_?\]\]?[ \t]*$/gim, '');

/** Blank lines around elements that say that Markdown is in them. */
const withMarkdownInHtml = (text: string): string =>
  text.replaceAll(
    /^([ \t]*<(\w+)\b[^>\n]*\smarkdown(?:=["']?\w+["']?)?(?=[\s>])[^>\n]*>)([^]*?)(<\/\2>)/gm,
    (_, open: string, _name: string, inner: string, close: string) =>
      `${open.replace(/\smarkdown(?:=["']?\w+["']?)?/, '')}\n\n${inner}\n\n${close}\n\n`,
  );

/** Short forms with their words, where they stand in the text and not in code or in a tag. */
function withAbbreviations(html: string, abbreviations: ReadonlyMap<string, string>): string {
  if (abbreviations.size === 0) return html;
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  const one = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return html.replaceAll(
    /(<(?:pre|code|a)\b[^]*?<\/(?:pre|code|a)>|<[^>]*>)|[^<]+/g,
    (piece, tag?: string) =>
      tag === undefined
        ? piece.replace(
            one,
            (name) =>
              `<abbr title="${(abbreviations.get(name) ?? '').replaceAll('"', '&quot;')}">${name}</abbr>`,
          )
        : piece,
  );
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
