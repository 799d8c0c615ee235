import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/htmlToMarkdown/bodyContext.ts';
import { automaticParagraphs } from '../../../src/import/wordpress/automaticParagraphs.ts';
import { withoutBlockMarks } from '../../../src/import/wordpress/blockMarks.ts';
import { bodyHtml } from '../../../src/import/wordpress/bodyHtml.ts';
import { elementorHtml } from '../../../src/import/wordpress/elementor.ts';
import { pendingFootnote, withFootnotes } from '../../../src/import/wordpress/footnotes.ts';

/** Without line ends between elements, which readers do not see. */
const inOneLine = (html: string) => html.replaceAll(/\n+/g, ' ').replaceAll(/> </g, '><').trim();

describe('paragraphs of the classic editor', () => {
  test.each([
    ['a blank line is between two', 'La mine\n\nLe val', '<p>La mine</p><p>Le val</p>'],
    ['so is one of Windows', 'La mine\r\n\r\nLe val', '<p>La mine</p><p>Le val</p>'],
    ['a blank line with spaces in it too', 'La mine\n \t\nLe val', '<p>La mine</p><p>Le val</p>'],
    ['a line end is a break', 'La mine\nLe val', '<p>La mine<br> Le val</p>'],
    ['a break that is there is not doubled', 'La mine<br />\nLe val', '<p>La mine<br> Le val</p>'],
    ['a title is none', '<h2>La mine</h2>\nLe val', '<h2>La mine</h2><p>Le val</p>'],
    [
      'a title beside a text',
      'Le val<h2 class="a">La mine</h2>Le grès',
      '<p>Le val</p><h2 class="a">La mine</h2><p>Le grès</p>',
    ],
    ['a list is none', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['a paragraph that is there stays', '<p>La mine</p>\n\nLe val', '<p>La mine</p><p>Le val</p>'],
    [
      'emphasis is within one',
      '<em>La mine</em>\n\n<strong>Le val</strong>',
      '<p><em>La mine</em></p><p><strong>Le val</strong></p>',
    ],
    ['an element whose name begins like a block’s', '<picture>a</picture>', '<p><picture>a</picture></p>'],
    [
      'an address alone in its line is one',
      'Avant\nhttps://youtu.be/a?b=1\nAprès',
      '<p>Avant</p><p>https://youtu.be/a?b=1</p><p>Après</p>',
    ],
    [
      'an address among words is none',
      'Voir\nhttps://youtu.be/a là',
      '<p>Voir<br> https://youtu.be/a là</p>',
    ],
    ['nothing', ' \n\n ', ''],
  ])('%s', (_name, text, expected) => {
    expect(inOneLine(automaticParagraphs(text))).toBe(expected);
  });

  test.each(['pre', 'script', 'style'])('the lines of a <%s> stay as they are', (name) => {
    const block = `<${name} a="b">un\n\ndeux\n\n<p>trois</${name}>`;
    expect(automaticParagraphs(`Avant\n${block}\nAprès`)).toBe(`<p>Avant</p>\n${block}\n<p>Après</p>`);
  });
});

describe('marks of blocks', () => {
  const blocks = new Map([
    ['4', '<!-- wp:paragraph --><p>Partagé</p><!-- /wp:paragraph -->'],
    ['5', '<!-- wp:block {"ref":5} /-->'],
  ]);
  const unmarked = (body: string): [string, ...string[]] => {
    const losses: Loss[] = [];
    return [
      withoutBlockMarks(body, blocks, (loss) => losses.push(loss)).trim(),
      ...losses.map(({ detail }) => detail),
    ];
  };

  test.each<[string, string, [string, ...string[]]]>([
    [
      'go, and what is between them stays',
      '<!-- wp:paragraph {"align":"left"} --><p>a</p><!-- /wp:paragraph -->',
      ['<p>a</p>'],
    ],
    [
      'within others',
      '<!-- wp:group --><div><!-- wp:list --><ul></ul><!-- /wp:list --></div><!-- /wp:group -->',
      ['<div><ul></ul></div>'],
    ],
    [
      'with braces in their settings',
      '<!-- wp:a {"b":{"c":"}"},"d":[]} --><p>a</p><!-- /wp:a -->',
      ['<p>a</p>'],
    ],
    ['a block that items share is put in', '<!-- wp:block {"ref":4} /-->', ['<p>Partagé</p>']],
    ['one that is gone is lost', '<!-- wp:block {"ref":99} /-->', ['', 'block']],
    [
      'an embed without a text is its address',
      '<!-- wp:core-embed/youtube {"url":"https://youtu.be/a"} /-->',
      ['<p>https://youtu.be/a</p>'],
    ],
    [
      'a list that the program made is lost',
      '<!-- wp:latest-posts {"postsToShow":3} /-->',
      ['', 'latest-posts'],
    ],
    ['a block of a plug-in is lost', '<!-- wp:acme/quiz {"id":3} /-->', ['', 'acme/quiz']],
    ['a space is nothing', '<!-- wp:spacer /--><!-- wp:separator {"a":1} /-->', ['']],
    ['settings that are none', '<!-- wp:a {"b":} /-->', ['', 'a']],
  ])('%s', (_name, body, expected) => {
    expect(unmarked(body)).toEqual(expected);
  });

  test('a block that is in itself ends', () => {
    expect(unmarked('<!-- wp:block {"ref":5} /-->')).toEqual(['', 'block']);
  });
});

describe('footnotes', () => {
  const mark = (number: number) =>
    `<sup><a href="#user-content-fn-${number}" id="user-content-fnref-${number}" data-footnote-ref>${number}</a></sup>`;
  const list = (...notes: string[]) =>
    `<section data-footnotes class="footnotes"><ol>${notes.map((note, at) => `<li id="user-content-fn-${at + 1}"><p>${note}</p></li>`).join('')}</ol></section>`;
  const own = '<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup>';

  test.each([
    [
      'of WordPress',
      `La mine${own}.`,
      '[{"id":"a1","content":"Fermée"}]',
      `La mine${mark(1)}.\n${list('Fermée')}`,
    ],
    [
      'of plug-ins, numbered in order',
      `a${pendingFootnote('un')} b${pendingFootnote('deux')}`,
      undefined,
      `a${mark(1)} b${mark(2)}\n${list('un', 'deux')}`,
    ],
    ['of WordPress whose text is gone', `La mine${own}`, '[]', `La mine${own}`],
    ['whose texts cannot be read', `La mine${own}`, '{', `La mine${own}`],
    ['none', '<p>La mine</p>', '[]', '<p>La mine</p>'],
  ])('%s', (_name, html, written, expected) => {
    expect(withFootnotes(html, written)).toBe(expected);
  });
});

describe('what readers saw of Elementor', () => {
  const shown = (widgetType: string, settings: object): [string | undefined, ...string[]] => {
    const unknown: string[] = [];
    const data = [
      { elType: 'section', elements: [{ elType: 'column', elements: [{ widgetType, settings }] }] },
    ];
    const html = elementorHtml(JSON.stringify(data), (widget) => unknown.push(widget));
    return [html && inOneLine(html), ...unknown];
  };
  const picture = { url: 'a.jpg', alt: 'Un "puits"' };

  test.each<[string, object, [string | undefined, ...string[]]]>([
    ['heading', { title: 'La mine' }, ['<h2>La mine</h2>']],
    ['heading', { title: 'La mine', header_size: 'h3' }, ['<h3>La mine</h3>']],
    ['text-editor', { editor: '<p>La mine</p>' }, ['<p>La mine</p>']],
    ['html', { html: '<table></table>' }, ['<table></table>']],
    ['shortcode', { shortcode: '[gallery]' }, ['[gallery]']],
    [
      'image',
      { image: picture, caption: 'Le puits' },
      ['<figure><img src="a.jpg" alt="Un &quot;puits&quot;"><figcaption>Le puits</figcaption></figure>'],
    ],
    ['image', { image: { url: '' } }, [undefined]],
    [
      'image-gallery',
      { wp_gallery: [picture, picture] },
      [expect.stringMatching(/^<figure>(<figure>.*?<\/figure>){2}<\/figure>$/)],
    ],
    ['video', { youtube_url: 'https://youtu.be/a' }, ['<p>https://youtu.be/a</p>']],
    ['button', { text: 'Lire', link: { url: '/mine/' } }, ['<p><a href="/mine/">Lire</a></p>']],
    ['icon-list', { icon_list: [{ text: 'a' }, { text: 'b' }] }, ['<ul><li>a</li><li>b</li></ul>']],
    [
      'accordion',
      { tabs: [{ tab_title: 'Où ?', tab_content: '<p>Au val</p>' }] },
      ['<h3>Où ?</h3><p>Au val</p>'],
    ],
    [
      'blockquote',
      { blockquote_content: 'Fermée', author_name: 'Agence du Val' },
      ['<blockquote><p>Fermée</p><cite>Agence du Val</cite></blockquote>'],
    ],
    ['spacer', { space: 3 }, [undefined]],
    ['form', { form_name: 'Contact' }, [undefined, 'form']],
  ])('of a widget « %s » with %o', (widget, settings, expected) => {
    expect(shown(widget, settings)).toEqual(expected);
  });

  test.each(['', '{', 'null', '"texte"', '[]'])('nothing of what cannot be read: %s', (written) => {
    expect(elementorHtml(written, () => {})).toBeUndefined();
  });
});

describe('a whole body', () => {
  const html = (body: string, meta: Record<string, string> = {}): [string, ...string[]] => {
    const losses: Loss[] = [];
    const sources = { files: new Map(), blocks: new Map(), onLoss: (loss: Loss) => void losses.push(loss) };
    return [inOneLine(bodyHtml({ id: '1', body, meta }, sources)), ...losses.map(({ detail }) => detail)];
  };
  const elementor = JSON.stringify([{ widgetType: 'text-editor', settings: { editor: '<p>Fait</p>' } }]);

  test.each<[string, string, Record<string, string>, [string, ...string[]]]>([
    [
      'of the classic editor has its paragraphs',
      'La mine\n\n<!--more-->\n\nLe val',
      {},
      ['<p>La mine</p><p>Le val</p>'],
    ],
    [
      'in blocks has no others',
      '<!-- wp:paragraph -->\n<p>La\nmine</p>\n<!-- /wp:paragraph -->',
      {},
      ['<p>La mine</p>'],
    ],
    [
      'of WPBakery has those of the classic editor within its layout',
      '[vc_row][vc_column][vc_column_text]La mine\n\nLe val[/vc_column_text][/vc_column][/vc_row]',
      {},
      ['<p>La mine</p><p>Le val</p>'],
    ],
    [
      'of Divi keeps the line ends of its code',
      '[et_pb_code]un<!-- [et_pb_line_break_holder] -->deux[/et_pb_code]',
      {},
      ['<p>un<br> deux</p>'],
    ],
    [
      'of Elementor is what it keeps beside',
      'Ancien',
      { _elementor_edit_mode: 'builder', _elementor_data: elementor },
      ['<p>Fait</p>'],
    ],
    [
      'that is Elementor’s no more is the body',
      'Nouveau',
      { _elementor_data: elementor },
      ['<p>Nouveau</p>'],
    ],
    [
      'of Elementor that cannot be read is the body',
      'Ancien',
      { _elementor_edit_mode: 'builder', _elementor_data: '{' },
      ['<p>Ancien</p>'],
    ],
    [
      'with a picture that has a caption',
      'Avant\n[caption]<img src="a.jpg"> La mine[/caption]\nAprès',
      {},
      ['<p>Avant</p><figure><img src="a.jpg"><figcaption>La mine</figcaption></figure><p>Après</p>'],
    ],
    [
      'with an address alone',
      'Avant\n\nhttps://youtu.be/a\n\nAprès',
      {},
      ['<p>Avant</p><p>https://youtu.be/a</p><p>Après</p>'],
    ],
    ['with an unknown shortcode', 'a [sondage id="3"] b', {}, ['<p>a  b</p>', '[sondage id]']],
    ['with words in brackets', 'Il est partit [sic].', {}, ['<p>Il est partit [sic].</p>']],
    ['that is empty', '', {}, ['']],
  ])('%s', (_name, body, meta, expected) => {
    expect(html(body, meta)).toEqual(expected);
  });
});
