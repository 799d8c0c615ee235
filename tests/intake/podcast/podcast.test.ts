import { expect, test } from 'vitest';
import { categoryNames } from '../../../src/intake/podcast/appleCategories.ts';
import { podcastGuid } from '../../../src/intake/podcast/podcastGuid.ts';
import { podcastSettings } from '../../../src/intake/podcast/podcastSchema.ts';

test('the identifier is that of the specification', () =>
  expect(podcastGuid('https://podnews.net/rss')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c'));

test.each([
  ['Science', 'Science'],
  ['news > politics', 'News > Politics'],
  ['Politics', 'News > Politics'],
  ['Earth sciences', 'Science > Earth Sciences'],
  ['Health and Fitness', undefined],
  ['Sience', undefined],
])('the category %s is %s', (written, name) => {
  const { data } = podcastSettings.safeParse({ description: 'A', cover: './a.png', categories: [written] });
  expect(data?.categories[0]).toBe(name);
});

test('Apple’s list has 19 categories and 110 in all', () => {
  expect(categoryNames.filter((name) => !name.includes(' > '))).toHaveLength(19);
  expect(categoryNames).toHaveLength(110);
});
