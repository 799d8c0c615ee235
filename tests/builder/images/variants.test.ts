import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outputIn } from '../../../src/builder/output/output.ts';
import { findPictures } from '../../../src/builder/images/findPictures.ts';
import { makeVariant } from '../../../src/builder/images/makeVariant.ts';
import { writeVariants } from '../../../src/builder/images/writeVariants.ts';
import { variantsIn } from '../../../src/builder/images/imageVariant.ts';
import { sha256 } from '../../../src/cache/digest.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', folder);
  vi.stubEnv('CACHE_DIR', path.join(folder, 'cache'));
  rmSync(path.join(folder, 'cache'), { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

const source = path.join(folder, 'plan.svg');
const code = 'code';
const drawing = (side: number) => `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h${side}v9z"/></svg>`;
const draw = (side: number) => writeFileSync(source, drawing(side));
const [digestOfFive, digestOfSeven] = [5, 7].map((side) => sha256(drawing(side))) as [string, string];
const countCached = () => readdirSync(path.join(folder, 'cache/pictures')).length;

describe('a variant made before', () => {
  const first = { source, digest: digestOfFive };

  test('is not made again', async () => {
    draw(5);
    const bytes = await makeVariant(first, code);
    draw(7);
    expect(Buffer.from(await makeVariant(first, code)).equals(Buffer.from(bytes))).toBe(true);
    expect(countCached()).toBe(1);
  });

  test.each([
    ['another content', 7, { ...first, digest: digestOfSeven }, code],
    ['other code', 5, first, 'other'],
  ])('is not reused for one of %s', async (_, side, variant, other) => {
    draw(5);
    await makeVariant(first, code);
    draw(side);
    expect(Buffer.from(await makeVariant(variant, other)).toString()).toContain(`h${side}`);
    expect(countCached()).toBe(2);
  });

  test('is not reused from the site for other content with the same name', async () => {
    mkdirSync(path.join(folder, 'next'));
    const output = outputIn(path.join(folder, 'next'), path.join(folder, 'served'));
    const emptyManifest = { code: '', pages: {}, pictureCode: code, pictures: {} };
    const writeOne = async (digest: string, pictures: object) => {
      const last = { ...emptyManifest, pictures: pictures as typeof emptyManifest.pictures };
      const requested = new Map([['plan.svg', { source, digest }]]);
      const inputs = { last, output, code, originals: new Map<string, string>() };
      return Object.fromEntries(await writeVariants(['plan.svg'], requested, inputs, () => {}));
    };
    draw(5);
    const before = await writeOne(digestOfFive, {});
    draw(7);
    expect(await writeOne(digestOfFive, before)).toEqual(before);
    const after = await writeOne(digestOfSeven, before);
    expect(after['_astro/plan.svg']!.digest).not.toBe(before['_astro/plan.svg']!.digest);
  });

  test('is made again from the new path of the same picture', async () => {
    draw(5);
    mkdirSync(path.join(folder, 'next'), { recursive: true });
    const output = outputIn(path.join(folder, 'next'), path.join(folder, 'served'));
    const variant = { source: path.join(folder, 'moved.svg'), digest: digestOfFive };
    const lastRecord = { variant, digest: 'lost', size: 1 };
    const last = { code: '', pages: {}, pictureCode: code, pictures: { '_astro/plan.svg': lastRecord } };
    const inputs = { last, output, code, originals: new Map([[digestOfFive, source]]) };
    const placed = await writeVariants(['plan.svg'], new Map(), inputs, () => {});
    expect(placed.get('_astro/plan.svg')?.variant.source).toBe(source);
  });
});

describe('the name of a variant', () => {
  const file = path.join(folder, 'vue.png');
  const png = (background: string) =>
    sharp({ create: { width: 4, height: 4, channels: 3, background } })
      .png()
      .toBuffer();
  const found = async (code: string) => {
    const entry = { id: 'x', data: { picture: { src: './vue.png' } }, file: path.join(folder, 'x.yaml') };
    const entries = { site: [], articles: [], authors: [entry], pages: [], letters: [], dossiers: [] };
    const { content } = await findPictures(entries, '/', code);
    return (content.authors[0]!['picture'] as { src: { src: string; digest: string } }).src;
  };

  test('has at least 64 bits of a digest, and changes with its content and its code', async () => {
    writeFileSync(file, await png('red'));
    const [first, otherCode] = [await found('code'), await found('other')];
    writeFileSync(file, await png('blue'));
    const otherContent = await found('code');
    const names = [first, otherCode, otherContent].map(({ src }) => src);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^\/_astro\/vue\.[0-9a-f]{16,}\.png$/);
    expect(first.digest).toBe(otherCode.digest);
    expect(first.digest).not.toBe(otherContent.digest);
    expect(first.digest).toHaveLength(64);
  });

  test('includes the name of its original, and changes with its options', () => {
    const src = { src: '/_astro/vue.0123456789abcdef.png', digest: 'a' };
    const nameOf = (form: object) =>
      variantsIn('/').addStaticImage({ src, ...form } as never, ['src', ...Object.keys(form)], file);
    const forms = [
      { width: 20, height: 10, format: 'webp' },
      { width: 10, height: 20, format: 'webp' },
      { width: 20, height: 10, format: 'avif' },
      { width: 20, height: 10, format: 'webp', fit: 'cover', position: 'left 9x9' },
      { width: 20, height: 10, format: 'webp', fit: 'cover', position: 'left 8x8' },
      { width: 20, height: 10, format: 'webp', background: '#fff' },
    ];
    const names = forms.map(nameOf);
    expect(new Set(names).size).toBe(forms.length);
    for (const name of names) expect(name).toContain('/_astro/vue.0123456789abcdef_');
  });
});
