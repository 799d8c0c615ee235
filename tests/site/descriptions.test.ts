import { describe, expect, test } from 'vitest';
import { leadsOn, pageOf, pagesOf } from './output.ts';

const described = (address: string, name: string) =>
  pageOf(address)
    .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
    ?.getAttribute('content')
    ?.replaceAll(/\s/g, ' ');

const addresses = pagesOf()
  .filter((file) => file.endsWith('index.html') && !leadsOn(file))
  .map((file) => file.replace(/index\.html$/, ''));

test.each(['description', 'og:description'])('every page of the sample has its %s', (name) => {
  expect(addresses.length).toBeGreaterThan(80);
  expect(addresses.filter((address) => !described(address, name))).toEqual([]);
});

describe('a page that nobody described', () => {
  test.each([
    ['themes/lithium/', /^\d+ articles sur le thème « lithium »\.$/],
    ['mentions-legales/', /^Qui édite et qui héberge ce site/],
  ])('/%s says what is on it', (address, expected) =>
    expect(described(address, 'description')).toMatch(expected),
  );
});
