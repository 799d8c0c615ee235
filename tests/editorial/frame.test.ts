import { expect, test } from 'vitest';
import type { Author, StandingPage } from '../../src/editorial/edition.ts';
import { frameOf } from '../../src/editorial/frame.ts';
import { aDossier, anArticle, anEdition, sampleSettings } from './samples.ts';

const page = (slug: string) => ({ slug, title: slug }) as StandingPage;
const labels = (links: { label: string }[]) => links.map(({ label }) => label);

test('standing pages have the order of site.yaml, then the others, then the legal notice', () => {
  const settings = { ...sampleSettings, navigation: ['contact', 'a-propos'] };
  const edition = anEdition([], { settings, pages: ['zinc', 'a-propos', 'charte', 'contact'].map(page) });
  expect(labels(frameOf(edition).footer)).toEqual([
    'contact',
    'a-propos',
    'charte',
    'zinc',
    'Mentions légales',
  ]);
});

test('a publication with authors and themes has links to all its indexes', () => {
  const authors = [{ id: 'zoe', name: 'Zoé' } as Author];
  const edition = anEdition([anArticle({ slug: 'a', tags: ['zinc'] })], { authors });
  expect(frameOf(edition).indexes.map(({ href }) => href)).toEqual([
    '/archives/',
    '/themes/',
    '/auteurs/',
    '/corrections/',
  ]);
});

test('a publication with dossiers has a link to their index', () => {
  const edition = anEdition([anArticle({ slug: 'a', dossier: 'eau' })], {
    dossiers: [aDossier({ id: 'eau' })],
  });
  expect(labels(frameOf(edition).indexes)).toContain('Dossiers');
});

test('empty indexes have no links', () => {
  expect(labels(frameOf(anEdition([anArticle({ slug: 'a' })])).indexes)).toEqual(['Archives', 'Corrections']);
});

test('the section of a page is marked as current', () => {
  const { sections } = frameOf(anEdition([]), 'sciences');
  expect(sections.map(({ current }) => current)).toEqual([false, true]);
});

test('a sub-section is current with the section that it is in, and has its colour', () => {
  const [politique, sciences] = sampleSettings.sections;
  const settings = {
    ...sampleSettings,
    sections: [
      { ...politique!, colour: '#123456' },
      sciences!,
      { ...politique!, id: 'europe', name: 'Europe', parent: 'politique' },
    ],
  };
  expect(frameOf(anEdition([], { settings }), 'europe').sections).toEqual([
    { href: '/politique/', label: 'Politique', current: true, ink: 'own-1' },
    { href: '/sciences/', label: 'Sciences', current: false },
    { href: '/politique/europe/', label: 'Europe', current: true, ink: 'own-1', parent: '/politique/' },
  ]);
});

test('links lead to standing pages and to other sites, at the top and in the foot', () => {
  const settings = {
    ...sampleSettings,
    menu: [
      { page: 'contact' },
      { url: 'https://example.com/boutique', label: 'Boutique', places: ['top' as const, 'foot' as const] },
    ],
    links: [
      { kind: 'mastodon' as const, url: 'https://example.com/@fil' },
      { kind: 'donation' as const, url: 'https://example.com/don' },
    ],
    signUp: { action: 'https://lettre.example.com/abonner' },
  };
  const frame = frameOf({
    ...anEdition([], { settings }),
    pages: [{ slug: 'contact', title: 'Contact' } as never],
  });
  expect(frame.menu).toEqual([
    { href: '/contact/', label: 'Contact' },
    { href: 'https://example.com/boutique', label: 'Boutique' },
  ]);
  expect(frame.footer.at(-1)).toEqual({ href: 'https://example.com/boutique', label: 'Boutique' });
  expect(frame.links).toEqual([
    { href: 'https://example.com/@fil', label: 'Mastodon', rel: 'me' },
    { href: 'https://example.com/don', label: 'Faire un don' },
  ]);
  expect(frame.signUp).toEqual({ action: 'https://lettre.example.com/abonner', field: 'email' });
});
