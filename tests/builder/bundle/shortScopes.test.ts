import { expect, test } from 'vitest';
import { shortScope, shortScopes } from '../../../src/builder/bundle/shortScopes.ts';

const many = Array.from({ length: 800 }, (_, i) => `components/C${i}.astro`);

test('every component has a scope of its own', () => {
  const scopes = many.map((component) => shortScope(many, component));
  expect(new Set(scopes).size).toBe(many.length);
  expect(scopes.filter((scope) => !/^data-[a-z]{1,3}$/.test(scope!))).toEqual([]);
});

test('a file that is not a component of ours keeps its scope', () => {
  expect(shortScope(many, '../node_modules/other/Card.astro')).toBeUndefined();
});

test('the styles and the elements of a component get the same short name', () => {
  const [styles, components] = shortScopes();
  const file = `${process.cwd()}/src/components/Card.astro`;
  const scope = /data-[a-z]{1,3}(?=\])/.exec(
    styles!.transform('.card[data-astro-cid-abc12345]{}', `${file}?astro&type=style&index=0&lang.css`)!.code,
  )![0];
  expect(components!.transform('<p data-astro-cid-abc12345>', file)?.code).toBe(`<p ${scope}>`);
  expect(components!.transform('<p>', file)).toBeUndefined();
});

test('an element with spread attributes has the scope alone, and no class that no style names', () => {
  const [, components] = shortScopes();
  const spread =
    '${$$spreadAttributes(attributes(lang),undefined,{"class":"astro-abc12345"})} data-astro-cid-abc12345';
  expect(components!.transform(spread, `${process.cwd()}/src/components/Card.astro`)?.code).toMatch(
    /^\$\{\$\$spreadAttributes\(attributes\(lang\)\)\} data-[a-z]{1,3}$/,
  );
});
