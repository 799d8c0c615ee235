/**
 * The entry that is edited, as Sveltia CMS keeps it (`services/contents/draft` of its source): a reactive object whose form
 * follows what is written into it. The build adds the reference to it, see `src/builder/bundle/adminRoutes.ts`.
 */
export type EntryDraft = {
  collectionName: string;
  isNew: boolean;
  defaultLocale: string;
  /** The fields of its form. */
  fields: readonly { name: string }[];
  /** Values by their flat paths, `corrections.0.text`, by language. */
  currentValues: Record<string, Record<string, unknown>>;
  /** The same as they were read; the package takes a difference between the two for a change. */
  originalValues: Record<string, Record<string, unknown>>;
  /** `_` is the name of all languages. */
  currentSlugs: Record<string, string>;
  originalEntry?: {
    slug: string;
    locales: Record<string, { path: string; content: Record<string, unknown> }>;
  };
};

type DraftRoot = Element & { entryDraft?: { current?: EntryDraft | null } };

/** The entry whose form an element is in; undefined outside of forms. */
export const draftAround = (element: Element): EntryDraft | undefined =>
  element.closest<DraftRoot>('[data-entry-draft-root]')?.entryDraft?.current ?? undefined;

/** The name that the entry around an element is to have in its address; undefined outside of forms. */
export const slugAround = (element: Element | null | undefined): string | undefined =>
  element ? draftAround(element)?.currentSlugs['_'] : undefined;

/**
 * Writes a value into the form: a text, a flag, a list or a group. The editor sees it there, and it is saved with the rest.
 */
export function setValue(draft: EntryDraft, name: string, value: unknown): void {
  const values = draft.currentValues[draft.defaultLocale]!;
  for (const path of Object.keys(values)) if (path.startsWith(`${name}.`)) delete values[path];
  for (const [path, one] of flatValues(name, value)) values[path] = one;
}

/** A value of the form: what stands at its flat paths, put together. */
export function valueOf(draft: EntryDraft, name: string): unknown {
  const values = draft.currentValues[draft.defaultLocale]!;
  const inner = [
    ...new Set(
      Object.keys(values)
        .filter((path) => path.startsWith(`${name}.`))
        .map((path) => path.slice(name.length + 1).replace(/\..*$/, '')),
    ),
  ];
  if (inner.length === 0) return values[name];
  const parts = inner.map((key) => [key, valueOf(draft, `${name}.${key}`)] as const);
  return inner.every((key) => /^\d+$/.test(key))
    ? parts.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part)
    : Object.fromEntries(parts);
}

/**
 * Lets a form that nobody has changed count as such: once the field of a list has been drawn, the package keeps an empty list
 * beside its items, where there was none before, and would ask whether to leave without saving.
 */
export function ignoreDrawnLists(draft: EntryDraft): void {
  const [now, before] = [draft.currentValues, draft.originalValues].map(
    (values) => values[draft.defaultLocale] ?? {},
  );
  const below = (values: Record<string, unknown>, path: string) =>
    JSON.stringify(Object.entries(values).filter(([one]) => one.startsWith(`${path}.`)));
  for (const [path, value] of Object.entries(now!))
    if (Array.isArray(value) && !(path in before!) && below(now!, path) === below(before!, path))
      before![path] = value;
}

/** A value by flat paths: an empty list or group where it stands, then all that is in it, as the package flattens values. */
function flatValues(path: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return [[path, Array.isArray(value) ? [] : {}], ...leavesOf(path, value)];
}

const leavesOf = (path: string, value: object): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0
      ? leavesOf(`${path}.${key}`, inner)
      : [[`${path}.${key}`, inner]],
  );
