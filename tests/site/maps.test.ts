import { describe, expect, test } from 'vitest';
import { htmlOf, pageOf } from './output.ts';

describe('a map in an article of the fixture', () => {
  const address = 'territoires/crue-de-l-oriette/';
  const figure = pageOf(address).querySelector('.prose .place-map')!;

  test('is drawn in the page, with its styles, and says what it shows', () => {
    expect(figure.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toMatch(
      /^Carte\u00A0: Le pont fermé\. Roquemure, à \d+\u00A0km .+$/,
    );
    expect(figure.querySelector('.land')).not.toBeNull();
    expect(htmlOf(`${address}index.html`)).toContain('.place-map');
    expect(htmlOf('territoires/laverie-montaubry/index.html')).not.toContain('.place-map');
  });

  test('has below it, in words, the place and a page that shows it', () => {
    expect(figure.querySelector('figcaption')?.textContent).toMatch(/Carte\s: Natural Earth, GeoNames$/);
    expect(figure.querySelector('figcaption a')?.getAttribute('href')).toBe(
      'https://www.openstreetmap.org/?mlat=45.31&mlon=3.38#map=10/45.31/3.38',
    );
  });

  test('is its words alone in feeds', () => {
    const item = htmlOf('rss.xml')
      .split('<item>')
      .find((one) => one.includes('crue-de-l-oriette'))!;
    expect(item).toContain('Le pont fermé. Roquemure, à');
    expect(item).toContain('openstreetmap.org');
    expect(item).not.toMatch(/<svg|Clermont-Ferrand<\/text>/);
  });
});
