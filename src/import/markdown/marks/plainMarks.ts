import { nameToEmoji } from 'gemoji';

/** Icons of Material, Font Awesome and the like, `:material-check:`, which have no words. */
const icon = /:(?:material|fontawesome|octicons|simple|fa[bsr]?|mdi|bi|tabler|lucide)-[\w-]+:[ \t]?/g;

/** Emoji by their names, `:wink:`; names that are none stay, as they may be words. Icons of fonts are left out. */
export const replaceEmoji = (text: string): string =>
  text
    .replaceAll(icon, '')
    .replaceAll(
      /(?<![\w:/]):([a-z][a-z0-9_+-]*|[+-]1):(?![\w/])/g,
      (whole, name: string) => emojiOf(name) ?? whole,
    );

const emojiOf = (name: string): string | undefined =>
  Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;

/** Links and pictures between double brackets, of wikis and of Obsidian. */
export const replaceWikiLinks = (text: string): string =>
  text
    .replaceAll(
      /!\[\[([^\][|\n]+?)(?:\|([^\][\n]*))?\]\]/g,
      (_, file: string, said = '') => `![${/^\d+(?:x\d+)?$/.test(said) ? '' : said}](<${file.trim()}>)`,
    )
    .replaceAll(
      /(?<!\[)\[\[([^\][|\n]+?)(?:\|([^\][\n]*))?\]\](?!\()/g,
      (_, target: string, said?: string) =>
        `[${said?.trim() || target.replace(/#.*$/, '').trim() || target}](<${target.trim()}>)`,
    );

const definition = /^:[ \t]+(.*)$/;
const noTerm = /^(?:\s|[>#*+:|-]|\d+[.)]\s|<|$)/;

/** Definition lists: a term, and below it lines that begin with a colon. */
export function replaceDefinitionLists(text: string): string {
  if (!/^:[ \t]+/m.test(text)) return text;
  const lines = text.split('\n');
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const isTerm = !noTerm.test(lines[at]!) && definitionBelow(lines, at) !== undefined;
    if (!isTerm) {
      result.push(lines[at]!);
      continue;
    }
    const [list, end] = listFrom(lines, at);
    result.push('', '<dl>', '', ...list, '</dl>', '');
    at = end - 1;
  }
  return result.join('\n');
}

/** The line of the first definition of a term, right below it or below a blank line. */
function definitionBelow(lines: readonly string[], term: number): number | undefined {
  const next = lines[term + 1]?.trim() === '' ? term + 2 : term + 1;
  return definition.test(lines[next] ?? '') ? next : undefined;
}

/** The list that begins with a term, and the line after it. */
function listFrom(lines: readonly string[], from: number): [list: string[], end: number] {
  const list: string[] = [];
  let at = from;
  while (at < lines.length) {
    const below = noTerm.test(lines[at]!) ? undefined : definitionBelow(lines, at);
    if (below === undefined) break;
    list.push('<dt>', '', lines[at]!, '', '</dt>', '');
    for (at = below; definition.test(lines[at] ?? '');) {
      list.push('<dd>', '', definition.exec(lines[at]!)![1]!);
      // Lines of the definition are indented, but for those that go on with its paragraph.
      for (at += 1; at < lines.length && !definition.test(lines[at]!); at += 1) {
        const isIndented = /^(?: {2,}|\t)/.test(lines[at]!);
        const goesOn = lines[at]!.trim() !== '' && lines[at - 1]!.trim() !== '' && !noTerm.test(lines[at]!);
        const isGap = lines[at]!.trim() === '' && /^(?: {2,}|\t)\S/.test(lines[at + 1] ?? '');
        if (!isIndented && !isGap && (!goesOn || definitionBelow(lines, at) !== undefined)) break;
        list.push(lines[at]!.replace(/^(?: {1,4}|\t)/, ''));
      }
      list.push('', '</dd>', '');
      if (lines[at]?.trim() === '' && definition.test(lines[at + 1] ?? '')) at += 1;
    }
    if (lines[at]?.trim() === '' && definitionBelow(lines, at + 1) !== undefined) at += 1;
  }
  return [list, at];
}

/** Abbreviations `*[HTML]: words`, taken from a text. */
export function takeAbbreviations(text: string): { text: string; abbreviations: Map<string, string> } {
  const abbreviations = new Map<string, string>();
  const rest = text.replaceAll(/^\*\[([^\]\n]+)\]:[ \t]*(.*)$/gm, (_, short: string, long: string) => {
    abbreviations.set(short, long.trim());
    return '';
  });
  return { text: rest, abbreviations };
}
