import type { Settings } from '../intake/schemas/siteSchema.ts';
import { adminWords } from '../i18n/adminWords.ts';
import { statusWords } from '../i18n/statusWords.ts';
import { listProperties } from './listProperties.ts';

const { status, statusNote, sectionName, kindName, beforeAuthors } = listProperties;

type ListedSettings = Pick<Settings, 'language' | 'sections'>;

/** How lists show, filter, sort and group what has a date (https://sveltiacms.app/en/docs/collections/entries). */
export function datedList({ language }: ListedSettings) {
  const { dayForm, byStatus } = adminWords[language];
  const { short } = statusWords[language];
  return {
    summary: listedAs(`{{date | date('${dayForm}')}}`),
    sortable_fields: {
      fields: ['date', 'title', status],
      default: { field: 'date', direction: 'descending' },
    },
    view_filters: Object.values(short).map((label) => exactly(label, status, label)),
    view_groups: [{ label: byStatus, field: status }],
  };
}

/** The same for articles, with sections, authors and kinds. */
export function articleList(settings: ListedSettings) {
  const list = datedList(settings);
  const { dayForm, featured, byCategory, byKind, byAuthor } = adminWords[settings.language];
  return {
    ...list,
    summary: listedAs(`{{date | date('${dayForm}')}}`, `{{category}}{{${beforeAuthors}}}{{authors}}`),
    sortable_fields: {
      ...list.sortable_fields,
      fields: [...list.sortable_fields.fields, 'category', 'updated'],
    },
    view_filters: [
      ...list.view_filters,
      { label: featured, field: 'featured', pattern: true },
      ...settings.sections.map(({ id, name }) => exactly(`${byCategory} : ${name}`, 'category', id)),
    ],
    view_groups: [
      ...list.view_groups,
      { label: byCategory, field: sectionName },
      { label: byAuthor, field: 'authors' },
      { label: byKind, field: kindName },
    ],
  };
}

/** The lines of lists of what has no date. */
export const draftsMarked = `{{${statusNote}}}{{title}}`;

/** A line of a list: where the entry stands unless it is online, its title, and what else is said of it, set smaller. */
const listedAs = (...details: string[]) => `{{${statusNote}}}{{title}} _${details.join(' · ')}_`;

const exactly = (label: string, field: string, value: string) => ({
  label,
  field,
  pattern: `^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`,
});
