import sharp from 'sharp';
import { expect, test } from 'vitest';
import { article, checkFiles } from './samples.ts';

/** A detailed photograph without its second half. */
const halfPhotograph = await sharp(Buffer.from(Array.from({ length: 720_000 }, (_, i) => (i * 7919) % 251)), {
  raw: { width: 600, height: 400, channels: 3 },
})
  .jpeg()
  .toBuffer()
  .then((bytes) => bytes.subarray(0, bytes.length / 2));

const leadPicture = 'image: { src: ./lieu.jpg, alt: Un lieu, credit: Une personne }';
const brokenIn = async (...fields: string[]) =>
  (
    await checkFiles({ 'articles/mine.md': article('Un.', ...fields), 'articles/lieu.jpg': halfPhotograph })
  ).filter((line) => line.includes('picture-broken'));

test('a photograph that only decoding shows to be truncated is a fault, where it is named', async () => {
  expect(await brokenIn(leadPicture)).toEqual([
    expect.stringMatching(/^articles\/mine\.md:6:15 fault picture-broken /),
  ]);
});

test.each([
  ['of a draft', [leadPicture, 'draft: true']],
  ['whose licence has ended', [leadPicture.replace(' }', ', licenseUntil: 2020-01-01 }')]],
])('one %s is accepted: the build does not decode it', async (_, fields) => {
  expect(await brokenIn(...fields)).toEqual([]);
});
