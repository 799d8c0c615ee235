import { sha256 } from '../../cache/digest.ts';

/** Thrown for values that cannot be compared for certain. */
const unhashable = Symbol('unhashable');

/** A page's key, and short hashes of the parts of its props, by their names, to report which of them have changed. */
export type PageKey = { key: string; partHashes: () => Record<string, string> };

/**
 * The key of a page: a digest of all its props. Equal keys mean equal props, so nothing may be left out.
 *
 * @param codeObjects objects that follow from code alone, which the digest of the code covers
 * @returns undefined if a value cannot be compared for certain (a function, an object of a class)
 */
export function pageKeyOf(props: unknown, codeObjects: WeakSet<object>): PageKey | undefined {
  try {
    const parts = partsOf(props, [], codeObjects).map(
      ([path, value]) => [path, serialized(value, codeObjects)] as const,
    );
    const whole = parts.map(([path, text]) => serialized(path, codeObjects) + text).join('');
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

/** The parts of props two levels deep: `page.view`, `source.digest`. An empty object is a part itself. */
function partsOf(value: unknown, path: string[], codeObjects: WeakSet<object>): [string[], unknown][] {
  if (path.length === 2 || !isPlain(value) || codeObjects.has(value)) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, part]) => partsOf(part, [...path, key], codeObjects));
}

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A value as text: each type has its own mark and each text its length, so that no two values have the same text. */
function serialized(value: unknown, codeObjects: WeakSet<object>): string {
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
  if (codeObjects.has(value)) return 'c';
  if (Array.isArray(value)) {
    let text = `[${value.length}:`;
    for (const item of value) text += serialized(item, codeObjects);
    return text;
  }
  if (value instanceof Map) return `m${serialized([...value], codeObjects)}`;
  if (value instanceof Set) return `s${serialized([...value], codeObjects)}`;
  if (value instanceof Date) return `d${value.getTime()};`;
  if (value instanceof Uint8Array) return `b${sha256(value)}`;
  if (!isPlain(value)) throw unhashable;
  let text = '{';
  for (const key in value) {
    text += `${key.length}:${key}${serialized((value as Record<string, unknown>)[key], codeObjects)}`;
  }
  return `${text}}`;
}
