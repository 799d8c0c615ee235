import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { searchFiles } from '../../src/cli/prove/searchFiles.ts';
import { leakMarkersOf, unpublishedOf, type Unpublished } from '../../src/cli/prove/leakMarkers.ts';
import type { LeakMarkerKind } from '../../src/i18n/cli/proveWords.ts';
import { outline } from '../../src/markdown/outline.ts';
import { readPublication, type Publication } from '../../src/intake/publication.ts';
import { fixture, fixtureOutput, testClock } from './fixture.ts';
import { bytesOf, filesOf } from './output.ts';

let publication: Publication;
beforeAll(async () => {
  publication = await readPublication(path.resolve(fixture), {
    clock: Number(testClock) * 1000,
    outline,
  });
});

const unpublished = () =>
  publication.articles.filter(({ status }) => !['published', 'withdrawn'].includes(status));
const withdrawn = () => publication.articles.filter(({ status }) => status === 'withdrawn');

/** The files of the fixture's site with markers of unpublished content. */
async function findMarkers(parts: Partial<Unpublished>, kinds: LeakMarkerKind[]): Promise<string[]> {
  const nothing: Unpublished = {
    articles: [],
    authors: [],
    letters: [],
    ads: [],
    pictures: [],
    sections: [],
    dossiers: [],
    dossierPictures: [],
    corrections: [],
    entries: [],
  };
  const markers = (await leakMarkersOf({ ...nothing, ...parts }, publication)).filter(({ kind }) =>
    kinds.includes(kind),
  );
  for (const kind of kinds) expect(markers.map((marker) => marker.kind)).toContain(kind);
  const hits = await searchFiles(fixtureOutput, filesOf(), markers);
  return hits.map((hit) => `${hit.in}: ${hit.marker.text}`);
}

describe('the fixture publication', () => {
  test('has an article of every kind the gate holds back', () => {
    expect(new Set(unpublished().map(({ status }) => status))).toEqual(
      new Set(['draft', 'embargoed', 'expired']),
    );
  });

  test('shows no title, slug, old address, standfirst or sentence of an unpublished article in any file', async () => {
    expect(
      await findMarkers({ articles: unpublished() }, ['title', 'slug', 'address', 'standfirst', 'sentence']),
    ).toEqual([]);
  });

  test('shows no title, sentence, caption or picture of an entry of a live page that is a draft or to come', async () => {
    const live = publication.articles.find(({ kind }) => kind === 'live');
    const held = live?.liveEntries?.filter(({ status }) => status !== 'published') ?? [];
    expect(held.map(({ status }) => status).sort()).toEqual(['draft', 'embargoed']);
    expect(await findMarkers({ entries: held }, ['title', 'sentence', 'picture'])).toEqual([]);
  });

  test('shows nothing of a letter to come', async () => {
    const letters = publication.letters.filter(({ status }) => status !== 'published');
    expect(letters.length).toBeGreaterThan(0);
    expect(await findMarkers({ letters }, ['title', 'standfirst', 'sentence'])).toEqual([]);
  });

  test('shows nothing of withdrawn articles but their addresses', async () => {
    expect(withdrawn().length).toBeGreaterThan(0);
    expect(
      await findMarkers({ articles: withdrawn() }, ['title', 'standfirst', 'sentence', 'theme']),
    ).toEqual([]);
  });

  test('shows no advertisement before its day, and no section without an article', async () => {
    const { ads, sections } = unpublishedOf(publication);
    expect([ads.length, sections.length]).toEqual([1, 1]);
    expect(await findMarkers({ ads, sections }, ['name', 'address', 'sentence'])).toEqual([]);
  });

  test('has no attachment of an unpublished article', () => {
    const documents = unpublished().flatMap(({ attachments }) => Object.values(attachments));
    expect(documents.length).toBeGreaterThan(1);
    const output = new Set(filesOf().map((file) => path.basename(file)));
    for (const { file } of documents) expect(output.has(path.basename(file))).toBe(false);
  });

  test('draws no share card of an unpublished article', () => {
    const cards = filesOf().filter((file) => file.startsWith('_cards/'));
    expect(cards.length).toBeGreaterThan(5);
    for (const { slug } of unpublished())
      expect(cards.filter((file) => file.startsWith(`_cards/${slug}.`))).toEqual([]);
  });

  test('shows no author without a published article', async () => {
    const { authors } = unpublishedOf(publication);
    expect(authors.length).toBeGreaterThan(0);
    expect(await findMarkers({ authors }, ['name', 'slug'])).toEqual([]);
  });

  test('has no picture of an unpublished article, under its name or any other', () => {
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const output = new Set(filesOf().map((file) => digest(bytesOf(file))));
    const pictures = unpublished().flatMap(({ file, image, pictures }) =>
      [image?.src, ...Object.values(pictures)].flatMap((src) =>
        src ? [path.join(path.dirname(file), src)] : [],
      ),
    );
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) {
      expect(output.has(digest(readFileSync(picture)))).toBe(false);
      const stem = path.basename(picture, path.extname(picture));
      expect(filesOf().filter((file) => path.basename(file).startsWith(`${stem}.`))).toEqual([]);
    }
  });
});
