import { endOfFence, fenceIn } from './protectCode.ts';

const opener = /^(\s*)(!!!|\?\?\?\+?|===[!+]?|\/\/\/)\s*(.*?)\s*$/;

/**
 * Makes HTML of the blocks of MkDocs that are told by their indent: `!!! note "Title"`, `??? note`, `=== "Tab"`. The text in them
 * stays Markdown.
 */
export function replaceMkdocsBlocks(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const fence = fenceIn(line);
    if (fence) {
      const end = endOfFence(lines, at, fence);
      result.push(...titled(line), ...lines.slice(at + 1, end + 1));
      at = end;
      continue;
    }
    const [, indent = '', mark = '', said = ''] = opener.exec(line) ?? [];
    const isTab = mark.startsWith('===') && /^"/.test(said);
    const isBox = /^[!?]/.test(mark) && /^["\w]/.test(said);
    if (!isTab && !isBox) {
      result.push(line);
      continue;
    }
    const end = endOfIndent(lines, at, indent.length + 4);
    const inner = replaceMkdocsBlocks(
      lines.slice(at + 1, end).map((one) => (one.trim() === '' ? '' : one.slice(indent.length + 4))),
    );
    const made = isTab ? tab(said, inner) : box(mark, said, inner);
    result.push('', ...made.map((one) => (one === '' ? '' : indent + one)), '');
    at = end - 1;
  }
  return result;
}

/** The line that opens code, below the title that readers saw above it. */
function titled(line: string): string[] {
  const [, before = '', fence = '', language = '', written = ''] =
    /^(.*?)(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w+#-]*)(.*)$/.exec(line) ?? [];
  const [, title] = /\btitle=["']([^"']+)["']/.exec(written) ?? [];
  const open = `${before}${fence}${language}`;
  if (title === undefined) return [written.trim() ? open : line];
  const indent = before.replaceAll(/[^\s>]/g, ' ');
  return /^[\s>]*$/.test(before)
    ? [`${before}**${title}**`, before.trimEnd(), open]
    : [`${before}**${title}**`, '', `${indent}${fence}${language}`];
}

/** The line after the last one that is indented that far. */
function endOfIndent(lines: readonly string[], from: number, indent: number): number {
  let end = from + 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    if (line.length - line.trimStart().length < indent) break;
    end = at + 1;
  }
  return end;
}

const titleIn = (said: string): string | undefined =>
  /"((?:\\.|[^"\\])*)"/.exec(said)?.[1]?.replaceAll('\\"', '"');

const tab = (said: string, inner: string[]): string[] => [`**${titleIn(said) ?? ''}**`, '', ...inner];

/** Without a title, readers see the name of the kind; with an empty one, none. */
function box(mark: string, said: string, inner: string[]): string[] {
  const [, kind = ''] = /^([\w-]+)/.exec(said) ?? [];
  const title = titleIn(said) ?? (kind && kind[0]!.toUpperCase() + kind.slice(1));
  const head = title === '' ? [] : ['<div class="admonition-title">', '', title, '', '</div>', ''];
  if (mark.startsWith('???'))
    return ['<details>', '<summary>', '', title || '…', '', '</summary>', '', ...inner, '', '</details>'];
  return [`<div class="admonition ${kind}">`, '', ...head, ...inner, '', '</div>'];
}

/** Includes `--8<-- "file"`, which stands alone in its line. */
export const replaceSnippets = (
  text: string,
  include: (name: string) => string | undefined,
  onMissing: (name: string) => void,
): string =>
  text.replaceAll(/^([ \t]*)-{1,}8<-{1,}\s+["']([^"']+)["'].*$/gm, (_, indent: string, name: string) => {
    const found = include(name.replace(/:[\w-]+$/, ''));
    if (found === undefined) onMissing(name);
    return (found ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => indent + line)
      .join('\n');
  });

/** Signs of MkDocs within a line, as HTML: `==mark==`, `++keys++`, `^^inserted^^`, `{--deleted--}`. */
export const replaceMkdocsSigns = (text: string): string =>
  text
    .replaceAll(/\{==(.+?)==\}/g, '<mark>$1</mark>')
    .replaceAll(/\{--(.+?)--\}/g, '<del>$1</del>')
    .replaceAll(/\{\+\+(.+?)\+\+\}/g, '<ins>$1</ins>')
    .replaceAll(/\{>>(.+?)<<\}/g, '')
    .replaceAll(/(?<![=\w])==(?=[^\s=])([^\n]+?)(?<=[^\s=])==(?![=\w])/g, '<mark>$1</mark>')
    .replaceAll(/\+\+([a-z0-9-]+(?:\+(?:[a-z0-9-]+|"[^"]*"))*)\+\+/g, (_, keys: string) =>
      keys
        .split('+')
        .map((key) => `<kbd>${key.replaceAll('"', '')}</kbd>`)
        .join('+'),
    )
    .replaceAll(/\^\^(?=\S)([^\n]+?)(?<=\S)\^\^/g, '<ins>$1</ins>');
