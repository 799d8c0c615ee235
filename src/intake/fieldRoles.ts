/** By what something unpublished could be recognised in a site. */
export type LeakMarkerKind =
  'title' | 'slug' | 'standfirst' | 'sentence' | 'caption' | 'name' | 'theme' | 'address' | 'picture';

type RoleUse = {
  /** How it is typeset: as prose, or as a name, whose apostrophes alone are set. */
  typeset?: 'prose' | 'name';
  /** What `prove` looks for it as, where it is not published; sentence by sentence if it is `cut`. */
  trace?: LeakMarkerKind;
  cut?: true;
  /** Whether the rules of `check` for typography look at it. */
  checked?: true;
};

/** What becomes of a field, by its role. Everything that goes through the fields of a collection goes by this table. */
const fieldRoles = {
  headline: { typeset: 'prose', trace: 'title', checked: true },
  standfirst: { typeset: 'prose', trace: 'standfirst', checked: true },
  caption: { typeset: 'prose', trace: 'caption', checked: true },
  /** Several sentences. */
  text: { typeset: 'prose', trace: 'sentence', cut: true },
  sentence: { typeset: 'prose', trace: 'sentence' },
  /** What readers are told in any case. */
  notice: { typeset: 'prose' },
  credit: { typeset: 'name', trace: 'caption' },
  person: { typeset: 'name', trace: 'name' },
  label: { typeset: 'prose', trace: 'name' },
  /** Who pays for something: the name is left as it is written. */
  payer: { trace: 'name' },
  portrait: { trace: 'caption' },
  theme: { trace: 'theme' },
  id: { trace: 'slug' },
  address: { trace: 'address' },
  /** A picture file. */
  picture: { trace: 'picture' },
  /** Nothing that readers read: dates, choices, and what stays as the law wants it. */
  data: {},
} as const satisfies Record<string, RoleUse>;

export type FieldRole = keyof typeof fieldRoles;

/** What a role is used for, in one type for all. */
export const useOf = (role: FieldRole): RoleUse => fieldRoles[role];

/** Roles in the shape of data: of each field, of each item of a list `[…]`, of whatever is under any key (`*`). */
export type RoleTree = FieldRole | readonly [RoleTree] | { readonly [field: string]: RoleTree };

/** The roles of all fields of a type: one that is left out is an error of the type checker. */
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
  return pairsOf(data, roles).flatMap(([key, value, role]) => valuesIn(value, role, [...path, key]));
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
  const changed = pairsOf(data, roles).map(([key, value, role]) => [key, mapValues(value, role, change)]);
  return { ...data, ...Object.fromEntries(changed) };
}

/** Whether the roles are those of a list's items. */
export const isList = (roles: RoleTree): roles is readonly [RoleTree] => Array.isArray(roles);

/** The fields that data has of those with a role. */
function pairsOf(data: object, roles: { readonly [field: string]: RoleTree }): [string, unknown, RoleTree][] {
  return Object.entries(roles).flatMap(([field, role]) => {
    const keys = field === '*' ? Object.keys(data) : Object.hasOwn(data, field) ? [field] : [];
    return keys.map((key): [string, unknown, RoleTree] => [
      key,
      (data as Record<string, unknown>)[key],
      role,
    ]);
  });
}
