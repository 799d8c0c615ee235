import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeepStrictEqual } from 'node:util';
import { pageKeyOf } from '../../../src/builder/pages/pageKey.ts';
import { articleViewOf } from '../../../src/editorial/articleView.ts';
import { anArticle, anEdition, aPicture } from '../../editorial/samples.ts';

const noCode = new WeakSet();
const key = (props: unknown) => pageKeyOf(props, noCode)?.key;

test.each<[string, unknown, unknown]>([
  ['a text and a number', { a: '1' }, { a: 1 }],
  ['a text that looks like the end of another', { a: 'x', b: 'y' }, { a: 'x"1:y' }],
  ['undefined and an empty list', { a: null }, { a: [] }],
  ['a field that is absent and one that is undefined', {}, { a: undefined }],
  ['an empty part and a missing one', { page: {} }, {}],
  ['a name with a point and a part', { 'a.b': 1 }, { a: { b: 1 } }],
  ['a list and an object of its places', { a: ['x'] }, { a: { 0: 'x' } }],
  ['zero and minus zero', { a: 0 }, { a: -0 }],
  ['two dates', { a: new Date(1) }, { a: new Date(2) }],
  ['two maps', { a: new Map([['x', 1]]) }, { a: new Map([['x', 2]]) }],
  ['the bytes of two files', { a: Buffer.from('x') }, { a: Buffer.from('y') }],
])('the key distinguishes %s', (_name, one, other) => {
  expect(key(one)).toBeDefined();
  expect(key(one)).not.toBe(key(other));
});

test('two props have the same key if and only if they are equal', () => {
  // Objects without a prototype are equal to others for a page, but not for the comparison below.
  const options = { noNullPrototype: true };
  const props = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }), options);
  fc.assert(
    fc.property(props, props, (one, other) => {
      expect(key(structuredClone(one))).toBe(key(one));
      // The order of fields is part of a key; if it differs, the page is only rendered again.
      const inOrder = JSON.stringify(one) === JSON.stringify(other);
      if (key(one) === key(other)) expect(isDeepStrictEqual(one, other)).toBe(true);
      else expect(inOrder && isDeepStrictEqual(one, other)).toBe(false);
    }),
  );
});

test('the key of an article’s page covers everything it shows', () => {
  const [article, ...others] = ['a', 'b', 'c', 'd', 'e'].map((slug) =>
    anArticle({
      slug,
      tags: ['cuivre'],
      authors: ['Camille Exemple'],
      image: { src: aPicture, alt: 'Une mine', credit: 'Une personne' },
      corrections: [{ date: '2026-02-01T00:00:00+01:00', text: 'Une erreur.' }],
    }),
  );
  const [earlier, similar, previous, next] = others;
  const context = { thread: [earlier!], related: [similar!], previous, next };
  const view = articleViewOf(article!, context, anEdition([article!, ...others]));
  const props = structuredClone({ page: { view } }) as object;
  const paths = leavesOf(props);
  expect(paths.map((place) => place.join('.'))).toContain('page.view.related.0.title');
  expect(paths.filter((place) => key(withOther(props, place)) === key(props))).toEqual([]);
});

/** The path of each leaf value. */
const leavesOf = (value: unknown, parents: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...parents, name]))
    : [parents];

function withOther(props: object, place: string[]): object {
  const copy = structuredClone(props);
  const holder = place
    .slice(0, -1)
    .reduce<object>((part, name) => (part as Record<string, object>)[name]!, copy);
  Object.assign(holder, { [place.at(-1)!]: 'another value' });
  return copy;
}

test.each<[string, unknown]>([
  ['a function', { a: () => 1 }],
  ['a symbol', { a: Symbol('a') }],
  ['an object of a class', { a: new URL('https://example.org') }],
])('%s has no key: the page is always rendered', (_name, props) =>
  expect(pageKeyOf(props, noCode)).toBeUndefined(),
);

test('code objects are represented by the digest of the code', () => {
  const words = { count: (n: number) => `${n}` };
  expect(pageKeyOf({ words }, new WeakSet([words]))).toBeDefined();
});

test('the differing parts of two props have names', () => {
  const [before, now] = [{ page: { title: 'a', text: 'b' } }, { page: { title: 'a', text: 'c' } }].map(
    (props) => pageKeyOf(props, noCode)!.partHashes(),
  );
  expect(before!['page.title']).toBe(now!['page.title']);
  expect(before!['page.text']).not.toBe(now!['page.text']);
});
