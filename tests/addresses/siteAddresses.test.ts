import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/addresses/siteAddresses.ts';

const sections = [{ id: 'politique' }, { id: 'europe', parent: 'politique' }];
const root = addressesOf('https://example.org', 'fr', sections);
const below = addressesOf('https://example.org/journal/', 'fr', sections);

test.each([
  ['the home page', root.home, '/'],
  ['the home page of a site below a path', below.home, '/journal/'],
  ['a section', root.section('politique'), '/politique/'],
  ['the second page of a section', root.section('politique', 2), '/politique/2/'],
  ['an article', root.article({ category: 'politique', slug: 'accord' }), '/politique/accord/'],
  [
    'an article below a path',
    below.article({ category: 'politique', slug: 'accord' }),
    '/journal/politique/accord/',
  ],
  ['a sub-section', root.section('europe'), '/politique/europe/'],
  ['the second page of a sub-section', root.section('europe', 2), '/politique/europe/2/'],
  [
    'an article of a sub-section',
    below.article({ category: 'europe', slug: 'accord' }),
    '/journal/politique/europe/accord/',
  ],
  ['an author', root.author('claire-fontaine'), '/auteurs/claire-fontaine/'],
  [
    'a theme with accents and spaces',
    root.theme('Terres rares à l’étude'),
    '/themes/terres-rares-a-l-etude/',
  ],
  ['the third page of a theme', root.theme('Chine', 3), '/themes/chine/3/'],
  ['the index of themes', root.themes, '/themes/'],
  ['the index of authors', root.authors, '/auteurs/'],
  ['the archives', root.archives, '/archives/'],
  ['a month', root.month('2023', '11'), '/archives/2023/11/'],
  ['the second page of a month', root.month('2023', '11', 2), '/archives/2023/11/2/'],
  ['the corrections below a path', below.corrections, '/journal/corrections/'],
  ['a dossier below a path', below.dossier('eau'), '/journal/dossiers/eau/'],
  ['the second page of a dossier', root.dossier('eau', 2), '/dossiers/eau/2/'],
  ['the index of dossiers', root.dossiers, '/dossiers/'],
  ['a standing page', root.page('contact'), '/contact/'],
  ['the legal notice', root.legalNotice, '/mentions-legales/'],
  [
    'an absolute address below a path',
    below.absolute(below.page('contact')),
    'https://example.org/journal/contact/',
  ],
])('%s has its address', (_name, address, expected) => {
  expect(address).toBe(expected);
});

describe('for every slug', () => {
  const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,4}$/);
  test('an address is unchanged by URL parsing and begins with the base', () => {
    fc.assert(
      fc.property(slug, slug, (category, name) => {
        const address = below.article({ category, slug: name });
        const url = new URL(below.absolute(address));
        expect(url.pathname).toBe(address);
        expect(address).toBe(`${below.section(category)}${name}/`);
      }),
    );
  });
});
