import type { Nodes as AnyNode, Text } from 'mdast';
import { rolesOf } from '../intake/collections.ts';
import { roleUse, valuesIn } from '../intake/fieldRoles.ts';
import type { Spot } from '../intake/faults.ts';
import { OPAQUE } from '../markdown/typography/characters.ts';
import type { ParsedText } from './parseText.ts';

/** The text of one block or field across its inline elements, and the spot of each character. */
export type TextRange = { text: string; spotAt: (offset: number) => Spot; field?: string | undefined };

/** Every text range of a text, in file order, with a placeholder character for elements without prose. */
export function textRangesOf({
  collection,
  data,
  fieldSpot,
  nodes,
  body,
  spotInFile,
}: ParsedText): TextRange[] {
  const lines = body.split('\n');
  const inFields = valuesIn(data, rolesOf(collection)).flatMap(({ role, value, path }): TextRange[] =>
    roleUse(role).checked && typeof value === 'string'
      ? [{ text: value, spotAt: () => fieldSpot(path), field: path.join('.') }]
      : [],
  );
  const blocks = [...nodes('heading'), ...nodes('paragraph'), ...nodes('tableCell')];
  return [...inFields, ...blocks.map((block) => textRangeOf(block, lines, spotInFile))];
}

function textRangeOf(block: AnyNode, lines: string[], spotInFile: (spot: Spot) => Spot): TextRange {
  const runs: { end: number; node?: Text }[] = [];
  let text = '';
  const add = (value: string, node?: Text) => {
    text += value;
    runs.push({ end: text.length, ...(node && { node }) });
  };
  /** The current element in another language, whose words the rules skip. */
  let foreignElement: string | undefined;
  const read = (node: AnyNode): void => {
    if (foreignElement !== undefined) {
      if (node.type === 'html' && node.value.startsWith(`</${foreignElement}`)) foreignElement = undefined;
    } else if (node.type === 'html') {
      foreignElement = /^<(\w+)[^>]*\slang=/.exec(node.value)?.[1];
      add(OPAQUE);
    } else if (node.type === 'text') add(node.value, node);
    else if (node.type === 'break') add('\n');
    else if (node.type === 'footnoteReference') return;
    // A link without words separates words too.
    else if ('children' in node && node.type !== 'textDirective' && node.children.length > 0)
      node.children.forEach(read);
    else add(OPAQUE);
  };
  read(block);
  const spotAt = (offset: number) => {
    const index = runs.findIndex(({ end }) => offset < end);
    const { node } = runs[index] ?? {};
    const begun = runs[index - 1]?.end ?? 0;
    return spotInFile(node ? spotIn(node, offset - begun, lines) : startOf(block));
  };
  return { text, spotAt };
}

const startOf = (node: AnyNode): Spot => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/**
 * The spot of a character of a text node. Line markers (`> `), entities and escapes are not in the node's value, so the
 * character is searched for from where it would be without them.
 */
function spotIn(node: Text, offset: number, lines: string[]): Spot {
  const start = startOf(node);
  const before = node.value.slice(0, offset).split('\n');
  const line = start.line + before.length - 1;
  const source = lines[line - 1] ?? '';
  const own = node.value.split('\n')[before.length - 1] ?? '';
  const first = before.length === 1 ? start.column - 1 : Math.max(0, source.indexOf(own.slice(0, 12)));
  const wanted = first + before.at(-1)!.length;
  const sign = node.value[offset]!;
  const found = source[wanted] === sign ? wanted : source.indexOf(sign, wanted);
  return { line, column: (found < 0 ? Math.min(wanted, source.length) : found) + 1 };
}
