import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cardName } from '../../src/cards/card.ts';
import { cardBytes } from '../../src/cards/cardBytes.ts';
import { aCard } from './samples.ts';

const code = 'some code';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
  vi.stubEnv('CACHE_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** The one cached card. */
const cachedFile = async () => path.join(folder, 'cards', (await readdir(path.join(folder, 'cards')))[0]!);

test('a card is a PNG of 1200 by 630 that needs under 60 kB', async () => {
  const bytes = await cardBytes(aCard(), code);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(bytes.byteLength).toBeLessThan(60_000);
});

test('a card is drawn once, and read the next time', async () => {
  const first = await cardBytes(aCard(), code);
  const { mtimeMs } = await stat(await cachedFile());
  expect(await cardBytes(aCard(), code)).toEqual(first);
  expect((await stat(await cachedFile())).mtimeMs).toBe(mtimeMs);
  expect(await readdir(path.join(folder, 'cards'))).toHaveLength(1);
});

test('other code draws a card again, under another name', async () => {
  await cardBytes(aCard(), code);
  await cardBytes(aCard(), 'other code');
  expect(await readdir(path.join(folder, 'cards'))).toHaveLength(2);
  expect(cardName(aCard(), 'other code')).not.toBe(cardName(aCard(), code));
});

test('a damaged cached card is drawn again', async () => {
  const first = await cardBytes(aCard(), code);
  await truncate(await cachedFile(), 1000);
  expect(await cardBytes(aCard(), code)).toEqual(first);
});

test('everything drawn is part of a card’s name', () => {
  const cards = [
    aCard(),
    aCard({ title: 'Un autre titre' }),
    aCard({ face: 'italic' }),
    aCard({ labels: ['Politique'] }),
    aCard({ warning: 'Publicité' }),
    aCard({ name: 'Un autre nom' }),
    aCard({ note: 'Une note' }),
    aCard({ colours: { ...aCard().colours, ink: '#a51e3f' } }),
  ];
  expect(new Set(cards.map((card) => cardName(card, code))).size).toBe(cards.length);
});
