import { expect, test } from 'vitest';
import { teaserOf } from '../../src/editorial/teasers.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

const sections = [
  ...sampleSettings.sections,
  { id: 'opinions', name: 'Opinions', description: 'Les opinions.' },
  { id: 'publicite', name: 'Publicité', description: 'Les annonces.' },
];
const edition = anEdition([], { settings: { ...sampleSettings, sections } });
const labelOf = (kind: 'news' | 'opinion' | 'sponsored', category: string) =>
  teaserOf(anArticle({ slug: 'a', kind, category }), edition).label;

test.each([
  ['news has no label', 'news', 'politique', undefined],
  ['an opinion among the news is called one', 'opinion', 'politique', 'Opinion'],
  ['an opinion among « Opinions » is not called one twice', 'opinion', 'opinions', undefined],
  ['advertising is called so wherever it is', 'sponsored', 'publicite', 'Publicité'],
] as const)('%s', (_, kind, category, label) => {
  expect(labelOf(kind, category)).toBe(label);
});
