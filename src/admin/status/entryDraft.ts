/**
 * The entry that is edited, as Sveltia CMS keeps it (`services/contents/draft` of its source): a reactive object whose form
 * follows what is written into it. The build adds the reference to it, see `src/builder/bundle/adminRoutes.ts`.
 */
export type EntryDraft = {
  collectionName: string;
  isNew: boolean;
  defaultLocale: string;
  /** Values by their flat paths, `corrections.0.text`, by language. */
  currentValues: Record<string, Record<string, unknown>>;
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

/**
 * Writes a value into the form: a text, a flag, a list or a group. The editor sees it there, and it is saved with the rest.
 */
export function setValue(draft: EntryDraft, name: string, value: unknown): void {
  const values = draft.currentValues[draft.defaultLocale]!;
  for (const path of Object.keys(values)) if (path.startsWith(`${name}.`)) delete values[path];
  for (const [path, one] of flatValues(name, value)) values[path] = one;
}

/** A value by flat paths: each list and group, empty, before what is in it. */
function flatValues(path: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return [
    [path, Array.isArray(value) ? [] : {}],
    ...Object.entries(value).flatMap(([key, inner]) => flatValues(`${path}.${key}`, inner)),
  ];
}
