import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/htmlToMarkdown/bodyContext.ts';
import { replaceShortcodes, type Shortcode } from '../../../src/import/wordpress/shortcodes.ts';
import { shortcodeHtml, type Files } from '../../../src/import/wordpress/shortcodeHtml.ts';

describe('shortcodes are found', () => {
  const found = (text: string): Shortcode[] => {
    const all: Shortcode[] = [];
    replaceShortcodes(text, (shortcode) => {
      all.push(shortcode);
      return '';
    });
    return all;
  };

  test.each([
    ['alone', '[gallery]', [{ name: 'gallery', attributes: {}, values: [] }]],
    [
      'with attributes of every kind',
      `[a x="1 2" y='3' z=4 w]`,
      [{ name: 'a', attributes: { x: '1 2', y: '3', z: '4' }, values: ['w'] }],
    ],
    [
      'with the quotation marks of a word processor',
      '[a x=“1 2” y=« 3 »]',
      [{ name: 'a', attributes: { x: '1 2', y: '3' }, values: [] }],
    ],
    ['with names in capitals', '[a IDS="1"]', [{ name: 'a', attributes: { ids: '1' }, values: [] }]],
    [
      'with a value of its own',
      '[embed-pdf https://exemple.fr/a.pdf]',
      [{ name: 'embed-pdf', attributes: {}, values: ['https://exemple.fr/a.pdf'] }],
    ],
    [
      'over several lines',
      '[a\n x="1"\n y="2"]',
      [{ name: 'a', attributes: { x: '1', y: '2' }, values: [] }],
    ],
    ['with a content', '[a]texte[/a]', [{ name: 'a', attributes: {}, values: [], content: 'texte' }]],
    ['closed in itself', '[a x="1"/]texte', [{ name: 'a', attributes: { x: '1' }, values: [] }]],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('within others, the inner ones first', () => {
    expect(found('[a][b][c]x[/c][/b][/a]').map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });
});

describe('shortcodes are replaced', () => {
  const replaced = (text: string) =>
    replaceShortcodes(text, ({ name, content }) =>
      name === 'sic' ? undefined : content === undefined ? `<${name}>` : `<${name}>${content}</${name}>`,
    );

  test.each([
    ['several beside each other', '[a] et [b]', '<a> et <b>'],
    ['one within another', '[a]1[b]2[/b]3[/a]4', '<a>1<b>2</b>3</a>4'],
    ['one within another of the same name', '[a]1[a]2[/a]3[/a]4', '<a>1<a>2</a>3</a>4'],
    ['one that ends itself within one of the same name', '[a]1[a/]2[/a]', '<a>1<a>2</a>'],
    ['one without its end', 'a [b] c [d]x[/d]', 'a <b> c <d>x</d>'],
    ['one without its end before one that has it', '[a]1 [a]2[/a]', '<a>1 <a>2</a>'],
    ['one whose name begins alike', '[a]1[ab]2[/ab][/a]', '<a>1<ab>2</ab></a>'],
    ['one in doubled brackets, which shows them', '[[a]] et [b]', '[[a]] et <b>'],
    ['one with its end in doubled brackets', '[[a]x[/a]] et [b]', '[[a]x[/a]] et <b>'],
    ['words in brackets', '« [sic] » [a]', '« [sic] » <a>'],
    ['words in brackets within one', '[a]« [sic] »[/a]', '<a>« [sic] »</a>'],
    ['a figure in brackets', 'note [1] et [12]', 'note [1] et [12]'],
    ['an ellipsis in brackets', 'il dit […] [...] non', 'il dit […] [...] non'],
    ['a link of Markdown', '[mine](https://exemple.fr)', '[mine](https://exemple.fr)'],
    ['an end without a beginning', 'a[/b]c', 'a[/b]c'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(replaced(text)).toBe(expected);
  });
});

const uploads = 'https://exemple.fr/wp-content/uploads';
const files: Files = new Map([
  [
    '7',
    {
      url: `${uploads}/puits.jpg`,
      alt: 'Un puits',
      caption: 'Le puits & la mine',
      title: 'puits',
      parent: '1',
    },
  ],
  ['8', { url: `${uploads}/gres.jpg`, alt: '', caption: '', title: 'gres', parent: '2' }],
  ['9', { url: `${uploads}/fanfare.mp3`, alt: '', caption: '', title: 'La fanfare', parent: '1' }],
  ['10', { url: `${uploads}/fete.mp4`, alt: '', caption: '', title: 'La fête', parent: '1' }],
]);

/** A text with what its shortcodes showed, without the lines around, and what was lost. */
function shown(text: string): [html: string, ...losses: string[]] {
  const losses: Loss[] = [];
  const html = replaceShortcodes(text, (shortcode) =>
    shortcodeHtml(shortcode, { files, itemId: '1' }, (loss) => void losses.push(loss)),
  );
  return [html.trim().replaceAll(/\n+/g, ' '), ...losses.map(({ detail }) => detail)];
}

const puits = `<figure><img src="${uploads}/puits.jpg" alt="Un puits"><figcaption>Le puits &amp; la mine</figcaption></figure>`;
const gres = `<figure><img src="${uploads}/gres.jpg" alt=""></figure>`;

describe('what readers saw of shortcodes', () => {
  test.each<[string, string, string]>([
    [
      'a caption around a picture',
      '[caption id="a" width="300"]<img src="a.jpg" /> La mine[/caption]',
      '<figure><img src="a.jpg" /><figcaption>La mine</figcaption></figure>',
    ],
    [
      'a caption around a picture with a link',
      '[caption]<a href="b.jpg"><img src="a.jpg"></a> La <em>mine</em>[/caption]',
      '<figure><a href="b.jpg"><img src="a.jpg"></a><figcaption>La <em>mine</em></figcaption></figure>',
    ],
    [
      'a caption as old versions wrote it',
      '[caption caption="La mine"]<img src="a.jpg">[/caption]',
      '<figure><img src="a.jpg"><figcaption>La mine</figcaption></figure>',
    ],
    [
      'a caption by its old name',
      '[wp_caption]<img src="a.jpg"> La mine[/wp_caption]',
      '<figure><img src="a.jpg"><figcaption>La mine</figcaption></figure>',
    ],
    [
      'a gallery of listed pictures, in their order',
      '[gallery ids="8, 7"]',
      `<figure>${gres}${puits}</figure>`,
    ],
    [
      'a gallery without a list: the pictures of the article',
      '[gallery columns="2"]',
      `<figure>${puits}</figure>`,
    ],
    ['a gallery by an old name of its list', '[gallery include="8"]', `<figure>${gres}</figure>`],
    ['a gallery with a picture that is gone', '[gallery ids="8,99"]', `<figure>${gres}</figure>`],
    ['an address that is shown', '[embed width="3"]https://youtu.be/a[/embed]', '<p>https://youtu.be/a</p>'],
    [
      'an address with signs',
      '[embed]https://exemple.fr/?a=1&b=2[/embed]',
      '<p>https://exemple.fr/?a=1&amp;b=2</p>',
    ],
    ['a video of YouTube by its number', '[youtube id="abc"]', '<p>https://www.youtube.com/watch?v=abc</p>'],
    ['a video of YouTube by its address', '[youtube https://youtu.be/abc]', '<p>https://youtu.be/abc</p>'],
    [
      'a sound with the title of its file',
      `[audio mp3="${uploads}/fanfare.mp3"][/audio]`,
      `<audio src="${uploads}/fanfare.mp3" title="La fanfare"></audio>`,
    ],
    [
      'a film',
      `[video width="640" mp4="${uploads}/fete.mp4"][/video]`,
      `<video src="${uploads}/fete.mp4" title="La fête"></video>`,
    ],
    [
      'a list of sounds',
      '[playlist ids="9"]',
      `<audio src="${uploads}/fanfare.mp3" title="La fanfare"></audio>`,
    ],
    [
      'a list of films',
      '[playlist type="video" ids="10"]',
      `<video src="${uploads}/fete.mp4" title="La fête"></video>`,
    ],
    [
      'the layout of WPBakery',
      '[vc_row][vc_column width="1/2"][vc_column_text]<p>La mine</p>[/vc_column_text][/vc_column][/vc_row]',
      '<p>La mine</p>',
    ],
    ['a title of WPBakery', '[vc_custom_heading text="La mine & le val"]', '<h2>La mine &amp; le val</h2>'],
    ['a picture of WPBakery', '[vc_single_image image="7"]', puits],
    [
      'raw HTML of WPBakery',
      `[vc_raw_html]${Buffer.from(encodeURIComponent('<p>Été</p>')).toString('base64')}[/vc_raw_html]`,
      '<p>Été</p>',
    ],
    [
      'the layout of Divi',
      '[et_pb_section][et_pb_row][et_pb_text admin_label="Texte"]<p>La mine</p>[/et_pb_text][/et_pb_row][/et_pb_section]',
      '<p>La mine</p>',
    ],
    [
      'a picture of Divi',
      '[et_pb_image src="a.jpg" alt="Un puits" /]',
      '<figure><img src="a.jpg" alt="Un puits"></figure>',
    ],
    [
      'a box of Divi with its title',
      '[et_pb_toggle title="Où ?"]Au val[/et_pb_toggle]',
      '<h2>Où ?</h2>Au val',
    ],
    ['an advertisement', '[adrotate group="2"]', '<p>PUB</p>'],
    [
      'a footnote, whose place is marked until all are numbered',
      'La mine[mfn]Fermée[/mfn]',
      'La mine\uE000Fermée\uE001',
    ],
    ['words in brackets', '« il est partit [sic] » [NDLR]', '« il est partit [sic] » [NDLR]'],
    ['several words in brackets', 'elle [la mine] ferme', 'elle [la mine] ferme'],
  ])('%s', (_name, text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  test.each<[string, string, [string, ...string[]]]>([
    ['an unknown one with attributes', 'a [sondage id="3"] b', ['a  b', '[sondage id]']],
    ['an unknown one with a text, which stays', '[encadre]La mine[/encadre]', ['La mine', '[encadre]']],
    ['an unknown one with a name that no word has', 'a [ninja_form] b', ['a  b', '[ninja_form]']],
    ['a gallery of pictures that are gone', '[gallery ids="99"]', ['', '[gallery ids]']],
    ['a sound without an address', '[audio]', ['', '[audio]']],
  ])('what is lost is told: %s', (_name, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});
