import type { StatusWords } from '../i18n/statusWords.ts';
import { clockIn, entryStatus } from './status/entryStatus.ts';
import { statusLabel } from './status/statusSentence.ts';

/**
 * What lists show of entries besides their fields, made when an entry is read and never written.
 */
export const listProperties = {
  /** Where it stands, in a word, for filters and groups; it is also the field at the head of forms. */
  status: 'status',
  /** The same in some words, in bold before titles; nothing for what is online. */
  statusNote: 'statusNote',
  /** The names of its section and its kind, for groups, which show values as they are. */
  sectionName: 'sectionName',
  kindName: 'kindName',
  /** What stands before the names of its authors; nothing if it has none. */
  beforeAuthors: 'beforeAuthors',
} as const;

export type ListProperties = Partial<Record<keyof typeof listProperties, string>>;

type Choice = { value: string; label: string };
type ChoiceWidget = { name: string; options?: readonly Choice[] };

/** Reads these properties of entries whose form has some widgets. */
export function listReader(
  widgets: readonly ChoiceWidget[],
  { timeZone, words, language }: { timeZone: string; words: StatusWords; language: string },
): (fields: Record<string, unknown>) => ListProperties {
  const labelOf = (name: string, value: unknown): string | undefined =>
    widgets.find((widget) => widget.name === name)?.options?.find((choice) => choice.value === value)?.label;
  return (fields) => {
    const now = clockIn(timeZone, Date.now());
    const found = entryStatus(fields, now);
    const { category, kind, authors } = fields;
    return Object.fromEntries(
      Object.entries({
        sectionName: labelOf('category', category),
        kindName: labelOf('kind', kind),
        beforeAuthors: Array.isArray(authors) && authors.length > 0 ? ' · ' : undefined,
        status: found && words.short[found.status],
        statusNote:
          found && found.status !== 'published'
            ? `**${statusLabel(found, now, words, language)}** `
            : undefined,
      }).filter(([, value]) => value !== undefined),
    );
  };
}
