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

/** Definition lists: a term, and below it lines that begin with a colon. */
export function replaceDefinitionLists(text: string): string {
  const one =
    /(?:^(?![ \t>#*+-]|\d+[.)]\s)[^\n]*\S[^\n]*\n(?:[ \t]*\n)?(?::[ \t]+[^\n]+(?:\n(?:[ \t]+|(?![ \t]*\n|:)[^\n:])[^\n]*)*\n?)+(?:[ \t]*\n)*)+/gm;
  return text.replaceAll(one, (whole) => {
    if (/^:::/m.test(whole)) return whole;
    const parts = whole.trim().split(/\n+/);
    const items: string[] = [];
    for (const line of parts) {
      const [, definition] = /^:[ \t]+(.*)$/.exec(line) ?? [];
      if (definition !== undefined) items.push(`<dd>\n\n${definition}`);
      else if (/^[ \t]/.test(line)) items.push(line.trim());
      else items.push(`<dt>\n\n${line}\n\n</dt>`);
    }
    const closed = items.map((item, at) =>
      item.startsWith('<dt>') || (items[at + 1] !== undefined && !items[at + 1]!.startsWith('<d'))
        ? item
        : `${item}\n\n</dd>`,
    );
    return `<dl>\n\n${closed.join('\n\n')}\n\n</dl>\n\n`;
  });
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
