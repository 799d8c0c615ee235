import sharp from 'sharp';
import { expect, test } from 'vitest';
import { strippableEndings, withoutMetadata } from '../../../../src/intake/files/metadata/withoutMetadata.ts';

const secrets = /Ana Secret|Cellier|GPSLatitude|xpacket|secret note/;
const formats = { jpg: 'jpeg', png: 'png', webp: 'webp', gif: 'gif' } as const;

/** A picture of two colours with all the metadata that sharp writes. */
const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif', orientation = 1) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#a51e3f' } })
    .composite([
      { input: { create: { width: 20, height: 20, channels: 3, background: '#2a3f9d' } }, left: 0, top: 0 },
    ])
    .withExif({ IFD0: { Artist: 'Ana Secret', Copyright: 'Cellier' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp('<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
const pixels = (bytes: Uint8Array) => sharp(bytes).autoOrient().raw().toBuffer();

test.each(Object.entries(formats))(
  'a picture in %s loses its metadata, and no pixel',
  async (ending, format) => {
    const bytes = await picture(format);
    // sharp writes none into a GIF.
    if (format !== 'gif') expect(bytes.toString('latin1')).toMatch(secrets);
    const bare = withoutMetadata(bytes, `a/b.${ending}`)!;
    const { exif, xmp, iptc, comments } = await sharp(bare).metadata();
    expect([exif, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bare).toString('latin1')).not.toMatch(secrets);
    expect((await pixels(bare)).equals(await pixels(bytes))).toBe(true);
    expect(Buffer.from(withoutMetadata(bare, `b.${ending}`)!).equals(bare)).toBe(true);
  },
);

test('a photograph stays the right way up', async () => {
  const bytes = await picture('jpeg', 6);
  const bare = withoutMetadata(bytes, 'a.JPG')!;
  expect((await sharp(bare).metadata()).orientation).toBe(6);
  expect(Buffer.from(bare).toString('latin1')).not.toMatch(secrets);
  expect((await pixels(bare)).equals(await pixels(bytes))).toBe(true);
});

test.each(Object.entries(formats))(
  'what hides behind the end of a picture in %s is gone',
  async (ending, format) => {
    const bytes = await picture(format);
    const bare = withoutMetadata(Buffer.concat([bytes, Buffer.from('secret note')]), `a.${ending}`)!;
    expect(Buffer.from(bare).toString('latin1')).not.toContain('secret note');
  },
);

test('a progressive JPEG and an animated GIF stay whole', async () => {
  const progressive = await sharp(await picture('jpeg'))
    .jpeg({ progressive: true })
    .toBuffer();
  expect((await pixels(withoutMetadata(progressive, 'a.jpg')!)).equals(await pixels(progressive))).toBe(true);
  const frames = [
    await picture('png'),
    await sharp(await picture('png'))
      .negate()
      .toBuffer(),
  ];
  const animated = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 3 })
    .toBuffer();
  const bare = withoutMetadata(animated, 'a.gif')!;
  const { pages, loop } = await sharp(bare).metadata();
  expect([pages, loop]).toEqual([2, 3]);
});

test.each(strippableEndings)('a text named .%s is no picture', (ending) => {
  expect(withoutMetadata(Buffer.from('Une liste de courses, rien de plus.'), `a.${ending}`)).toBeUndefined();
});

test.each(Object.entries(formats))('a picture in %s that is cut off is none', async (ending, format) => {
  const bytes = await picture(format);
  expect(withoutMetadata(bytes.subarray(0, bytes.length - 40), `a.${ending}`)).toBeUndefined();
});

test('documents are handed over as they are', () => {
  const bytes = Buffer.from('%PDF-1.7');
  expect(withoutMetadata(bytes, 'a.pdf')).toBe(bytes);
});
