import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMediaFacts } from '../../../src/intake/media/mediaFacts.ts';
import { bytesIn, secondsIn } from '../../../src/intake/media/writtenFacts.ts';

const articles = 'tests/publication/articles';
const film = `${articles}/2024/aimants-force-invisible/aimant.mp4`;
const webm = `${articles}/2025/laverie-montaubry/visite.webm`;
const work = mkdtempSync(path.join(tmpdir(), 'media-'));
afterAll(() => rmSync(work, { recursive: true }));

const copy = (file: string, name: string, change = (bytes: Buffer) => bytes) => {
  const to = path.join(work, name);
  writeFileSync(to, change(readFileSync(file)));
  return to;
};

/** The matrix of a telephone held upright: a quarter turn. */
const turned = (bytes: Buffer) => {
  const at = bytes.indexOf('tkhd') + 4 + 40;
  [0, 0x10000, 0, 0xffff0000, 0, 0, 0x780000, 0, 0x40000000].forEach((value, index) =>
    bytes.writeUInt32BE(value, at + index * 4),
  );
  return bytes;
};

test.each([
  ['MP4', film, 'video', { duration: 2, width: 160, height: 120 }],
  ['WebM', webm, 'video', { duration: 2.5, width: 320, height: 180 }],
  ['MP3', `${articles}/2024/aimants-force-invisible/aimant.mp3`, 'audio', { duration: 1 }],
  ['Ogg with Opus', `${articles}/2025/riviere.opus`, 'audio', { duration: 3.5 }],
  ['M4A', 'tests/intake/media/files/sound.m4a', 'audio', { duration: 0.4 }],
] as const)('the length and the size of %s are read from its head', async (_, file, kind, facts) =>
  expect(await readMediaFacts(file, kind)).toEqual(facts),
);

test('a video of a telephone held upright is higher than wide', async () =>
  expect(await readMediaFacts(copy(film, 'upright.mp4', turned), 'video')).toMatchObject({
    width: 120,
    height: 160,
  }));

test.each([
  ['cut', copy(film, 'cut.mp4', (bytes) => bytes.subarray(0, 5000)), 'video', { defect: 'cut' }],
  ['of another format', copy(webm, 'x.mp4'), 'video', { defect: 'format', format: 'WebM', right: 'webm' }],
  ['without pictures', copy('tests/intake/media/files/sound.m4a', 'x2.mp4'), 'video', { defect: 'no-video' }],
  ['without sound', copy(film, 'silent.m4a'), 'audio', { defect: 'no-audio' }],
  ['of no format', copy('package.json', 'x.mp3'), 'audio', { defect: 'unknown' }],
] as const)('a file that is %s is told', async (_, file, kind, defect) =>
  expect(await readMediaFacts(file, kind)).toEqual(defect),
);

test.each([
  ['3:20', 200],
  ['1:02:03', 3723],
  ['45', 45],
  ['PT1H2M3S', 3723],
  ['0:00', undefined],
  ['trois minutes', undefined],
  [undefined, undefined],
])('the length %s is %s seconds', (written, seconds) => expect(secondsIn(written)).toBe(seconds));

test.each([
  ['2,1 Mo', 2_100_000],
  ['850 kB', 850_000],
  ['1.2 GB', 1_200_000_000],
  ['2100000', 2_100_000],
  ['lourd', undefined],
])('the size %s is %s bytes', (written, bytes) => expect(bytesIn(written)).toBe(bytes));
