import { attributesOf, changeAttributes } from './attributes.ts';

/** What a directive or a component says in its first line or tag; `label` is that between brackets. */
export type BlockValues = Record<string, string>;

const opening = /^(:+[\w-]+)(?:\[((?:\\.|\[[^\]]*\]|[^[\]\\])*)\])?/;

/** The name of a block: `note` for `:::note[…]`, `Note` for `<Note …>`. */
export const blockName = (source: string): string => /^(?::+|<)([\w-]+)/.exec(source)?.[1] ?? '';

/** The values that a form can show. */
export function readBlock(source: string): BlockValues {
  const values: BlockValues = {};
  const label = opening.exec(source)?.[2];
  if (label !== undefined) values['label'] = label.replace(/\\([[\]\\])/g, '$1');
  for (const { name, value } of attributesOf(source).all) if (value !== undefined) values[name] = value;
  return values;
}

/** Whether an attribute is an expression of MDX, which only its author can change. */
export const hasExpression = (source: string, name: string): boolean =>
  attributesOf(source).all.some((attribute) => attribute.name === name && attribute.value === undefined);

/**
 * The first line or tag with other values, all else as it is written.
 *
 * @param label whether `label` stands between brackets; else it is an attribute like others
 */
export function changeBlock(
  source: string,
  values: Readonly<BlockValues>,
  { label, keepEmpty = [] }: { label: boolean; keepEmpty?: readonly string[] },
): string {
  const changes: BlockValues = { ...values };
  const words = changes['label'];
  if (!label || words === undefined) return changeAttributes(source, changes, keepEmpty);
  delete changes['label'];
  const rest = changeAttributes(source, changes, keepEmpty);
  if (words.trim() === (readBlock(source)['label'] ?? '').trim()) return rest;
  const [all = '', name = ''] = opening.exec(rest) ?? [];
  const isBalanced = /^(?:\[[^[\]]*\]|[^[\]\\])*$/.test(words);
  const written = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(isBalanced ? /\\/g : /[[\]\\]/g, '\\$&');
  return `${name}${written && `[${written}]`}${rest.slice(all.length)}`;
}
