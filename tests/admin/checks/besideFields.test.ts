import { expect, test } from 'vitest';
import { formPath, pathsAround } from '../../../src/admin/checks/besideFields.ts';

test.each([
  ['title', 'title'],
  ['image.credit', 'image.credit'],
  ['authors.1', 'authors.0'],
  ['corrections.12.date', 'corrections.11.date'],
])('the field of a fault, %s, is %s in a form', (field, path) => {
  expect(formPath(field)).toBe(path);
});

test('the groups around a field are found from within outwards', () => {
  expect(pathsAround('corrections.0.date')).toEqual(['corrections.0.date', 'corrections.0', 'corrections']);
});
