import { expect, test } from 'vitest';
import { bodyPreview, type Make } from '../../../src/admin/preview/bodyPreview.ts';

/** Elements as text, without a browser. */
const make: Make<string> = (tag, attributes, ...children) => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${children.filter(Boolean).join('')}</${tag}>`;
};

const previewHtml = (markdown: string) =>
  bodyPreview(markdown, {
    make,
    picture: (src, alt) => make('img', { src }, alt),
    words: { image: 'Image :', note: 'À noter' },
  })
    .filter(Boolean)
    .join('');

test.each([
  ['a heading', '## Un titre', '<h2>Un titre</h2>'],
  ['emphasis', 'Un **mot** *dit*', '<p>Un <strong>mot</strong> <em>dit</em></p>'],
  ['a list', '- un\n- deux', '<ul><li>un</li><li>deux</li></ul>'],
  ['a list of paragraphs', '3. un\n\n   deux', '<ol start="3"><li><p>un</p><p>deux</p></li></ol>'],
  ['a link', '[là](https://a.example)', '<p><a title="https://a.example">là</a></p>'],
  ['no HTML', 'Un\n\n<script>alert(1)</script>\n\nDeux', '<p>Un</p><p>Deux</p>'],
  [
    'a box',
    ':::note[Repères]\nUn fait.\n:::',
    '<aside class="note"><p class="note-title">Repères</p><p>Un fait.</p></aside>',
  ],
  [
    'a box without a title',
    ':::note\nUn fait.\n:::',
    '<aside class="note"><p class="note-title">À noter</p><p>Un fait.</p></aside>',
  ],
  [
    'a map, by its title and its place',
    '::map{lat="46.18" lon="2.94" label="Échassières" title="La mine"}',
    '<p class="link-card">La mine. Échassières</p>',
  ],
  [
    'a gallery',
    ':::gallery{caption="Avant"}\n![A](./a.jpg "B")\n:::',
    '<figure class="gallery"><div><div><figure><img src="./a.jpg">A</img><figcaption>B</figcaption></figure></div></div><figcaption>Avant</figcaption></figure>',
  ],
  [
    'a video of another site, by its title',
    '::embed{url="https://vimeo.com/1" title="La mine"}',
    '<p class="link-card">La mine</p>',
  ],
  ['the place of an advertisement, which is not shown', '::ad', ''],
  [
    'a pull quote',
    ':::quote{by="Elle"}\nOui.\n:::',
    '<figure class="pull-quote"><blockquote><p>Oui.</p></blockquote><figcaption>Elle</figcaption></figure>',
  ],
  ['an hour', 'À 12:30.', '<p>À 12<span>:30</span>.</p>'],
  [
    'a picture',
    '![Vue](./a.jpg "Là © Moi")',
    '<div><figure><img src="./a.jpg">Vue</img><figcaption>Là<small class="credit">Image : Moi</small></figcaption></figure></div>',
  ],
  [
    'a table',
    '| a |\n| -: |\n| 1 |',
    '<div class="table"><table><thead><tr><th class="align-right">a</th></tr></thead><tbody><tr><td class="align-right">1</td></tr></tbody></table></div>',
  ],
])('the preview of a text shows %s', (_name, markdown, html) => {
  expect(previewHtml(markdown)).toBe(html);
});
