import { expect, test } from 'vitest';
import { collectionNames, collections } from '../../src/intake/collections.ts';
import { mapValues, roleAt, valuesIn, type FieldRoles, type RoleTree } from '../../src/intake/fieldRoles.ts';
import { collectionSchemas } from '../../src/intake/schemas/collectionSchemas.ts';
import { fieldNames, schemaAt } from '../../src/intake/schemas/schemaWalk.ts';

const roles: RoleTree = {
  title: 'headline',
  image: { src: 'picture' },
  tags: ['theme'],
  pictures: { '*': 'picture' },
  date: 'data',
};
const text = {
  date: '2023-11-02',
  title: 'Titre',
  tags: ['or', 'étain'],
  pictures: { './a.jpg': 'a.jpg', './b.jpg': 'b.jpg' },
  kind: 'news',
};

test('values are found by their roles, in lists and under any key', () => {
  expect(valuesIn(text, roles)).toEqual([
    { role: 'headline', value: 'Titre', path: ['title'] },
    { role: 'theme', value: 'or', path: ['tags', 0] },
    { role: 'theme', value: 'étain', path: ['tags', 1] },
    { role: 'picture', value: 'a.jpg', path: ['pictures', './a.jpg'] },
    { role: 'picture', value: 'b.jpg', path: ['pictures', './b.jpg'] },
  ]);
});

test.each([
  ['title', 'headline'],
  ['image.src', 'picture'],
  ['image.alt', undefined],
  ['title.src', undefined],
])('the role of %s is found by its path', (path, role) => expect(roleAt(roles, path)).toBe(role));

test('the role of a field of list items is found without their numbers', () =>
  expect(roleAt({ ads: [{ picture: 'picture' }] }, 'ads.picture')).toBe('picture'));

test('values with a role are changed, all others and the order of fields stay', () => {
  const changed = mapValues(text, roles, (value, role) => `${role} ${String(value)}`);
  expect(JSON.stringify(changed)).toBe(
    JSON.stringify({
      date: '2023-11-02',
      title: 'headline Titre',
      tags: ['theme or', 'theme étain'],
      pictures: { './a.jpg': 'picture a.jpg', './b.jpg': 'picture b.jpg' },
      kind: 'news',
    }),
  );
});

test('a field without a role is an error of the type checker', () => {
  type Fields = { title: string; list?: { text: string }[] | undefined };
  ({ title: 'headline', list: [{ text: 'text' }] }) satisfies FieldRoles<Fields>;
  // @ts-expect-error the list is left out
  ({ title: 'headline' }) satisfies FieldRoles<Fields>;
  // @ts-expect-error a field of its items is left out
  ({ title: 'headline', list: [{}] }) satisfies FieldRoles<Fields>;
});

const schemas = collectionSchemas({ timeZone: 'UTC', sections: [] });

test.each(collectionNames)(
  'every field that editors write in %s has a role, in the order of the schema',
  (name) => {
    const known = Object.keys(collections[name].roles).filter((field) => schemaAt(schemas[name], [field]));
    expect(known).toEqual(fieldNames(schemas[name]));
  },
);
