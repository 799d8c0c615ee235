import { describe, expect, test } from 'vitest';
import { cleanDrawing } from '../../src/build/drawings.ts';

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>
  <path d="M0 0h9v9z" fill="#123456"/>${inside}</svg>`;
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
  ['words', '<title>Coupe du granite</title><text x="1" y="8">granite</text>', />granite<\/text>/],
])('a drawing keeps %s', async (_, inside, kept) => {
  expect(await cleanDrawing(drawing(inside))).toMatch(kept);
});

test('cleaning again changes nothing', async () => {
  const once = await cleanDrawing(drawing('<g><rect width="3" height="4" fill="rgb(255,0,0)"/></g>'));
  expect(await cleanDrawing(once)).toBe(once);
});

test('what is not well-formed is refused', async () => {
  await expect(cleanDrawing('<svg><path></svg>')).rejects.toThrow();
});
