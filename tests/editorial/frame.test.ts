import { expect, test } from 'vitest';
import type { Author, StandingPage } from '../../src/editorial/edition.ts';
import { frameOf } from '../../src/editorial/frame.ts';
import { anArticle, anEdition, sampleSettings } from './samples.ts';

const page = (slug: string) => ({ slug, title: slug }) as StandingPage;
const labels = (links: { label: string }[]) => links.map(({ label }) => label);

test('standing pages stand in the order of site.yaml, the others after them, the legal notice last', () => {
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

test('a publication with authors and themes leads to all its indexes', () => {
  const authors = [{ id: 'zoe', name: 'Zoé' } as Author];
  const edition = anEdition([anArticle({ slug: 'a', tags: ['zinc'] })], { authors });
  expect(frameOf(edition).indexes.map(({ href }) => href)).toEqual([
    '/archives/',
    '/themes/',
    '/auteurs/',
    '/corrections/',
  ]);
});

test('indexes that would be empty are not led to', () => {
  expect(labels(frameOf(anEdition([anArticle({ slug: 'a' })])).indexes)).toEqual(['Archives', 'Corrections']);
});

test('the section of a page is marked', () => {
  const { sections } = frameOf(anEdition([]), 'sciences');
  expect(sections.map(({ current }) => current)).toEqual([false, true]);
});
