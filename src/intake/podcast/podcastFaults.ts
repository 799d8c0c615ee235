import { valueAt, type FieldFault } from '../schemas/schemaFaults.ts';
import type { Fields } from '../yaml/frontMatter.ts';

/** The most categories that Apple takes. */
const most = 3;

/** Categories of a podcast that are none, or too many. */
export function podcastFaults(data: Fields): FieldFault[] {
  const path = ['podcast', 'categories'];
  const categories = valueAt(data, path);
  const count = Array.isArray(categories) ? categories.length : 1;
  return count >= 1 && count <= most
    ? []
    : [{ path, detail: { rule: 'podcast-categories', values: { count } }, on: 'value' }];
}
