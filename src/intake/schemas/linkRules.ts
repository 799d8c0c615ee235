import type { Fields } from '../yaml/frontMatter.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** Links that lead nowhere, or to two places, or that nobody could name; a form that sends addresses in the open. */
export function linkFaults(data: Fields): FieldFault[] {
  const items = (field: string): unknown[] => (Array.isArray(data[field]) ? data[field] : []);
  const has = (item: unknown, field: string) => valueAt(item, [field]) !== undefined;
  const isItem = (item: unknown) => typeof item === 'object' && item !== null;
  return [
    ...items('menu').flatMap((item, place): FieldFault[] => {
      if (!isItem(item)) return [];
      const path = ['menu', place];
      const places = valueAt(item, ['places']);
      if (Array.isArray(places) && places.length === 0)
        return [{ path: [...path, 'places'], detail: { rule: 'menu-places', values: {} }, on: 'value' }];
      if (has(item, 'page') === has(item, 'url'))
        return [{ path, detail: { rule: 'menu-target', values: {} }, on: 'value' }];
      return has(item, 'url') && !has(item, 'label')
        ? [{ path, detail: { rule: 'link-label', values: {} }, on: 'value' }]
        : [];
    }),
    ...signUpFaults(data),
    ...items('links').flatMap((item, place): FieldFault[] =>
      valueAt(item, ['kind']) === 'other' && !has(item, 'label')
        ? [{ path: ['links', place], detail: { rule: 'link-label', values: {} }, on: 'value' }]
        : [],
    ),
  ];
}

function signUpFaults(data: Fields): FieldFault[] {
  const path = ['signUp', 'action'];
  const value = valueAt(data, path);
  if (typeof value !== 'string' || !value.startsWith('http://')) return [];
  const values = { value, right: value.replace('http:', 'https:') };
  return [{ path, detail: { rule: 'sign-up-open', values }, on: 'value' }];
}
