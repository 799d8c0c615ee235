import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { readBody } from '../../src/intake/readBody.ts';
import { readPublication, type Publication } from '../../src/intake/publication.ts';
import { sampleClock } from './buildSample.ts';
import { bytesOf, filesOf } from './output.ts';

let publication: Publication;
beforeAll(async () => {
  publication = await readPublication(path.resolve('content'), {
    clock: Number(sampleClock) * 1000,
    outline,
  });
});

const unpublished = () => publication.articles.filter(({ status }) => status !== 'published');

/** Everything by which an unpublished article could be recognised in the output. */
function tracesOf(article: Publication['articles'][number]): string[] {
  const body = readBody(article);
  const sentences = body.split(/[.!?\n]\s/).filter((sentence) => sentence.length > 40);
  return [
    article.title,
    article.slug,
    article.summary ?? article.title,
    ...sentences.map((s) => s.slice(0, 40)),
  ];
}

describe('the sample publication', () => {
  test('has an article of every kind the gate holds back', () => {
    expect(new Set(unpublished().map(({ status }) => status))).toEqual(
      new Set(['draft', 'embargoed', 'expired']),
    );
  });

  test('shows no title, slug, standfirst or sentence of an unpublished article in any file', () => {
    const texts = filesOf().map((file) => [file, bytesOf(file).toString('utf8') + file] as const);
    for (const article of unpublished()) {
      for (const trace of tracesOf(article)) {
        expect(texts.filter(([, text]) => text.includes(trace)).map(([file]) => `${file}: ${trace}`)).toEqual(
          [],
        );
      }
    }
  });

  test('shows no author who signed nothing published', () => {
    const published = publication.articles.filter(({ status }) => status === 'published');
    const signed = new Set(published.flatMap(({ authors }) => authors));
    const hidden = publication.authors.filter(({ id }) => !signed.has(id));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, name } of hidden) {
      const found = filesOf().filter((file) => file.includes(id) || bytesOf(file).includes(name));
      expect(found).toEqual([]);
    }
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
