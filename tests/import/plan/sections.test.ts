import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OldCategory } from '../../../src/import/oldSite.ts';
import { proposeSections, type Place } from '../../../src/import/plan/sectionMap.ts';
import { readSections, MapError, writeSections } from '../../../src/import/plan/sectionsFile.ts';

const category = (slug: string, parent?: string): OldCategory => ({
  slug,
  name: slug.charAt(0).toUpperCase() + slug.slice(1),
  description: '',
  parent,
});

/** What is proposed, short: `section`, `section of culture`, `tag`, `nothing`. */
function proposed(categories: [slug: string, articles: number, parent?: string][], reserved: string[] = []) {
  const places = proposeSections(
    categories.map(([slug, , parent]) => category(slug, parent)),
    new Map(categories.map(([slug, articles]) => [slug, articles])),
    new Set(reserved),
  );
  return Object.fromEntries(
    [...places].map(([slug, place]) => [
      slug,
      place.as === 'section'
        ? `section ${place.id}${place.parent === undefined ? '' : ` of ${place.parent}`}`
        : place.as,
    ]),
  );
}

describe('what a category is proposed to become', () => {
  test.each<[string, Parameters<typeof proposed>[0], Record<string, string>]>([
    [
      'one with three articles a section, a smaller one a tag, an empty one nothing',
      [
        ['politique', 3],
        ['gres', 2],
        ['vide', 0],
      ],
      { politique: 'section politique', gres: 'tag', vide: 'nothing' },
    ],
    [
      'what programs give to what has none nothing',
      [
        ['non-classe', 50],
        ['uncategorized', 9],
        ['a-la-une', 9],
        ['politique', 3],
      ],
      {
        'non-classe': 'nothing',
        uncategorized: 'nothing',
        'a-la-une': 'nothing',
        politique: 'section politique',
      },
    ],
    [
      'one in a section a sub-section, if it has three articles',
      [
        ['culture', 5],
        ['cinema', 3, 'culture'],
        ['danse', 1, 'culture'],
      ],
      { culture: 'section culture', cinema: 'section cinema of culture', danse: 'tag' },
    ],
    [
      'an empty one above others a section',
      [
        ['culture', 0],
        ['cinema', 3, 'culture'],
      ],
      { culture: 'section culture', cinema: 'section cinema of culture' },
    ],
    [
      'one at the third level a tag',
      [
        ['culture', 5],
        ['cinema', 3, 'culture'],
        ['festivals', 9, 'cinema'],
      ],
      { culture: 'section culture', cinema: 'section cinema of culture', festivals: 'tag' },
    ],
    ['one whose parent is gone a section', [['cinema', 3, 'culture']], { cinema: 'section cinema' }],
  ])('%s', (_name, categories, expected) => {
    expect(proposed(categories)).toEqual(expected);
  });

  test('the nine largest sections, the others tags', () => {
    const found = proposed(Array.from({ length: 12 }, (_, at) => [`rubrique-${at}`, 3 + at]));
    expect(
      Object.entries(found)
        .filter(([, place]) => place === 'tag')
        .map(([slug]) => slug),
    ).toEqual(['rubrique-0', 'rubrique-1', 'rubrique-2']);
  });

  test('each of two that are in each other something', () => {
    const found = proposed([
      ['a', 3, 'b'],
      ['b', 3, 'a'],
    ]);
    expect(Object.keys(found).sort()).toEqual(['a', 'b']);
  });

  test('a section whose name the site needs itself gets another', () => {
    expect(proposed([['auteurs', 3]], ['auteurs'])).toEqual({ auteurs: 'section auteurs-actualites' });
  });

  test('two sections never have one id', () => {
    expect(
      Object.values(
        proposed([
          ['Été', 3],
          ['ete', 3],
        ]),
      ).sort(),
    ).toEqual(['section ete', 'section ete-2']);
  });
});

const comment = 'Ce que devient chaque catégorie.\nModifiez.';
const read = (text: string) => readSections(text, 'sections.yaml');

/** The places that an editor may give, those of sub-sections in a section that is there. */
const anyPlaces = fc
  .array(
    fc.record({
      slug: fc.stringMatching(/^[a-z0-9é-]{1,12}$/),
      name: fc.stringMatching(/^[\p{L}\d :#"'&-]{1,20}$/u).filter((name) => name.trim() !== ''),
      description: fc.oneof(fc.constant(''), fc.lorem({ maxCount: 4 })),
      is: fc.constantFrom('section', 'below', 'tag', 'nothing'),
    }),
    { maxLength: 8 },
  )
  .map((entries) => {
    const places = new Map<string, Place>([
      ['top', { as: 'section', id: 'top', name: 'Top', description: '', parent: undefined }],
    ]);
    for (const [at, { slug, name, description, is }] of entries.entries())
      places.set(
        slug,
        is === 'nothing'
          ? { as: 'nothing' }
          : is === 'tag'
            ? { as: 'tag', name }
            : {
                as: 'section',
                id: `id-${at}`,
                name,
                description,
                parent: is === 'below' ? 'top' : undefined,
              },
      );
    // The one at the top must not be taken away by another of its name.
    return places.get('top')?.as === 'section' ? places : new Map<string, Place>();
  });

test('a proposal that is written is read as the same', () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      expect(read(writeSections(places, new Map([['top', 3]]), comment))).toEqual(places);
    }),
    { numRuns: 100, seed: 18 },
  );
});

test('a proposal says what it is for and how many articles each category has', () => {
  const text = writeSections(
    new Map([['gres', { as: 'tag', name: 'Grès' }]]),
    new Map([['gres', 2]]),
    comment,
  );
  expect(text).toBe(
    '# Ce que devient chaque catégorie.\n# Modifiez.\n\n- category: gres\n  articles: 2\n  becomes: tag\n  name: Grès\n',
  );
});

const good = '- { category: a, becomes: section, id: a, name: A }\n';
test.each([
  ['no YAML', `${good}- category: "b\n`, 3],
  ['no list', 'category: a\nbecomes: tag\n', 1],
  ['an entry that is none', `${good}- b\n`, 2],
  ['a word that nothing becomes', `${good}- { category: b, becomes: rubrique, name: B }\n`, 2],
  ['a section without an id', `${good}- category: b\n  becomes: section\n  name: B\n`, 2],
  ['an id that no address can have', `${good}- { category: b, becomes: section, id: Été, name: B }\n`, 2],
  ['a tag without a name', `${good}\n\n- { category: b, becomes: tag }\n`, 4],
  ['a field that does not exist', `${good}- { category: b, becomes: nothing, nom: B }\n`, 2],
  [
    'a parent that does not exist',
    `${good}- { category: b, becomes: section, id: b, name: B, parent: c }\n`,
    2,
  ],
  [
    'a parent that is a sub-section itself',
    `${good}- { category: b, becomes: section, id: b, name: B, parent: a }\n- { category: c, becomes: section, id: c, name: C, parent: b }\n`,
    3,
  ],
])('a mistake is told with its line: %s', (_name, text, line) => {
  let error: unknown;
  try {
    read(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(MapError);
  expect(error).toMatchObject({ file: 'sections.yaml', line });
});

test.each([
  ['nothing', ''],
  ['comments alone', '# rien\n'],
])('a file with %s says nothing of any category', (_name, text) => {
  expect(read(text)).toEqual(new Map());
});

test('a category of digits and a name of digits are words', () => {
  expect(read('- { category: 2023, becomes: tag, name: 2023 }')).toEqual(
    new Map([['2023', { as: 'tag', name: '2023' }]]),
  );
});
