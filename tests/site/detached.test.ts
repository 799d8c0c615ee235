import { expect, test } from 'vitest';
import { mapPictures } from '../../src/intake/collections.ts';
import { detached } from '../../src/site/pictures.ts';
import { aPicture } from '../editorial/samples.ts';

/** A picture as Astro returns it: reading its width publishes the original. */
function watched() {
  const read: string[] = [];
  const clone = { ...aPicture, width: 1600 };
  const picture = new Proxy(
    { ...aPicture, clone, fsPath: '/content/x.webp' },
    { get: (target, name) => (read.push(String(name)), Reflect.get(target, name)) },
  );
  return { picture, read };
}

test('a picture is detached without publishing its original', () => {
  const { picture, read } = watched();
  const found = detached(picture as typeof aPicture);
  expect(read.filter((name) => ['src', 'width', 'height', 'format'].includes(name))).toEqual([]);
  expect({ ...found }).toEqual({ ...aPicture });
});

test('Astro still finds the original by its path, which is not enumerable', () => {
  const found = detached(watched().picture as typeof aPicture);
  expect((found as typeof found & { fsPath: string }).fsPath).toBe('/content/x.webp');
  expect(JSON.stringify(found)).not.toContain('/content');
});

test('the pictures of an article are detached without publishing originals', () => {
  const [lead, inBody] = [watched(), watched()];
  const article = {
    title: 'Titre',
    image: { src: lead.picture, alt: 'A' },
    pictures: { './a.webp': inBody.picture },
  };
  const found = mapPictures('articles', article, (picture) => detached(picture as typeof aPicture));
  expect(found).toEqual({
    title: 'Titre',
    image: { src: { ...aPicture }, alt: 'A' },
    pictures: { './a.webp': { ...aPicture } },
  });
  const read = [...lead.read, ...inBody.read];
  expect(read.filter((name) => ['src', 'width', 'height', 'format'].includes(name))).toEqual([]);
});
