import { describe, expect, test } from 'vitest';
import { audienceStatement, counterOf, pixelOf } from '../../src/editorial/audience.ts';
import { frameOf } from '../../src/editorial/frame.ts';
import { anEdition, sampleSettings } from './samples.ts';

type Settings = typeof sampleSettings;
const audiences = {
  log: { tool: 'log', page: 'confidentialite', months: 13 },
  matomo: { tool: 'matomo', url: 'https://stats.example.org/', site: 3, page: 'confidentialite', months: 13 },
  goatcounter: {
    tool: 'goatcounter',
    url: 'https://fil.goatcounter.com',
    page: 'confidentialite',
    months: 6,
  },
} satisfies Record<string, Settings['audience']>;
const counting = (audience: Settings['audience']): Settings => ({ ...sampleSettings, audience });
const page = { title: 'Été & cie', canonical: 'https://example.org/politique/ete/' };

test.each([
  ['none', undefined],
  ['log', undefined],
  [
    'matomo',
    'https://stats.example.org/matomo.php?idsite=3&rec=1&url=https%3A%2F%2Fexample.org%2Fpolitique%2Fete%2F&action_name=%C3%89t%C3%A9+%26+cie',
  ],
  ['goatcounter', 'https://fil.goatcounter.com/count?p=%2Fpolitique%2Fete%2F&t=%C3%89t%C3%A9+%26+cie'],
] as const)('a page counted by %s asks for its picture', (tool, address) => {
  const audience = tool === 'none' ? undefined : audiences[tool];
  expect(pixelOf(counterOf(counting(audience)), page)).toBe(address);
});

test('a page without an address is not counted', () => {
  expect(pixelOf(counterOf(counting(audiences.matomo)), { title: 'Rien' })).toBeUndefined();
});

describe('the page on privacy', () => {
  const said = (audience: Settings['audience']) =>
    audienceStatement(anEdition([], { settings: counting(audience) }))?.paragraphs.join(' ');

  test('says who counts, what, for how long, and how to object', () => {
    for (const fact of [
      'stats.example.org',
      'Matomo',
      '13 mois',
      'bloquant stats.example.org',
      sampleSettings.publisher.email,
    ])
      expect(said(audiences.matomo)).toContain(fact);
  });

  test('says of a log that nobody else is asked', () => {
    expect(said(audiences.log)).toMatch(/^Les pages ne demandent rien à personne/);
  });

  test('says nothing where nobody counts', () => {
    expect(said(undefined)).toBeUndefined();
    expect(said({ tool: 'none' })).toBeUndefined();
  });
});

describe('a call for support', () => {
  const support = { text: 'Aidez-nous.', url: 'https://example.com/don', label: 'Donner' };
  const frame = (fields: Partial<typeof support> & { places?: ('article' | 'masthead')[] }) =>
    frameOf(anEdition([], { settings: { ...sampleSettings, support: { ...support, ...fields } } }));
  const link = { href: 'https://example.com/don', label: 'Donner' };

  test('stands below articles and at the top of pages', () => {
    expect(frame({})).toMatchObject({ support: { ...link, text: 'Aidez-nous.' }, menu: [link] });
  });

  test('stands where it is asked to', () => {
    expect(frame({ places: ['article'] }).menu).toEqual([]);
    expect(frame({ places: ['masthead'] }).support).toBeUndefined();
  });
});
