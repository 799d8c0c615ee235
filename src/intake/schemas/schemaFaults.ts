import type { z } from 'astro/zod';
import type { Refusal } from '../faults.ts';
import type { Form } from './fields.ts';
import { formFaults } from './formFaults.ts';
import { longer, readHold } from './heldBack.ts';
import { nearest } from '../nearest.ts';
import { fieldNames, isNeeded, schemaAt } from './schemaWalk.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { usualNames } from './usualNames.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { keyOf, type Entries, type Path } from './paths.ts';

/** A refusal and the field it concerns. */
export type FieldRefusal = { path: Path; refusal: Refusal; on: 'key' | 'value' };

type Issue = z.core.$ZodIssue;

/**
 * Holds fields to a schema.
 *
 * @param timeZone for what numbers in the place of dates mean
 * @returns the value, or none when anything is refused; and every refusal
 */
export function holdTo<T>(
  schema: z.ZodType<T>,
  data: unknown,
  { entries, timeZone }: { entries: Entries; timeZone: string },
): { value: T | undefined; refusals: FieldRefusal[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, refusals: [] };

  const refuse = (issue: Issue): FieldRefusal[] => {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schemaAt(schema, path));
      return refuseKeys(issue.keys, path, known, { siblings: valueAt(data, path) as Fields, timeZone });
    }
    const form = formFaults[issue.message as Form];
    if (!form)
      return [{ path, refusal: { rule: issue.message, values: paramsOf(issue) } as Refusal, on: 'value' }];
    const value = valueAt(data, path);
    const wanted = schemaAt(schema, path);
    const last = path.at(-1);
    const refusal = form({
      value,
      written: entries.get(keyOf(path))?.written ?? '',
      field: typeof last === 'string' ? last : undefined,
      under: path.slice(0, -1).findLast((step) => typeof step === 'string'),
      needed: typeof last === 'string' && isNeeded(wanted),
      keys: fieldNames(issue.message === 'list' ? schemaAt(schema, [...path, 0]) : wanted),
      words: issue.code === 'invalid_value' ? issue.values.map(String) : wordsOf(wanted),
      timeZone,
    });
    // `~` and `null` are there to be seen.
    const isThere = (value !== undefined && value !== null) || refusal.rule === 'text-null';
    return [{ path, refusal, on: isThere ? 'value' : 'key' }];
  };
  return { value: undefined, refusals: withoutRenamed(result.error.issues.flatMap(refuse)) };
}

/** A field that is there under another name is not missing as well. */
function withoutRenamed(refusals: FieldRefusal[]): FieldRefusal[] {
  const meant = new Set(
    refusals.flatMap(({ path, refusal: { rule, values } }) =>
      rule === 'key-unknown' && values.right
        ? [keyOf([...path.slice(0, -1), values.right])]
        : rule === 'key-held'
          ? [keyOf([values.field])]
          : [],
    ),
  );
  return refusals.filter(({ path, refusal: { rule } }) => !/-missing$/.test(rule) || !meant.has(keyOf(path)));
}

const paramsOf = (issue: Issue) => (issue.code === 'custom' ? (issue.params ?? {}) : {});

/** Words that a text field is known to take, from its schema's notes. */
function wordsOf(schema: z.core.$ZodType | undefined): string[] {
  const notes = schema && 'meta' in schema ? (schema as z.ZodType).meta() : undefined;
  return (notes?.['enum'] as string[] | undefined) ?? [];
}

/** What other systems let an article say about its address. */
const addressKeys = ['slug', 'permalink', 'url', 'id'];

type Around = { siblings: Fields; timeZone: string };

/** Unknown fields and what was meant, each name once; all known ones are listed the first time that does not help. */
function refuseKeys(keys: string[], path: Path, known: string[], around: Around): FieldRefusal[] {
  const taken = new Map<string, unknown>(Object.entries(around.siblings));
  let list = known;
  return keys.map((key) => {
    const usual = usualNames[slugOf(key).replaceAll('-', '')];
    const right = usual && known.includes(usual) ? usual : nearest(key, known);
    const twice = right !== undefined && taken.has(right);
    const refusal: Refusal =
      refuseHold(key, known, taken, around) ??
      (twice && right === usual
        ? { rule: 'key-unknown-twice', values: { key, right } }
        : addressKeys.includes(key) && known.includes('title')
          ? { rule: 'key-address', values: { key } }
          : { rule: 'key-unknown', values: { key, right: twice ? undefined : right, known: list } });
    if (right && refusal.rule !== 'key-held') taken.set(right, around.siblings[key]);
    if (refusal.rule === 'key-unknown' && !refusal.values.right) list = [];
    return { path: [...path, key], refusal, on: 'key' };
  });
}

/** An unknown field that holds a text back elsewhere; beside our own field for it, the one that holds it longer counts. */
function refuseHold(
  key: string,
  known: string[],
  taken: Map<string, unknown>,
  { siblings, timeZone }: Around,
): Refusal | undefined {
  const hold = readHold(key, siblings[key], { date: siblings['date'], timeZone });
  if (!hold) return undefined;
  if (!known.includes('draft')) {
    // What is nearly a field of ours is that field: an advertisement's or a page's own.
    const holds = hold.field !== 'draft' || hold.right === 'true';
    return holds && !nearest(key, known) ? { rule: 'key-held-elsewhere', values: { key } } : undefined;
  }
  const { field } = hold;
  const value = longer(hold, taken.get(field), timeZone);
  const values = { key, field, right: `${field}: ${value}`, both: taken.has(field) };
  taken.set(field, value === 'true' || value);
  return { rule: 'key-held', values };
}

/** The value at a path; nothing that an object inherits counts. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
