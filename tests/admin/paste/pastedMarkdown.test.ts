import { expect, test } from 'vitest';
import { pastedMarkdown } from '../../../src/admin/paste/pastedMarkdown.ts';

const google = (inner: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1">${inner}</b>`;
const word = (inner: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style><xml><w:View>Normal</w:View></xml></head><body lang=FR><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
const item = (level: number, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;

test.each([
  [
    'bold and italics of Google Docs',
    google(
      '<p dir="ltr"><span style="font-weight:400">Un </span><span style="font-weight:700">mot</span><span style="font-style: italic"> dit</span></p>',
    ),
    'Un **mot** *dit*',
  ],
  [
    'a heading of Google Docs',
    google('<h2 dir="ltr"><span style="font-weight:400">Un titre</span></h2><p><span>Un.</span></p>'),
    '## Un titre\n\nUn.',
  ],
  [
    'a link of Google Docs',
    google('<p><a href="https://www.google.com/url?q=https://a.example/b&amp;sa=D">là</a></p>'),
    '[là](https://a.example/b)',
  ],
  [
    'paragraphs of Word',
    word('<p class=MsoNormal>Un <b>mot</b>,<o:p></o:p></p>\n<p class=MsoNormal>puis\ndeux.<o:p></o:p></p>'),
    'Un **mot**,\n\npuis deux.',
  ],
  ['a list of Word', word(item(1, 'Un') + item(2, 'dans') + item(1, 'Deux')), '- Un\n  - dans\n- Deux'],
  [
    'a table',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>',
    '| a | b      |\n| - | ------ |\n| 1 | 2 \\| 3 |',
  ],
  [
    'spaces of browsers, but not those of typography',
    '<p>Un&nbsp;mot&nbsp;: «&nbsp;oui&nbsp;» à 12&nbsp;%</p>',
    'Un mot\u00a0: «\u00a0oui\u00a0» à 12\u00a0%',
  ],
  [
    'no script and no style',
    '<style>p{color:red}</style><p onclick="a()">Un<script>alert(1)</script></p>',
    'Un',
  ],
  [
    'a link within its page loses its address',
    '<p><a href="#la">là</a> et <a href="javascript:a()">ici</a></p>',
    'là et ici',
  ],
  ['words alone', '<span>deux mots</span>', 'deux mots'],
  ['a list', '<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
])('becomes clean Markdown: %s', (_name, html, markdown) => {
  expect(pastedMarkdown(html).markdown).toBe(markdown);
});
