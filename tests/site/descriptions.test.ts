import { describe, expect, test } from 'vitest';
import { indexedPagesOf, pageOf } from './output.ts';

const described = (address: string, name: string) =>
  pageOf(address)
    .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
    ?.getAttribute('content')
    ?.replaceAll(/\s/g, ' ');

const addresses = indexedPagesOf().map((file) => file.replace(/index\.html$/, ''));

test.each(['description', 'og:description'])('every page of the fixture has its %s', (name) => {
  expect(addresses.length).toBeGreaterThan(60);
  expect(addresses.filter((address) => !described(address, name))).toEqual([]);
});

describe('a page without a description', () => {
  test.each([
    ['themes/eau/', /^\d+ articles sur le thème « eau »\.$/],
    ['mentions-legales/', /^Qui édite et qui héberge ce site/],
  ])('/%s gets one from its content', (address, expected) =>
    expect(described(address, 'description')).toMatch(expected),
  );
});
