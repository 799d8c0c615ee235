import { expect, test } from 'vitest';
import type { Author, StandingPage } from '../../src/editorial/edition.ts';
import { frameOf } from '../../src/editorial/frame.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

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

test('empty indexes have no links', () => {
  expect(labels(frameOf(anEdition([anArticle({ slug: 'a' })])).indexes)).toEqual(['Archives', 'Corrections']);
});

test('the section of a page is marked as current', () => {
  const { sections } = frameOf(anEdition([]), 'sciences');
  expect(sections.map(({ current }) => current)).toEqual([false, true]);
});
