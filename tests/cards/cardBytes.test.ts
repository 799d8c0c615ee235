import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf } from '../../src/cards/card.ts';
import { cardBytes } from '../../src/cards/cardBytes.ts';
import { aCard } from './samples.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
  vi.stubEnv('CACHE_DIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('a card is a PNG of 1200 by 630 that needs under 60 kB', async () => {
  const bytes = await cardBytes(aCard());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(bytes.byteLength).toBeLessThan(60_000);
});

test('a card is drawn once, and read the next time', async () => {
  const first = await cardBytes(aCard());
  const file = path.join(folder, 'cards', digestOf(aCard()));
  const { mtimeMs } = await stat(file);
  expect(await cardBytes(aCard())).toEqual(first);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  expect(await readdir(path.join(folder, 'cards'))).toHaveLength(1);
});

test('a kept card that is damaged is drawn anew', async () => {
  const first = await cardBytes(aCard());
  await truncate(path.join(folder, 'cards', digestOf(aCard())), 1000);
  expect(await cardBytes(aCard())).toEqual(first);
});

test('whatever is drawn is part of a card’s name', () => {
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
  expect(new Set(cards.map(digestOf)).size).toBe(cards.length);
});
