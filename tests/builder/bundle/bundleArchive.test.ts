import { expect, test } from 'vitest';
import { createArchive, unpack } from '../../../src/builder/bundle/bundleArchive.ts';

const texts = ['one', 'two', '', 'one'];
const archive = createArchive();
const places = texts.map((text) => archive.add(Buffer.from(text)));
const bytes = archive.bytes();

test('an archive gives back its files, and has each content once', () => {
  expect(unpack(bytes, places)?.map((file) => Buffer.from(file).toString())).toEqual(texts);
  expect(places[3]).toBe(places[0]);
});

test.each([
  ['cut off', bytes.subarray(0, 3), places],
  ['of other files', bytes, [{ ...places[0]!, digest: 'x' }]],
])('an archive that is %s gives nothing', (_name, damaged, wanted) =>
  expect(unpack(damaged, wanted)).toBeUndefined(),
);
