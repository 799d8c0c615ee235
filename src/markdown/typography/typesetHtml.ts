import { escapeText, hasUnknownEntities, escapeHtml, decodeEntities } from '../entities.ts';
import { LINE_BREAK, OPAQUE } from './characters.ts';
import { isVoid, treatmentOf } from './elements.ts';
import { typographyFor } from './languages.ts';
import { typesetRuns } from './runs.ts';
import { raiseLetters } from './superscripts.ts';
import { typeset } from './typeset.ts';

/** The text of one block in one language: its runs in order, and the index of the token of each, if it has one. */
type TextBlock = { language: string; runs: string[]; indexes: (number | undefined)[] };

/** An open element, and the block around it. */
type OpenElement = { name: string; isBlock: boolean; outer: TextBlock | undefined };

/** A comment, script or style as a whole; a tag (its slash, name and attributes); or text. */
const htmlToken =
  /<!--[^]*?-->|<(?:script|style)\b[^]*?<\/(?:script|style)>|<(\/?)([a-z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>|[^<]+|</gi;

/**
 * Typesets HTML: the text of its blocks across inline elements, and the `alt` and `title` of its pictures. An element with
 * its own `lang` follows the rules of that language. Returns the HTML unchanged if `language` has no rules. Idempotent; text
 * that needs no change stays byte for byte.
 *
 * @param html as a serializer writes it: all elements but void ones are closed, and attribute values are in double quotes
 * @param language a BCP 47 tag
 */
export function typesetHtml(html: string, language: string): string {
  if (typographyFor(language) === undefined) return html;
  const tokens: string[] = [];
  const open: OpenElement[] = [];
  // Undefined inside elements that are not typeset.
  let block: TextBlock | undefined = startBlock(language);

  const enter = (name: string, attributes: string, index: number) => {
    const treatment = /\sdata-footnote-ref(?![\w-])/.test(attributes) ? 'transparent' : treatmentOf(name);
    const isBlock = treatment === 'block' || treatment === 'opaqueBlock';
    const outer = block;
    if (block !== undefined) {
      const lang = attributeValue('lang', attributes);
      const isForeign = lang !== undefined && typographyFor(lang) !== typographyFor(block.language);
      if (treatment === 'picture') tokens[index] = typesetAttributes(tokens[index]!, lang ?? block.language);
      if (isBlock) flush(block, tokens);
      else if (treatment === 'lineBreak') addRun(block, LINE_BREAK);
      else if (isForeign || treatment === 'opaque' || treatment === 'picture') addRun(block, OPAQUE);
      if (treatment === 'opaque' || treatment === 'opaqueBlock' || treatment === 'transparent')
        block = undefined;
      else if (isForeign) block = startBlock(lang);
    }
    if (isVoid(name) || attributes.endsWith('/')) block = outer;
    else open.push({ name, isBlock, outer });
  };

  const leave = (name: string) => {
    const depth = open.findLastIndex((frame) => frame.name === name);
    if (depth < 0) return;
    for (const { isBlock, outer } of open.splice(depth).reverse()) {
      if (isBlock || block !== outer) flush(block, tokens);
      block = outer;
    }
  };

  for (const [token, end, name, attributes] of html.matchAll(htmlToken)) {
    const index = tokens.push(token) - 1;
    if (name !== undefined) {
      if (end) leave(name);
      else enter(name, attributes!, index);
    } else if (block !== undefined && (token === '<' || !token.startsWith('<'))) addText(block, token, index);
  }
  for (const unfinished of [block, ...open.map(({ outer }) => outer)]) flush(unfinished, tokens);
  return tokens.join('');
}

const startBlock = (language: string): TextBlock => ({ language, runs: [], indexes: [] });

function addRun({ runs, indexes }: TextBlock, run: string, index?: number): void {
  runs.push(run);
  indexes.push(index);
}

function addText(block: TextBlock, token: string, index: number): void {
  const text = decodeEntities(token);
  // The line end between blocks does not begin a block.
  if (block.runs.length === 0 && text === '\n') return;
  // Text with entities that cannot be decoded is not typeset and counts as a word.
  if (hasUnknownEntities(token)) addRun(block, OPAQUE);
  else addRun(block, text, index);
}

/** Typesets a block, writes the changed runs into their tokens, and empties the block. */
function flush(block: TextBlock | undefined, tokens: string[]): void {
  if (block === undefined || block.runs.length === 0) return;
  const { language, runs, indexes } = block;
  block.runs = [];
  block.indexes = [];
  const texts = typesetRuns(runs, language);
  const raised = raiseLetters(texts, language);
  for (const [i, index] of indexes.entries()) {
    if (index === undefined) continue;
    const html = raised.get(i) ?? (texts[i] === runs[i] ? undefined : escapeText(texts[i]!));
    if (html !== undefined) tokens[index] = html;
  }
}

const attributePatterns = {
  lang: attributePattern('lang'),
  alt: attributePattern('alt'),
  title: attributePattern('title'),
};

function attributePattern(name: string): RegExp {
  return new RegExp(`(\\s${name}=")([^"]*)(?=")`);
}

function attributeValue(name: keyof typeof attributePatterns, attributes: string): string | undefined {
  return attributes.includes(name) ? attributePatterns[name].exec(attributes)?.[2] : undefined;
}

/** Typesets the `alt` and `title` in the tag of a picture. */
function typesetAttributes(tag: string, language: string): string {
  return (['alt', 'title'] as const).reduce(
    (tag, name) =>
      tag.replace(attributePatterns[name], (whole, before: string, value: string) => {
        const text = decodeEntities(value);
        const set = typeset(text, language);
        return set === text ? whole : before + escapeHtml(set);
      }),
    tag,
  );
}
