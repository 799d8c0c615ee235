import { describe, expect, test } from 'vitest';
import { pageOf } from './output.ts';

const texts = (address: string, selector: string) =>
  [...pageOf(address).querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const addresses = (address: string, selector: string) =>
  [...pageOf(address).querySelectorAll(selector)].map((element) => element.getAttribute('href'));
const graphOf = (address: string) =>
  JSON.parse(pageOf(address).querySelector('script[type="application/ld+json"]')!.textContent!) as {
    '@graph': Record<string, unknown>[];
  };

const laundry = '/territoires/laverie-montaubry/';
const budget = '/politique/budget-de-la-vallee/';
const washHouse = '/politique/conseils/conseil-vote-le-lavoir/';

describe('a dossier', () => {
  test('has its published articles in its order, first those that it puts first', () => {
    expect(addresses('dossiers/eau/', '.articles .title a')).toEqual([budget, laundry, washHouse]);
  });

  test('has its introduction, and a picture with a credit', () => {
    expect(addresses('dossiers/eau/', '.introduction a')).toEqual([laundry]);
    expect(texts('dossiers/eau/', '.lead-picture small')).toEqual([
      'Image : La Gazette du Val-Clair (dessin)',
    ]);
  });

  test('is a list for machines, with its picture', () => {
    const [page] = graphOf('dossiers/eau/')['@graph'];
    expect(page).toMatchObject({
      '@type': 'CollectionPage',
      name: 'L’eau de la vallée',
      image: [{ creditText: 'La Gazette du Val-Clair (dessin)' }, {}, {}],
      mainEntity: { itemListElement: [{ url: `https://example.org${budget}` }, {}, {}] },
    });
  });

  test('is named by its articles, which lead to the one before and the one after', () => {
    const box = '.dossier-box';
    expect(texts(laundry.slice(1), `${box} .caps, ${box} h2, ${box} h2 + .plain`)).toEqual([
      'Cet article fait partie du dossier',
      'L’eau de la vallée',
      'Article 2 sur 3',
    ]);
    expect(addresses(laundry.slice(1), `${box} a`)).toEqual(['/dossiers/eau/', budget, washHouse]);
    expect(graphOf(laundry.slice(1))['@graph'][0]).toMatchObject({
      isPartOf: [{ '@type': 'WebSite' }, { url: 'https://example.org/dossiers/eau/' }],
    });
  });

  test('that is a draft is not named by its articles', () => {
    expect(texts('industrie/usine-nord-en-pause/', '.dossier-box')).toEqual([]);
    expect(addresses('dossiers/', '.dossiers a')).toEqual(['/dossiers/eau/']);
  });
});

describe('a sub-section', () => {
  test('leads to its section, which is the current one at the top', () => {
    for (const page of ['politique/conseils/', washHouse.slice(1)])
      expect(texts(page, '.masthead [aria-current]')).toEqual(['Politique']);
    expect(addresses('politique/conseils/', '.page-header nav a')).toEqual(['/politique/']);
    expect(addresses(washHouse.slice(1), '.article .wire a').slice(0, 2)).toEqual([
      '/politique/',
      '/politique/conseils/',
    ]);
  });

  test('is named by its section, whose list has its articles', () => {
    expect(addresses('politique/', '.subsections a')).toEqual(['/politique/conseils/']);
    expect(addresses('politique/', '.title a')).toContain(washHouse);
    expect(texts('politique/', '.masthead nav a')).not.toContain('Conseils');
  });
});
