import { expect, test } from 'vitest';
import { bodyText } from '../../src/markdown/bodyText.ts';
import { feedHtml } from '../../src/markdown/feedHtml.ts';
import { outline } from '../../src/markdown/outline.ts';
import { renderBody } from '../../src/markdown/renderBody.ts';
import { fr } from '../../src/i18n/fr.ts';
import { faultsOf } from './faultsOf.ts';

const context = {
  language: 'fr',
  title: 'La mine',
  words: fr,
  link: () => undefined,
  picture: async () => undefined,
};
const poster = { src: '/a.webp', srcset: '/a.webp 1w', width: 4, height: 3 };
const leaves = {
  picture: async (src: string) => (src === './affiche.jpg' ? poster : undefined),
  isFramed: (provider: string) => provider !== 'dailymotion',
};

/** The HTML of a body, with the documents of its frames cut to what their links say and where they lead. */
async function shown(text: string): Promise<string> {
  const { parts } = await renderBody(text, { ...context, leaves });
  return parts
    .map((part) => ('html' in part ? part.html : ''))
    .join('')
    .replace(
      /<iframe([^>]*) title="([^"]*)"[^>]*&lt;a href=&quot;(.*?)&quot;&gt;(.*?)&lt;b&gt;.*?<\/iframe>/g,
      (_, size, title, href, picture) => `[${size.trim()} ${title} ${href}${picture ? ' poster' : ''}]`,
    )
    .replaceAll('\u00a0', ' ');
}

const vimeo = 'https://player.vimeo.com/video/76979871?dnt=1&amp;amp;autoplay=1';

test.each([
  [
    'a directive',
    '::embed{url="https://vimeo.com/76979871" title="L\'usine : une visite"}',
    `<figure class="embed">[class="wide" L’usine : une visite (Vimeo) ${vimeo}]<figcaption><a href="https://vimeo.com/76979871">L’usine : une visite, sur Vimeo</a></figcaption></figure>`,
  ],
  [
    'with a poster, its credit and a height of its own',
    '::embed{url="https://vimeo.com/76979871" title="A" poster="./affiche.jpg" credit="B" height="300"}',
    `<figure class="embed">[height="300" A (Vimeo) ${vimeo} poster]<figcaption><a href="https://vimeo.com/76979871">A, sur Vimeo</a> <small class="credit">Image : B</small></figcaption></figure>`,
  ],
  [
    'an address by itself',
    'Un.\n\nhttps://vimeo.com/76979871\n\nDeux.',
    `<p>Un.</p>\n<figure class="embed">[class="wide" Vidéo (Vimeo) ${vimeo}]<figcaption><a href="https://vimeo.com/76979871">Vidéo, sur Vimeo</a></figcaption></figure>\n<p>Deux.</p>`,
  ],
  [
    'an address in a list, which stays a link',
    '- https://vimeo.com/76979871',
    '<ul>\n<li><a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></li>\n</ul>',
  ],
  [
    'an address of a provider that is left out, which stays a link',
    'https://www.dailymotion.com/video/x8m8g7z',
    '<p><a href="https://www.dailymotion.com/video/x8m8g7z">https://www.dailymotion.com/video/x8m8g7z</a></p>',
  ],
  [
    'a frame in a paragraph, with the title of all of them',
    '<p><iframe src="https://player.vimeo.com/video/76979871" title="Vimeo video player"></iframe></p>',
    `<figure class="embed">[class="wide" Vidéo (Vimeo) ${vimeo}]<figcaption><a href="https://vimeo.com/76979871">Vidéo, sur Vimeo</a></figcaption></figure>`,
  ],
  [
    'a frame among words, which becomes a link',
    'Voir <iframe src="https://player.vimeo.com/video/76979871"></iframe> ici.',
    '<p>Voir <a href="https://vimeo.com/76979871">Vimeo</a> ici.</p>',
  ],
  [
    'a frame of another site, of which nothing is left',
    'Un.\n\n<iframe src="https://a.example/"></iframe>',
    '<p>Un.</p>',
  ],
  [
    'an address of another site, as a link with its name',
    '::embed{url="https://www.a.example/b" title="Un suivi"}',
    '<figure class="link-card"><a href="https://www.a.example/b">Un suivi <small>a.example</small></a></figure>',
  ],
  [
    'a post, as a link',
    '::embed{url="https://x.com/a/status/1437818895604269059"}',
    '<figure class="link-card"><a href="https://x.com/a/status/1437818895604269059">Publication, sur X</a></figure>',
  ],
  [
    'a post, quoted',
    ':::post{url="https://x.com/a/status/1437818895604269059" by="Ada" date="2026-03-01"}\nUn *mot*.\n:::',
    '<figure class="post"><blockquote><p>Un <em>mot</em>.</p></blockquote><figcaption>Ada, <a href="https://x.com/a/status/1437818895604269059">sur X, le 1<sup>er</sup> mars 2026</a></figcaption></figure>',
  ],
  [
    'an element of a reader’s own making, of which only the text is left',
    'Un <leaf-place value="0">mot</leaf-place>.',
    '<p>Un <span>mot</span>.</p>',
  ],
])('on a page: %s', async (_name, text, html) => {
  expect((await shown(text)).replace(/\n+/g, '\n').trim()).toBe(html.replace(/\n+/g, '\n'));
});

test('what an editor writes is escaped in the frame’s document, and once more in the page', async () => {
  const { parts } = await renderBody('::embed{url="https://vimeo.com/1?h=a" title="<script>&amp;"}', context);
  const html = 'html' in parts[0]! ? parts[0].html : '';
  expect(html).toContain('&lt;b&gt;&amp;lt;script&amp;gt;&amp;amp;&lt;/b&gt;');
  expect(html).not.toMatch(/<script/);
});

const text =
  '::embed{url="https://vimeo.com/76979871" title="Une visite"}\n\n:::post{url="https://x.com/a/status/1437818895604269059" by="Ada" date="2026-03-02"}\nUn mot.\n:::';

test('in a feed an embed is a link, and a post its words', async () => {
  const { parts } = await renderBody(text, context);
  const html = 'html' in parts[0]! ? parts[0].html.replaceAll('\u00a0', ' ') : '';
  expect(feedHtml(html, 'https://example.org/')).toBe(
    '<figure><figcaption><a href="https://vimeo.com/76979871">Une visite, sur Vimeo</a></figcaption></figure>\n<figure><blockquote><p>Un mot.</p></blockquote><figcaption>Ada, <a href="https://x.com/a/status/1437818895604269059">sur X, le 2 mars 2026</a></figcaption></figure>',
  );
});

test('the search knows an embed by its title, and a post by its words', async () => {
  expect(await bodyText(text, context)).toBe('Une visite\nUn mot.\nAda, sur X, le 2 mars 2026');
  expect(
    await bodyText('<iframe src="https://player.vimeo.com/video/1" title="Deux"></iframe>', context),
  ).toBe('Deux');
});

test.each([
  [
    'an address without its name',
    '::embed{https://vimeo.com/1}',
    ['1:1 directive-form ::embed ::embed{url="https://vimeo.com/1"}'],
  ],
  [
    'an address in the quotes of a word processor',
    '::embed{url=“https://vimeo.com/1”}',
    ['1:1 directive-form ::embed ::embed{url="https://vimeo.com/1"}'],
  ],
  [
    'an address that is none',
    '::embed{url="vimeo"}',
    ['1:1 component-address url vimeo url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"'],
  ],
  [
    'no address',
    '::embed{title="A"}',
    ['1:1 component-missing ::embed url url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"'],
  ],
  [
    'an attribute of another name',
    '::embed{url="https://a.example/" titre="A"}',
    ['1:1 component-attribute ::embed titre title="La mine vue d’avion" url|title|poster|credit|height'],
  ],
  [
    'a day that is none',
    ':::post{url="https://a.example/" by="A" date="2026-02-30"}\na\n:::',
    ['1:1 component-day date 2026-02-30 date="2026-11-02"'],
  ],
  [
    'a post without words',
    ':::post{url="https://a.example/" by="A" date="2026-02-03"}\n:::',
    ['1:1 component-content :::post text'],
  ],
  [
    'a frame that runs something',
    '<iframe srcdoc="<script>a()</script>"></iframe>',
    ['1:1 html-frame ::embed{url="https://…" title="…"}'],
  ],
])('is a fault: %s', (_name, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});

test('an outline has what other sites show, as it is written', () => {
  const body =
    'https://vimeo.com/1\n\n- https://vimeo.com/2\n\n<iframe src="https://player.vimeo.com/video/3" title="T"></iframe>\n\n::embed{url="https://a.example/"}';
  expect(outline(body, 'md').embeds).toEqual([
    { url: 'https://vimeo.com/1', provider: 'vimeo', written: 'address', line: 1, column: 1 },
    {
      url: 'https://vimeo.com/3',
      provider: 'vimeo',
      title: 'T',
      height: undefined,
      written: 'frame',
      line: 5,
      column: 1,
    },
    {
      url: 'https://a.example/',
      provider: undefined,
      title: undefined,
      written: 'component',
      line: 7,
      column: 1,
    },
  ]);
});
