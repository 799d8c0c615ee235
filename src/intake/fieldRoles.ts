import type { LeakMarkerKind } from '../i18n/cli/proveWords.ts';

type RoleUse = {
  /** How it is typeset: as prose, or as a name, whose apostrophes alone are set. */
  typeset?: 'prose' | 'name';
  /** What `prove` looks for it as, where it is not published; sentence by sentence if it is `bySentence`. */
  leakMarker?: LeakMarkerKind;
  bySentence?: true;
  /** Whether the rules of `check` for typography look at it. */
  checked?: true;
};

/** How a field is treated, by its role. Everything that loops over the fields of a collection uses this table. */
const fieldRoles = {
  headline: { typeset: 'prose', leakMarker: 'title', checked: true },
  standfirst: { typeset: 'prose', leakMarker: 'standfirst', checked: true },
  caption: { typeset: 'prose', leakMarker: 'caption', checked: true },
  /** Several sentences. */
  text: { typeset: 'prose', leakMarker: 'sentence', bySentence: true },
  sentence: { typeset: 'prose', leakMarker: 'sentence' },
  /** Text that readers see in any case. */
  notice: { typeset: 'prose' },
  credit: { typeset: 'name', leakMarker: 'caption' },
  person: { typeset: 'name', leakMarker: 'name' },
  label: { typeset: 'prose', leakMarker: 'name' },
  /** Who pays for something: the name is left as it is written. */
  payer: { leakMarker: 'name' },
  portrait: { leakMarker: 'caption' },
  theme: { leakMarker: 'theme' },
  id: { leakMarker: 'slug' },
  address: { leakMarker: 'address' },
  /** A picture file. */
  picture: { leakMarker: 'picture' },
  /** A file of sound or moving pictures. */
  mediaFile: { leakMarker: 'picture' },
  /** No text for readers: dates, choices, and what must stay as the law requires. */
  data: {},
} as const satisfies Record<string, RoleUse>;

export type FieldRole = keyof typeof fieldRoles;

/** The uses of a role, as one type for all roles. */
export const roleUse = (role: FieldRole): RoleUse => fieldRoles[role];

/** Roles in the shape of data: of each field, of each item of a list `[…]`, of whatever is under any key (`*`). */
export type RoleTree = FieldRole | readonly [RoleTree] | { readonly [field: string]: RoleTree };

/** The roles of all fields of a type; the type checker reports a missing one. */
export type FieldRoles<T> =
  | 'data'
  | (T extends string
      ? FieldRole
      : T extends readonly (infer Item)[]
        ? readonly [FieldRoles<NonNullable<Item>>]
        : T extends object
          ? string extends keyof T
            ? { readonly '*': FieldRoles<NonNullable<T[keyof T]>> }
            : { readonly [K in keyof T]-?: FieldRoles<NonNullable<T[K]>> }
          : never);

type Path = readonly (string | number)[];
/** A value that has a role, and where it is. */
export type RoleValue = { role: FieldRole; value: unknown; path: Path };

/** Every value in some data that has a role, in the order of the roles. */
export function valuesIn(data: unknown, roles: RoleTree, path: Path = []): RoleValue[] {
  if (roles === 'data' || data === undefined || data === null) return [];
  if (typeof roles === 'string') return [{ role: roles, value: data, path }];
  if (isList(roles))
    return Array.isArray(data)
      ? data.flatMap((item: unknown, at) => valuesIn(item, roles[0], [...path, at]))
      : [];
  if (typeof data !== 'object') return [];
  return fieldsWithRole(data, roles).flatMap(([key, value, role]) => valuesIn(value, role, [...path, key]));
}

/** The same data with other values in the place of those that have a role. */
export function mapValues<T>(
  data: T,
  roles: RoleTree,
  change: (value: unknown, role: FieldRole) => unknown,
): T;
export function mapValues(
  data: unknown,
  roles: RoleTree,
  change: (value: unknown, role: FieldRole) => unknown,
): unknown {
  if (roles === 'data' || data === undefined || data === null) return data;
  if (typeof roles === 'string') return change(data, roles);
  if (isList(roles))
    return Array.isArray(data) ? data.map((item: unknown) => mapValues(item, roles[0], change)) : data;
  if (typeof data !== 'object') return data;
  const changed = fieldsWithRole(data, roles).map(([key, value, role]) => [
    key,
    mapValues(value, role, change),
  ]);
  return { ...data, ...Object.fromEntries(changed) };
}

/** The role of a field, by its path without the numbers of list items: `ads.picture`. */
export const roleAt = (roles: RoleTree, path: string): RoleTree | undefined =>
  path.split('.').reduce<RoleTree | undefined>((found, step) => {
    const fields = found && isList(found) ? found[0] : found;
    return typeof fields === 'object' && !isList(fields) ? fields[step] : undefined;
  }, roles);

/** Whether the roles are those of a list's items. */
export const isList = (roles: RoleTree): roles is readonly [RoleTree] => Array.isArray(roles);

/** The fields that data has of those with a role. */
function fieldsWithRole(
  data: object,
  roles: { readonly [field: string]: RoleTree },
): [string, unknown, RoleTree][] {
  return Object.entries(roles).flatMap(([field, role]) => {
    const keys = field === '*' ? Object.keys(data) : Object.hasOwn(data, field) ? [field] : [];
    return keys.map((key): [string, unknown, RoleTree] => [
      key,
      (data as Record<string, unknown>)[key],
      role,
    ]);
  });
}
