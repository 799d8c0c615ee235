import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** Links that lead nowhere, or to two places, or that nobody could name. */
export function linkFaults(data: Fields): FieldFault[] {
  const items = (field: string): unknown[] => (Array.isArray(data[field]) ? data[field] : []);
  const has = (item: unknown, field: string) => valueAt(item, [field]) !== undefined;
  const isItem = (item: unknown) => typeof item === 'object' && item !== null;
  return [
    ...items('menu').flatMap((item, place): FieldFault[] => {
      if (!isItem(item)) return [];
      const path = ['menu', place];
      if (has(item, 'page') === has(item, 'url'))
        return [{ path, detail: { rule: 'menu-target', values: {} }, on: 'value' }];
      return has(item, 'url') && !has(item, 'label')
        ? [{ path, detail: { rule: 'link-label', values: {} }, on: 'value' }]
        : [];
    }),
    ...items('links').flatMap((item, place): FieldFault[] =>
      valueAt(item, ['kind']) === 'other' && !has(item, 'label')
        ? [{ path: ['links', place], detail: { rule: 'link-label', values: {} }, on: 'value' }]
        : [],
    ),
  ];
}
