import { expect, test } from 'vitest';
import { allDetached, detached, withDetached } from '../../src/site/pictures.ts';
import { aPicture } from '../editorial/samples.ts';

/** A picture as Astro hands it out: to read its width has the original published. */
function watched() {
  const read: string[] = [];
  const clone = { ...aPicture, width: 1600 };
  const picture = new Proxy(
    { ...aPicture, clone, fsPath: '/content/x.webp' },
    { get: (target, name) => (read.push(String(name)), Reflect.get(target, name)) },
  );
  return { picture, read };
}

test('a picture is detached without reading what has its original published', () => {
  const { picture, read } = watched();
  const found = detached(picture as typeof aPicture);
  expect(read.filter((name) => ['src', 'width', 'height', 'format'].includes(name))).toEqual([]);
  expect({ ...found }).toEqual({ ...aPicture });
});

test('Astro still finds the original by its path, which is not among the data', () => {
  const found = detached(watched().picture as typeof aPicture);
  expect((found as typeof found & { fsPath: string }).fsPath).toBe('/content/x.webp');
  expect(JSON.stringify(found)).not.toContain('/content');
});

test('all pictures of a body are detached, and the one of an article if it has one', () => {
  const { picture } = watched();
  expect(Object.keys(allDetached({ './a.webp': picture as typeof aPicture }))).toEqual(['./a.webp']);
  expect(withDetached({ src: picture as typeof aPicture, alt: 'A' })).toMatchObject({ alt: 'A' });
  expect(withDetached(undefined)).toBeUndefined();
});
