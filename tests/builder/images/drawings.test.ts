import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanDrawing } from '../../../src/builder/images/drawings.ts';

const drawing = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>
  <path d="M0 0h9v9z" fill="#123456"/>${content}</svg>`;
const x = 'https://evil.example/x';

describe('a drawing loses', () => {
  test.each([
    ['a script', drawing('<script>alert(1)</script>')],
    [
      'a script under another prefix',
      drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    ],
    ['a script of HTML', drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
    ['a script in a CDATA section', drawing('<script><![CDATA[alert(1)]]></script>')],
    ['a handler', drawing('<rect width="9" height="9" onclick="alert(1)"/>', 'onload="alert(1)"')],
    ['a handler in capitals', drawing('<rect width="9" height="9" onClick="alert(1)"/>')],
    ['HTML', drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">alert</p></foreignObject>')],
    [
      'an element that turns into HTML',
      drawing(`<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=${x}"/>`),
    ],
    ['a link that runs', drawing('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
    ['a link', drawing(`<a href="${x}"><text>x</text></a>`)],
    [
      'an animation that brings a link',
      drawing(`<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>`),
    ],
    ['a picture from elsewhere', drawing(`<image href="${x}" width="9" height="9"/>`)],
    ['a picture without a protocol', drawing('<image href="//evil.example/x" width="9" height="9"/>')],
    ['a drawing from elsewhere', drawing(`<use xlink:href="${x}#a"/>`)],
    ['a drawing within an address', drawing('<use href="data:image/svg+xml;base64,evil#a"/>')],
    ['a style sheet', `<?xml-stylesheet href="${x}"?>${drawing('')}`],
    ['an import', drawing(`<style>@import url(${x}); path { stroke: red }</style>`)],
    [
      'a font',
      drawing(`<style>@font-face { font-family: a; src: url("${x}") } text { font-family: a }</style>`),
    ],
    ['a filling from elsewhere', drawing(`<rect width="9" height="9" fill="url(${x}#a)"/>`)],
    [
      'a filling written in code',
      drawing('<rect width="9" height="9" style="fill:u\\72l(https://evil.example/x)"/>'),
    ],
    ['a set of pictures', drawing(`<style>svg { background: image-set("${x}" 1x) }</style>`)],
    ['an entity', `<!DOCTYPE svg [<!ENTITY e "<script>alert(1)</script>">]>${drawing('&e;')}`],
    [
      'what Inkscape leaves',
      drawing(
        '<metadata>evil</metadata><!-- evil -->',
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/evil/x.png"',
      ),
    ],
    [
      'metadata',
      drawing(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">evil</r:RDF></metadata>',
      ),
    ],
    [
      'what programs note beside a part',
      drawing('<g data-path="/home/evil" label="evil" docname="evil"><rect width="9" height="9"/></g>'),
    ],
    [
      'the names of layers',
      drawing(
        '<g id="evil-layer" class="evil" i:label="evil" i:groupmode="layer"><rect width="9" height="9"/></g>',
        'xmlns:i="http://www.inkscape.org/namespaces/inkscape"',
      ),
    ],
    [
      'elements of other programs, with any prefix',
      drawing(
        '<k:path>evil</k:path><k:title>evil</k:title>',
        'xmlns:k="http://www.bohemiancoding.com/sketch/ns"',
      ),
    ],
    ['a comment that asks to be kept', drawing('<!--! evil -->')],
    ['a comment in a style', drawing('<style>/*! evil */ path { stroke: red } /* evil</style>')],
    [
      'a property of other programs',
      drawing('<rect width="9" height="9" style="-inkscape-font-specification:evil;fill:red"/>'),
    ],
    ['a picture in a style', drawing('<style>svg { mask: url(data:image/png;base64,evil) }</style>')],
  ])('%s', async (_, svg) => {
    const clean = await cleanDrawing(svg);
    expect(clean).not.toMatch(/script|alert|evil|\son\w+=|foreignObject|<\?|<!|\bp>/i);
    expect(clean).toMatch(/<path [^>]*d="M0 0h9v9z"/);
  });
});

test.each([
  ['a part used again', '<defs><path id="a" d="M1 1h2v2z"/></defs><use href="#a"/>', /<use href="#a"/],
  [
    'a gradient',
    '<linearGradient id="g"><stop stop-color="red"/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
    /fill="url\(#g\)"/,
  ],
  [
    'a picture it carries within',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
    /data:image\/png/,
  ],
  [
    'a style for the dark',
    '<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style>',
    /prefers-color-scheme: ?dark/,
  ],
  [
    'an element reused with the older syntax, with any prefix',
    '<defs><path id="a" d="M1 1h2v2z"/></defs><use x:href="#a" xmlns:x="http://www.w3.org/1999/xlink"/>',
    /<use href="#a"/,
  ],
  [
    'parts under a prefix',
    '<s:rect xmlns:s="http://www.w3.org/2000/svg" width="3" height="4"/>',
    /<path d="M0 0h3v4H0z"/,
  ],
  [
    'words that look like a style',
    '<text x="1" y="8">Image (2024) @import url(x)</text>',
    />Image \(2024\) @import url\(x\)</,
  ],
  [
    'a name that an animation waits for',
    '<circle id="c" r="2"/><circle r="1"><set attributeName="r" to="2" begin="c.click"/></circle>',
    /id="c"/,
  ],
  ['words', '<title>Coupe du granite</title><text x="1" y="8">granite</text>', />granite<\/text>/],
])('a drawing keeps %s', async (_, content, kept) => {
  expect(await cleanDrawing(drawing(content))).toMatch(kept);
});

test('cleaning is idempotent', async () => {
  const once = await cleanDrawing(drawing('<g><rect width="3" height="4" fill="rgb(255,0,0)"/></g>'));
  expect(await cleanDrawing(once)).toBe(once);
});

test.each([
  [
    'rules of a style',
    `<style>${'.a{fill:red}'.repeat(30_000)}</style><path class="a" d="M0 0h1"/>`,
    /<path class="a"/,
  ],
  ['parts', '<path d="M0 0h1"/>'.repeat(8000), /(?:<path d="M0 0h1"\/>){8000}/],
  ['unfinished references', `<style>${'url( '.repeat(20_000)}</style><path d="M0 0h1"/>`, /<path/],
  ['spaces in a reference', `<style>a{fill:url(${' '.repeat(100_000)}x}</style><path d="M0 0h1"/>`, /<path/],
])('a drawing of many %s is cleaned too', async (_, content, kept) => {
  const cleaned = await cleanDrawing(drawing(`<!-- layer --><script>x</script>${content}`));
  expect(cleaned).toMatch(kept);
  expect(cleaned).not.toMatch(/script|layer/);
});

test('a drawing of too many elements is rejected', async () => {
  const expectRejection = (content: string) => expect(cleanDrawing(drawing(content))).rejects.toThrow();
  await expectRejection('<path d="M0 0h1"/>'.repeat(50_000));
  await expectRejection('<g>'.repeat(600) + '</g>'.repeat(600));
});

test('a drawing that is not well-formed is rejected', async () => {
  await expect(cleanDrawing('<svg><path></svg>')).rejects.toThrow();
});

describe('a picture embedded in a drawing loses its metadata,', () => {
  const photograph = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: '#b85c00' } })
      .withExif({
        IFD0: { Artist: 'Une personne' },
        IFD3: { GPSLatitude: '48/1 51/1 24/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Une personne</x:xmpmeta>')
      .toFormat(format)
      .toBuffer();
  const inLines = (text: string) => text.replace(/.{40}/g, '$&\n  ');
  const image = (address: string) => drawing(`<image href="${address}" width="9" height="9"/>`);
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

  test.each<[string, 'jpeg' | 'png' | 'webp' | 'avif', (bytes: Buffer) => string]>([
    ['JPEG', 'jpeg', (bytes) => image(`data:image/jpeg;base64,${base64(bytes)}`)],
    ['PNG', 'png', (bytes) => image(`data:image/png;base64,${base64(bytes)}`)],
    ['WebP', 'webp', (bytes) => image(`data:image/webp;base64,${base64(bytes)}`)],
    ['AVIF', 'avif', (bytes) => image(`data:image/avif;base64,${base64(bytes)}`)],
    ['under the name of another format', 'jpeg', (bytes) => image(`data:image/png;base64,${base64(bytes)}`)],
    ['in lines', 'jpeg', (bytes) => image(` data:image/jpeg;base64,\n${inLines(base64(bytes))} `)],
    [
      'percent-encoded',
      'jpeg',
      (bytes) => image(`DATA:image/jpeg;base64,${encodeURIComponent(base64(bytes))}`),
    ],
    [
      'byte by byte',
      'jpeg',
      (bytes) => image(`data:image/jpeg,${bytes.toString('hex').replace(/../g, '%$&')}`),
    ],
    [
      'as a filter',
      'jpeg',
      (bytes) =>
        drawing(
          `<filter id="f"><feImage xlink:href="data:image/jpeg;base64,${base64(bytes)}"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
        ),
    ],
    [
      'in a drawing within',
      'jpeg',
      (bytes) => image(`data:image/svg+xml,${escaped(image(`data:image/jpeg;base64,${base64(bytes)}`))}`),
    ],
  ])('%s', async (_, format, make) => {
    const original = await photograph(format);
    expect(original.toString('latin1')).toContain('Une personne');
    let clean = await cleanDrawing(make(original));
    const [, embedded] = /data:image\/svg\+xml;base64,([^"]+)/.exec(clean) ?? [];
    if (embedded) clean = Buffer.from(embedded, 'base64').toString();
    const [, type, written] = /data:image\/(\w+);base64,([^"]+)/.exec(clean)!;
    const bytes = Buffer.from(written!, 'base64');
    const { exif, xmp, iptc, width, height } = await sharp(bytes).metadata();
    expect([type, exif, xmp, iptc, width, height]).toEqual([format, undefined, undefined, undefined, 20, 10]);
    expect(bytes.toString('latin1')).not.toContain('Une personne');
  });

  test('and is rotated by its orientation', async () => {
    const turned = await sharp(await photograph('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const clean = await cleanDrawing(image(`data:image/jpeg;base64,${base64(turned)}`));
    const bytes = Buffer.from(/base64,([^"]+)/.exec(clean)![1]!, 'base64');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 10, height: 20 });
  });

  test.each([
    ['cannot be read', 'data:image/png;base64,c2VjcmV0'],
    ['is no picture', `data:image/png;base64,${Buffer.from(drawing('')).toString('base64')}`],
    ['is a broken drawing', 'data:image/svg+xml,&lt;svg>secret'],
  ])('and is emptied if it %s', async (_, address) => {
    const clean = await cleanDrawing(image(address));
    const bytes = Buffer.from(/data:image\/png;base64,([^"]+)/.exec(clean)![1]!, 'base64');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1, height: 1 });
  });
});
