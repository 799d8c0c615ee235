import { describe, expect, test } from 'vitest';
import type { Loss } from '../../src/htmlToMarkdown/bodyContext.ts';
import { htmlToMarkdown } from '../../src/htmlToMarkdown/htmlToMarkdown.ts';

/** Every picture and file has a copy, but for those below `/lost/`. */
function convert(html: string): { markdown: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const markdown = htmlToMarkdown(html, {
    fileFor: (url) => (/\/lost\//.test(url) ? undefined : `./${url.split('/').at(-1)}`),
    linkFor: (url) => url || undefined,
    onLoss: (loss) => void losses.push(loss),
  });
  return { markdown: markdown.trim(), losses };
}

type Case = [sentence: string, html: string, markdown: string, lost?: [Loss['what'], string][]];

const cases: Record<string, Case[]> = {
  notes: [
    [
      'notes of GitHub’s Markdown, one of them called twice',
      '<p>Un<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup> et deux<sup><a href="#fn-1" id="fnref-1-2">1</a></sup>.</p><section data-footnotes class="footnotes"><h2 class="sr-only">Notes</h2><ol><li id="fn-1"><p>La <em>note</em>. <a href="#fnref-1" data-footnote-backref>↩</a> <a href="#fnref-1-2">↩<sup>2</sup></a></p></li></ol></section>',
      'Un[^1] et deux[^1].\n\n[^1]: La *note*.',
    ],
    [
      'notes of WordPress’s block',
      '<p>Texte<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="a">La note. <a href="#a-link">↩︎</a></li></ol>',
      'Texte[^1].\n\n[^1]: La note.',
    ],
    [
      'notes that nothing but their way back tells from a list',
      '<p>Texte<a href="#n1" name="r1">[1]</a>.</p><hr><ol><li id="n1">La note. <a href="#r1">^</a></li></ol>',
      'Texte[^1].\n\n[^1]: La note.',
    ],
    [
      'a list whose items are linked to is none of notes',
      '<p>Voir <a href="#trois">le troisième</a>.</p><ol><li id="un">Un</li><li id="trois">Trois</li></ol>',
      'Voir le troisième.\n\n1. Un\n2. Trois',
      [['link', '#trois']],
    ],
  ],
  boxes: [
    [
      'a box with a title',
      '<div class="admonition warning"><p class="admonition-title">Attention</p><p>Un</p><ul><li>a</li></ul></div>',
      ':::note[Attention]\nUn\n\n- a\n:::',
    ],
    [
      'a quotation that GitHub shows as a box',
      '<blockquote><p>[!TIP]\nUn <b>conseil</b>.</p></blockquote>',
      ':::note[Tip]\nUn **conseil**.\n:::',
    ],
    ['an empty box is none', '<div class="notice"> </div><p>Texte</p>', 'Texte'],
    [
      'details stay, with Markdown in them',
      '<details><summary>Voir <b>plus</b></summary><p>Un <em>mot</em></p></details>',
      '<details>\n<summary>Voir plus</summary>\n\nUn *mot*\n\n</details>',
    ],
  ],
  tables: [
    [
      'a caption stands above, and a first row in bold is the head',
      '<table><caption>Les stands</caption><tr><td><strong>Lieu</strong></td><td><b>Nombre</b></td></tr><tr><td>Amont</td><td style="text-align:right">42</td></tr></table>',
      'Les stands\n\n| Lieu  | Nombre |\n| ----- | -----: |\n| Amont |     42 |',
    ],
    [
      'merged cells and cells of several lines',
      '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">ensemble</td></tr><tr><td><p>un</p><p>deux</p></td><td><ul><li>x</li><li>y</li></ul></td></tr></table>',
      '| A          | B      |\n| ---------- | ------ |\n| ensemble   |        |\n| un<br>deux | x<br>y |',
      [['table', 'ABensembleundeuxxy']],
    ],
    [
      'a table that only arranges is taken apart',
      '<table><tr><td><p>Un</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table></td></tr></table>',
      'Un\n\n| A |\n| - |\n| 1 |',
    ],
  ],
  code: [
    [
      'the language by the class of a highlighter',
      '<div class="highlight highlight-source-js"><pre>let a</pre></div>',
      '```js\nlet a\n```',
    ],
    [
      'lines without their numbers',
      '<table class="rouge-table"><tr><td class="rouge-gutter gl"><pre>1\n2</pre></td><td><pre>code\nx</pre></td></tr></table>',
      '```\ncode\nx\n```',
    ],
    ['a poem keeps its lines', '<pre class="wp-block-verse">Un vers\nun autre</pre>', 'Un vers\\\nun autre'],
  ],
  outline: [
    [
      'a title at the head is an intertitle like those below it',
      '<h1>Un</h1><h2>Deux</h2><h4><b>Trois</b></h4>',
      '## Un\n\n## Deux\n\n### Trois',
    ],
    ['intertitles begin at the second level', '<h3>Un</h3><h4>Deux</h4>', '## Un\n\n### Deux'],
    [
      'links within the text lead to its intertitles as they are called here',
      '<h2 id="section-1">L’été</h2><p><a href="#section-1">un</a> <a href="#lete">deux</a> <a href="#rien">trois</a></p>',
      '## L’été\n\n[un](#l-ete) [deux](#l-ete) trois',
      [['link', '#rien']],
    ],
    ['lines do not repeat, begin or end a text', '<hr><p>a</p><hr><hr><p>b</p><hr>', 'a\n\n---\n\nb'],
  ],
  lines: [
    [
      'spaces stand outside emphasis and links',
      '<p>un<strong> deux </strong>trois <em></em><a href="/x"> lien </a>fin</p>',
      'un **deux** trois [lien](/x) fin',
    ],
    ['pieces of one emphasis are one', '<p><b>un</b><b> deux</b></p>', '**un deux**'],
    [
      'words in blocks that follow each other',
      '<div>un <b>mot</b></div><div>deux<div>trois</div></div><strong><div>quatre</div></strong>',
      'un **mot**\n\ndeux\n\ntrois\n\n**quatre**',
    ],
    ['two line breaks are paragraphs', '<p>un<br><br>deux<br>trois</p>', 'un\n\ndeux\\\ntrois'],
    [
      'elements that Markdown has no sign for stay, in lists too',
      '<ul><li>un <mark>mot</mark> <abbr title="Eau &amp; gaz">EG</abbr> <kbd>Ctrl</kbd></li></ul>',
      '- un <mark>mot</mark> <abbr title="Eau &amp; gaz">EG</abbr> <kbd>Ctrl</kbd>',
    ],
    [
      'terms and their definitions',
      '<dl><dt>Terme</dt><dd>Ce qu’il <em>veut</em> dire</dd></dl>',
      '**Terme**\n\nCe qu’il *veut* dire',
    ],
    [
      'tasks',
      '<ul><li><input type="checkbox" checked> fait</li><li><input type="checkbox"> à faire</li></ul>',
      '- [x] fait\n- [ ] à faire',
    ],
    ['what nobody sees', '<p>a\u00ADb\u200Bc\ufeff</p>', 'abc'],
  ],
  pictures: [
    [
      'a picture among words is a figure of its own, its title a caption with a credit',
      '<p>Avant <img src="x.jpg" alt="a" title="La mine - Crédits : Agence"> après</p>',
      'Avant\n\n![a](./x.jpg "La mine © Agence")\n\naprès',
    ],
    [
      'a picture that led to a larger one, to a video and to another site',
      '<p><a href="grand.jpg"><img src="p.jpg" alt="P"></a><a href="https://vimeo.com/76979871"><img src="p.jpg" alt="Le film"></a><a href="https://example.org/x"><img src="p.jpg" alt="Logo"></a></p>',
      '![P](./p.jpg)\n\n::embed{url="https://vimeo.com/76979871" title="Le film"}\n\n[![Logo](./p.jpg)](https://example.org/x)',
    ],
    [
      'the caption of a picture without a copy stays',
      '<figure><img src="/lost/x.jpg" alt="a"><figcaption>Ce qui se voyait</figcaption></figure>',
      'Ce qui se voyait',
      [['picture', '/lost/x.jpg']],
    ],
    [
      'a video in an item of a list, and one in a cell',
      '<ul><li><p>Voir <iframe src="https://player.vimeo.com/video/76979871"></iframe> ici</p></li></ul><table><tr><th>A</th></tr><tr><td><iframe src="https://player.vimeo.com/video/76979871" title="Le film"></iframe></td></tr></table>',
      '- Voir\n\n  ::embed{url="https://vimeo.com/76979871"}\n\n  ici\n\n| A                                     |\n| ------------------------------------- |\n| [Le film](https://vimeo.com/76979871) |',
    ],
    ['a sign that was a picture', '<p>Bravo <img class="emoji" alt="🎉" src="e.png"></p>', 'Bravo 🎉'],
  ],
  posts: [
    [
      'a post of X is quoted',
      '<blockquote class="twitter-tweet"><p lang="fr">Bonjour</p>&mdash; Agence (@agence) <a href="https://twitter.com/agence/status/1437818895604269059">September 14, 2021</a></blockquote>',
      ':::post{url="https://x.com/agence/status/1437818895604269059" by="Agence (@agence)" date="2021-09-14"}\nBonjour\n:::',
    ],
    [
      'a post without its words is an embed',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CUbHfhpswxt/"></blockquote>',
      '::embed{url="https://www.instagram.com/p/CUbHfhpswxt/"}',
    ],
    [
      'a quotation with its source',
      '<figure><blockquote><p>Une phrase.</p></blockquote><figcaption>— La rédaction</figcaption></figure>',
      ':::quote{by="La rédaction"}\nUne phrase.\n:::',
    ],
  ],
  'left out': [
    [
      'a way to the comments',
      '<p>Texte</p><p><a href="#__comments">Commenter</a></p>',
      'Texte',
      [['form', 'Commenter']],
    ],
    [
      'a table of contents',
      '<div class="toc"><ul><li><a href="#a">A</a></li></ul></div><h2>A</h2>',
      '## A',
      [['block', 'A']],
    ],
    ['scripts', '<p>a</p><script>run()</script>', 'a', [['script', 'run()']]],
  ],
};

for (const [kind, list] of Object.entries(cases))
  describe(kind, () => {
    test.each(list)('%s', (_, html, markdown, lost = []) => {
      const found = convert(html);
      expect(found.markdown).toBe(markdown);
      expect(found.losses.map(({ what, detail }) => [what, detail])).toEqual(lost);
    });
  });
