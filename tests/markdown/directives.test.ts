import { expect, test } from 'vitest';
import { renderMap } from '../../src/components/body/Map/render.ts';
import { fr } from '../../src/i18n/fr.ts';
import { htmlOf, htmlOfMdx } from './sample.ts';

const aside = (title: string, rest: string) =>
  `<aside class="note"><p class="note-title">${title}</p>${rest}</aside>`;
const quote = (text: string, caption: string) =>
  `<figure class="pull-quote"><blockquote>\n<p>${text}</p>\n</blockquote>${caption}</figure>`;

test.each([
  [
    'a box',
    ':::note[Repères *utiles*]\nUn.\n\n- deux\n:::',
    aside('Repères <em>utiles</em>', '<p>Un.</p><ul>\n<li>deux</li>\n</ul>'),
  ],
  ['a box without a title', ':::note\nUn.\n:::', aside('À noter', '<p>Un.</p>')],
  [
    'a box with a quotation',
    '::::note[A]\n:::quote{by="Ana"}\nUn.\n:::\n::::',
    aside('A', quote('Un.', '<figcaption>Ana</figcaption>')),
  ],
  [
    'a quotation',
    ':::quote{by="Ana Lü" role="géologue"}\nIl y en a *peu*.\n:::',
    quote('Il y en a <em>peu</em>.', '<figcaption>Ana Lü, géologue</figcaption>'),
  ],
  ['a quotation without an author', ':::quote\nUn.\n:::', quote('Un.', '')],
])('%s, in Markdown and MDX', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
  expect(await htmlOfMdx(text)).toBe(html);
});

test('a gallery has its pictures in figures, and the caption of all', async () => {
  expect(
    await htmlOf(':::gallery{caption="Avant, après"}\n![A](./a.jpg "Un © B")\n\n![C](./c.jpg)\n:::'),
  ).toMatch(
    /^<figure class="gallery"><div>\s*<figure>.*Un <small class="credit">.* B<\/small><\/figcaption><\/figure>\s*<figure>.*<\/figure>\s*<\/div><figcaption>Avant, après<\/figcaption><\/figure>$/s,
  );
});

test.each([
  ['times', 'Rendez-vous à 12:30 ou 9:05.'],
  ['ratios and colons without spaces', 'Un rapport 3:1, a:b et fin:suite'],
  ['emoji names', ':smile: et :thumbs-up:'],
  ['a word behind a colon', ':calendar Mardi'],
  ['a label', 'a:b[c] et d:e[f]{g=h} :i{.j}'],
  ['a label with a directive in it', 'a:b[c:d[e] :f]'],
  ['colons alone', ':: a ::: b : c'],
  ['colons at the start of a line', ':: a\n\n::: 12\n\n:::'],
  ['two colons inside a line', 'std::vector et a::b'],
])('text that only looks like a directive is unchanged: %s', async (_, text) => {
  const lines = text.split('\n\n').map((line) => `<p>${line}</p>`);
  const withoutSpans = (html: string) => html.replaceAll(/<\/?span>/g, '');
  expect(withoutSpans(await htmlOf(text))).toBe(lines.join('\n'));
  if (!/[{}]/.test(text)) expect(withoutSpans(await htmlOfMdx(text))).toBe(lines.join('\n'));
});

test('Markdown inside something like a label stays Markdown', async () => {
  expect(await htmlOf('a:b[*c* [d](/e)]')).toBe('<p>a<span>:b[<em>c</em> <a href="/e">d</a>]</span></p>');
});

test('unknown boxes keep their content', async () => {
  expect(await htmlOf(':::info[A]\nUn.\n:::\n\n::truc[b]')).toBe(
    '<div><p>A</p><p>Un.</p></div>\n<p>::truc[b]</p>',
  );
});

test('an advertisement in MDX is a component with the props of the page', async () => {
  const props = {
    advertisement: { place: 7 },
    components: { Advertisement: ({ place }: { place: number }) => ({ html: `[${place}]` }) },
  };
  expect(await htmlOfMdx('a\n\n::ad\n\nb', props)).toBe('<p>a</p>\n[7]\n<p>b</p>');
});

test('a map is what its renderer makes of its attributes, which is nothing if they are wrong', async () => {
  const attributes = 'lat="46.18" lon="2.94" label="Échassières"';
  const html = await htmlOf(`::map{${attributes}}`);
  expect(html).toMatch(/^<figure class="place-map"><svg role="img"/);
  const written = { lat: '46.18', lon: '2.94', label: 'Échassières' };
  expect(await renderMap(written, { language: 'xx', words: fr })).toBe(html);
  expect(await renderMap({ ...written, lat: 'nord' }, { language: 'xx', words: fr })).toBe('');
});
