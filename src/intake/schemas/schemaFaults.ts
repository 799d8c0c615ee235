import type { z } from 'zod';
import type { FileKind } from '../collections.ts';
import type { FaultDetail } from '../faults.ts';
import type { Form } from './fields.ts';
import { formerFieldAt } from './formerFields.ts';
import { formFaults } from './formFaults.ts';
import { longerHold, readHold } from './heldBack.ts';
import { nearest } from '../nearest.ts';
import { fieldNames, isNeeded, noteOf, schemaAt } from './schemaWalk.ts';
import { slugOf } from '../../addresses/slugs.ts';
import { usualNames } from './usualNames.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { fieldPathKey, type Entries, type Path } from './paths.ts';

/**
 * A fault of a field, before its place in the file is known; `on` says whether it is shown at the name or at the
 * value.
 */
export type FieldFault = { path: Path; detail: FaultDetail; on: 'key' | 'value' };

type Issue = z.core.$ZodIssue;

/**
 * Validates fields against a schema.
 *
 * @param file the kind of file, which says what former fields it may have
 * @param timeZone in which numbers in the place of dates are read
 * @returns the value, `undefined` if there is any fault; and every fault
 */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
  { entries, file, timeZone }: { entries: Entries; file: FileKind; timeZone: string },
): { value: T | undefined; fieldFaults: FieldFault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, fieldFaults: [] };

  const faultsOf = (issue: Issue): FieldFault[] => {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schemaAt(schema, path));
      const siblings = valueAt(data, path) as Fields;
      return unknownKeyFaults(issue.keys, path, known, { siblings, file, timeZone });
    }
    const form = formFaults[issue.message as Form];
    if (!form)
      return [{ path, detail: { rule: issue.message, values: paramsOf(issue) } as FaultDetail, on: 'value' }];
    const value = valueAt(data, path);
    const wanted = schemaAt(schema, path);
    const last = path.at(-1);
    const detail = form({
      value,
      written: entries.get(fieldPathKey(path))?.written ?? '',
      field: typeof last === 'string' ? last : undefined,
      under: path.slice(0, -1).findLast((step) => typeof step === 'string'),
      needed: typeof last === 'string' && isNeeded(wanted),
      keys: fieldNames(issue.message === 'list' ? schemaAt(schema, [...path, 0]) : wanted),
      words: issue.code === 'invalid_value' ? issue.values.map(String) : wordsOf(wanted),
      isName: noteOf(wanted, 'sense') === 'slug',
      timeZone,
    });
    // `~` and `null` are written, so the fault is shown there.
    const isThere = (value !== undefined && value !== null) || detail.rule === 'text-null';
    return [{ path, detail, on: isThere ? 'value' : 'key' }];
  };
  return { value: undefined, fieldFaults: withoutRenamed(result.error.issues.flatMap(faultsOf)) };
}

/** A field that is present under another name is not reported as missing too. */
function withoutRenamed(fieldFaults: FieldFault[]): FieldFault[] {
  const meant = new Set(
    fieldFaults.flatMap(({ path, detail: { rule, values } }) =>
      (rule === 'key-unknown' || rule === 'key-former') && values.right
        ? [fieldPathKey([...path.slice(0, -1), values.right])]
        : rule === 'key-held'
          ? [fieldPathKey([values.field])]
          : [],
    ),
  );
  return fieldFaults.filter(
    ({ path, detail: { rule } }) => !/-missing$/.test(rule) || !meant.has(fieldPathKey(path)),
  );
}

const paramsOf = (issue: Issue) => (issue.code === 'custom' ? (issue.params ?? {}) : {});

/** Words that a text field accepts, from its schema's metadata. */
const wordsOf = (schema: z.core.$ZodType | undefined): string[] =>
  (noteOf(schema, 'enum') as string[] | undefined) ?? [];

/** Fields by which other systems let an article choose its address. */
const addressKeys = ['slug', 'permalink', 'url', 'id'];

type Around = { siblings: Fields; file: FileKind; timeZone: string };

/**
 * Faults of unknown fields, each with the name probably meant; the first one without such a name lists all known
 * fields.
 */
function unknownKeyFaults(keys: string[], path: Path, known: string[], around: Around): FieldFault[] {
  const taken = new Map<string, unknown>(Object.entries(around.siblings));
  let list = known;
  return keys.map((key) => {
    const usual = usualNames[slugOf(key).replaceAll('-', '')];
    const right = usual && known.includes(usual) ? usual : nearest(key, known);
    const twice = right !== undefined && taken.has(right);
    const former = formerFieldAt([...path, key], around.file);
    if (former) {
      const { since, now } = former;
      return {
        path: [...path, key],
        detail: { rule: 'key-former', values: { key, since, right: now } },
        on: 'key',
      };
    }
    const detail: FaultDetail =
      heldBackFault(key, known, taken, around) ??
      (twice && right === usual
        ? { rule: 'key-unknown-twice', values: { key, right } }
        : addressKeys.includes(key) && known.includes('title')
          ? { rule: 'key-address', values: { key } }
          : { rule: 'key-unknown', values: { key, right: twice ? undefined : right, known: list } });
    if (right && detail.rule !== 'key-held') taken.set(right, around.siblings[key]);
    if (detail.rule === 'key-unknown' && !detail.values.right) list = [];
    return { path: [...path, key], detail, on: 'key' };
  });
}

/**
 * The fault of an unknown field that holds a text back in other systems; if our own field is there too, the longer
 * hold counts.
 */
function heldBackFault(
  key: string,
  known: string[],
  taken: Map<string, unknown>,
  { siblings, timeZone }: Around,
): FaultDetail | undefined {
  const hold = readHold(key, siblings[key], { date: siblings['date'], timeZone });
  if (!hold) return undefined;
  if (!known.includes('draft')) {
    // What is nearly a field of ours is that field: an advertisement's or a page's own.
    const holds = hold.field !== 'draft' || hold.right === 'true';
    const isOurs =
      nearest(key, known) ?? known.find((name) => name === usualNames[slugOf(key).replaceAll('-', '')]);
    return holds && isOurs === undefined ? { rule: 'key-held-elsewhere', values: { key } } : undefined;
  }
  const { field } = hold;
  const value = longerHold(hold, taken.get(field), timeZone);
  const values = { key, field, right: `${field}: ${value}`, both: taken.has(field) };
  taken.set(field, value === 'true' || value);
  return { rule: 'key-held', values };
}

/** The value at a path; inherited properties do not count. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}
