import type { Nodes, PhrasingContent, RootContent } from 'mdast';

/** Characters that nobody sees, which word processors and editors leave behind. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

const isSpan = (
  node: Nodes,
): node is Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'link' }> =>
  /^(?:emphasis|strong|delete|link)$/.test(node.type);

/** A tag of HTML in a line: a node that the converter knows to be part of one, which `html` may not be. */
export const tag = (value: string): PhrasingContent =>
  ({ type: 'inlineMath', value }) as unknown as PhrasingContent;

/** Tidies what editors in browsers leave: emphasis on spaces, one emphasis in several pieces, lines that repeat. */
export function tidyBlocks(blocks: RootContent[]): RootContent[] {
  const tidied = blocks.flatMap((block) => tidy(block)) as RootContent[];
  return tidied.filter((block, at) => {
    if (block.type !== 'thematicBreak') return true;
    const before = tidied.slice(0, at).findLast(({ type }) => type !== 'footnoteDefinition');
    const isLast = tidied
      .slice(at)
      .every(({ type }) => type === 'thematicBreak' || type === 'footnoteDefinition');
    return before !== undefined && before.type !== 'thematicBreak' && !isLast;
  });
}

function tidy(node: Nodes): Nodes[] {
  if ((node.type as string) === 'inlineMath')
    return [{ type: 'html', value: (node as unknown as { value: string }).value }];
  if (node.type === 'text') {
    const value = node.value.replace(invisible, '').replaceAll(/\t+/g, ' ');
    return value === '' ? [] : [{ ...node, value }];
  }
  if (!('children' in node)) return [node];
  const children = joined((node.children as Nodes[]).flatMap(tidy));
  const copy = { ...node, children } as Nodes & { children: Nodes[] };
  if (isSpan(node)) return withSpacesOutside(copy);
  if (node.type === 'tableCell') copy.children = children.map(inCell);
  if (node.type === 'heading') {
    // All of a heading in bold says nothing.
    const [only, ...others] = children;
    if (only?.type === 'strong' && others.length === 0) copy.children = only.children;
    copy.children = trimmed(copy.children);
    return copy.children.length === 0 ? [] : [copy];
  }
  if (node.type === 'paragraph') {
    copy.children = trimmed(children);
    const isLabel = (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel;
    return copy.children.length === 0 && !isLabel ? [] : isLabel ? [copy] : atDoubleBreaks(copy);
  }
  return [copy];
}

/** A player has no place in a cell: a link leads to what it showed. */
function inCell(node: Nodes): Nodes {
  if (node.type !== 'leafDirective') return node;
  const { url, src, title } = node.attributes ?? {};
  const address = url ?? src ?? '';
  return { type: 'link', url: address, title: null, children: [{ type: 'text', value: title || address }] };
}

/** Two line breaks were how old editors made paragraphs. */
function atDoubleBreaks(paragraph: Nodes & { children: Nodes[] }): Nodes[] {
  const parts: Nodes[][] = [[]];
  for (const [at, child] of paragraph.children.entries()) {
    const isSecond = child.type === 'break' && paragraph.children[at - 1]?.type === 'break';
    if (isSecond) parts.push([]);
    else parts.at(-1)!.push(child);
  }
  if (parts.length === 1) return [paragraph];
  return parts
    .map(trimmed)
    .filter((children) => children.length > 0)
    .map((children) => ({ ...paragraph, children }) as Nodes);
}

/** Pieces of one emphasis with nothing but spaces between, as one. */
function joined(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      result[result.length - 1] = { ...last, value: last.value + node.value };
      continue;
    }
    const isEmphasis = /^(?:emphasis|strong|delete)$/.test(node.type);
    const space = isEmphasis && last?.type === 'text' && last.value.trim() === '' ? last : undefined;
    const before = space ? result.at(-2) : last;
    if (isEmphasis && before?.type === node.type) {
      const children = [before, node].map((one) => (one as { children: Nodes[] }).children);
      const whole = {
        ...before,
        children: joined([...children[0]!, ...(space ? [space] : []), ...children[1]!]),
      };
      result.splice(space ? -2 : -1, 2, whole as Nodes);
    } else result.push(node);
  }
  return result;
}

/** Spaces at the ends of emphasis and links stand outside, where Markdown wants them. */
function withSpacesOutside(node: Nodes & { children: Nodes[] }): Nodes[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  let children = node.children;
  if (first?.type === 'break') {
    before.push(first);
    children = children.slice(1);
  } else if (first?.type === 'text') {
    const [space = ''] = /^\s+/.exec(first.value) ?? [];
    if (space) {
      before.push({ type: 'text', value: space });
      children = [{ ...first, value: first.value.slice(space.length) }, ...children.slice(1)];
    }
  }
  const end = children.at(-1);
  if (last?.type === 'break') {
    after.push(last);
    children = children.slice(0, -1);
  } else if (end?.type === 'text') {
    const [space = ''] = /\s+$/.exec(end.value) ?? [];
    if (space) {
      after.push({ type: 'text', value: space });
      children = [...children.slice(0, -1), { ...end, value: end.value.slice(0, -space.length) }];
    }
  }
  const kept = children.filter((child) => !(child.type === 'text' && child.value === ''));
  if (kept.length === 0) return [...before, ...after];
  if (before.length + after.length === 0) return [{ ...node, children: kept } as Nodes];
  return [...before, { ...node, children: kept } as Nodes, ...after];
}

/** Without line breaks and spaces around. */
function trimmed(children: Nodes[]): Nodes[] {
  const isSpace = (child: Nodes) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  const first = children.findIndex((child) => !isSpace(child));
  if (first < 0) return [];
  const kept = children.slice(first, children.findLastIndex((child) => !isSpace(child)) + 1);
  return kept.map((child, at) => {
    if (child.type !== 'text') return child;
    const start = at === 0 ? child.value.trimStart() : child.value;
    return { ...child, value: at === kept.length - 1 ? start.trimEnd() : start };
  });
}
