import { sha256 } from '../../cache/digest.ts';

/** Thrown for what cannot be told apart for certain. */
const unhashable = Symbol('keyless');

/** A page's key; and short marks of the parts it is made of, by their names, to tell later which of them has changed. */
export type PageKey = { key: string; partHashes: () => Record<string, string> };

/**
 * The key of a page: a digest of all that its route gave it. Two equal keys mean equal props; so nothing may be left out,
 * and what cannot be told apart for certain (a function, an object of a class) gives no key at all.
 *
 * @param constants objects that stand for code, and are known by the code's digest
 */
export function pageKeyOf(props: unknown, constants: WeakSet<object>): PageKey | undefined {
  try {
    const parts = partsOf(props, [], constants).map(
      ([path, value]) => [path, serialized(value, constants)] as const,
    );
    const whole = parts.map(([path, text]) => serialized(path, constants) + text).join('');
    return {
      key: sha256(whole),
      partHashes: () =>
        Object.fromEntries(parts.map(([path, text]) => [path.join('.'), sha256(text).slice(0, 6)])),
    };
  } catch (error) {
    if (error === unhashable) return undefined;
    throw error;
  }
}

/** The parts of props down to the second step: `page.view`, `source.digest`. What holds nothing is a part itself. */
function partsOf(value: unknown, path: string[], constants: WeakSet<object>): [string[], unknown][] {
  if (path.length === 2 || !isPlain(value) || constants.has(value)) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, part]) => partsOf(part, [...path, key], constants));
}

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A value as text, each kind with its own mark and each text with its length, so that no two values have one text. */
function serialized(value: unknown, constants: WeakSet<object>): string {
  switch (typeof value) {
    case 'string':
      return `"${value.length}:${value}`;
    case 'number':
      // Zero has two signs, which a template would hide.
      return `#${Object.is(value, -0) ? '-0' : value};`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'undefined':
      return 'u';
    case 'object':
      break;
    default:
      throw unhashable;
  }
  if (value === null) return 'n';
  if (constants.has(value)) return 'c';
  if (Array.isArray(value)) {
    let text = `[${value.length}:`;
    for (const item of value) text += serialized(item, constants);
    return text;
  }
  if (value instanceof Map) return `m${serialized([...value], constants)}`;
  if (value instanceof Set) return `s${serialized([...value], constants)}`;
  if (value instanceof Date) return `d${value.getTime()};`;
  if (value instanceof Uint8Array) return `b${sha256(value)}`;
  if (!isPlain(value)) throw unhashable;
  let text = '{';
  for (const key in value) {
    text += `${key.length}:${key}${serialized((value as Record<string, unknown>)[key], constants)}`;
  }
  return `${text}}`;
}
