import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestAt, outputIn, stagedName } from '../../../src/builder/output/output.ts';
import { readDigest } from '../../../src/intake/files/fileBytes.ts';
import { ChangedError, readAgainInParts } from '../../../src/intake/files/readAgain.ts';
import { fileStream } from '../../../src/site/fileStream.ts';

const work = mkdtempSync(path.join(tmpdir(), 'large-'));
afterAll(() => rmSync(work, { recursive: true }));
/** More than two parts. */
const bytes = randomBytes(700_000);
const digest = createHash('sha256').update(bytes).digest('hex');
const file = path.join(work, 'film.mp4');
writeFileSync(file, bytes);
const [stage, served] = ['stage', 'served'].map((name) => path.join(work, name)) as [string, string];
for (const folder of [stage, served]) mkdirSync(folder);

const stream = (expected: string) =>
  fileStream(readAgainInParts({ file, digest: expected })) as unknown as AsyncIterable<Uint8Array>;

test('a file in parts is written byte for byte', async () => {
  const output = outputIn(stage, served);
  expect(await output.putParts('a/film.mp4', stream(digest))).toEqual({ digest, size: bytes.length });
  expect(readFileSync(path.join(stage, stagedName('a/film.mp4'))).equals(bytes)).toBe(true);
});

test('its digest is the same whether it is read as a whole or in parts', () => {
  expect(readDigest({ disk: file })).toMatchObject({ bytes: bytes.length, digest });
  expect(digestAt(file)).toBe(digest);
});

test('it is not staged if the served one is the same', async () => {
  mkdirSync(path.join(served, 'b'));
  writeFileSync(path.join(served, 'b/film.mp4'), bytes);
  const output = outputIn(stage, served);
  await output.putParts('b/film.mp4', stream(digest));
  expect(() => readFileSync(path.join(stage, stagedName('b/film.mp4')))).toThrow('ENOENT');
});

test('a file that has changed since it was read is told at its end', async () => {
  const output = outputIn(stage, served);
  await expect(output.putParts('c/film.mp4', stream('0'.repeat(64)))).rejects.toThrow(ChangedError);
});
