/** HTML as programs put it on the clipboard, shortened in its styles alone. */
import { expect, test } from 'vitest';
import { embeddedPictures } from '../../../src/admin/paste/embeddedPictures.ts';
import { pastedMarkdown } from '../../../src/admin/paste/pastedMarkdown.ts';

/** Word 365 on Windows. */
const word = (body: string, behind = '') => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} @list l0:level1 {mso-level-text:"%1\\.";} --></style>
</head>
<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->${body}<!--EndFragment-->${behind}
</body>
</html>`;

const numbered = (sign: string, list: string, level: number, text: string) => `
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='mso-bidi-font-family:Aptos'><span style='mso-list:Ignore'>${sign}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>
`;

const noteMark = (n: number) => `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}"
name="_ftnref${n}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:
footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span
style='font-size:11.0pt'>[${n}]</span></span><![endif]></span></span></a>`;

const noteText = (n: number, text: string) => `
<div style='mso-element:footnote' id=ftn${n}>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn${n}' href="#_ftnref${n}" name="_ftn${n}" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:10.0pt'>[${n}]</span></span><![endif]></span></span></a> ${text}<o:p></o:p></p>
</div>
`;

/** LibreOffice 24 Writer. */
const writer = (body: string) => `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/>
	<style type="text/css">
		p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
		a.sdfootnoteanc { font-size: 57% }
	</style>
</head>
<body lang="fr-FR" dir="ltr">${body}</body>
</html>`;

/** Google Docs in Chrome. */
const docs = (body: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0f3c1a52-7fff-a0b1">${body}</b><br class="Apple-interchange-newline">`;

const run = (text: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`;

const docsItem = (level: number, text: string, inner = '') =>
  `<li dir="ltr" style="list-style-type:disc;font-size:11pt" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${run(text)}</p></li>${inner}`;

test.each([
  [
    'a numbered list of Word, and one with bullets after it',
    word(
      numbered('1.', 'l0', 1, 'Un') +
        numbered('2.', 'l0', 1, 'Deux') +
        numbered('a.', 'l0', 2, 'dans deux') +
        numbered('3.', 'l0', 1, 'Trois') +
        numbered('·', 'l1', 1, 'Un point') +
        numbered('o', 'l1', 2, 'dans le point'),
    ),
    '1. Un\n2. Deux\n   1. dans deux\n3. Trois\n\n- Un point\n  - dans le point',
  ],
  [
    'a list of Word that goes on',
    word(numbered('3.', 'l0', 1, 'Trois') + numbered('4.', 'l0', 1, 'Quatre')),
    '3. Trois\n4. Quatre',
  ],
  [
    'footnotes of Word',
    word(
      `<p class=MsoNormal>Un mot${noteMark(1)}, puis un <b>autre</b>${noteMark(2)}.<o:p></o:p></p>`,
      `<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all>
<hr align=left size=1 width="33%"><![endif]>${noteText(1, 'La <i>première</i>.')}${noteText(2, 'La seconde.')}</div>`,
    ),
    'Un mot[^1], puis un **autre**[^2].\n\n[^1]: La *première*.\n\n[^2]: La seconde.',
  ],
  [
    'footnotes of Word within what was copied',
    word(
      `<p class=MsoNormal>Un mot${noteMark(1)}.<o:p></o:p></p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">${noteText(1, 'La note.')}</div>`,
    ),
    'Un mot[^1].\n\n[^1]: La note.',
  ],
  [
    'a table and a heading of Word',
    word(
      `<h2>Le prix<o:p></o:p></h2><table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=300 valign=top><p class=MsoNormal>Année<o:p></o:p></p></td><td width=300><p class=MsoNormal>Prix<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>2026<o:p></o:p></p></td><td><p class=MsoNormal>12&nbsp;€<o:p></o:p></p></td></tr></table>`,
    ),
    '## Le prix\n\n| Année | Prix |\n| ----- | ---- |\n| 2026  | 12\u00a0€ |',
  ],
  [
    'lists of Word on the web',
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li class="OutlineElement Ltr" role="listitem" data-aria-level="1"><p class="Paragraph SCXW1"><span class="TextRun">Un</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li class="OutlineElement Ltr" data-aria-level="2"><p class="Paragraph"><span class="TextRun">dans un</span></p></li></ul></div>`,
    '- Un\n  - dans un',
  ],
  [
    'LibreOffice, with a footnote, a link and a list',
    writer(
      `<p>Un <b>mot</b> <i>dit</i><sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>, <a href="https://example.org/">là</a>.</p><ol>\n\t<li><p style="margin-bottom: 0cm">Un</p></li>\n\t<li><p style="margin-bottom: 0cm">Deux</p></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>La note.</p></div>`,
    ),
    'Un **mot** *dit*[^1], [là](https://example.org/).\n\n1. Un\n2. Deux\n\n[^1]: La note.',
  ],
  [
    'Google Docs, with a list within a list',
    docs(
      `<p dir="ltr" style="line-height:1.38">${run('Un ')}${run('mot', 'font-weight:700')}${run('.')}</p><br><ul style="margin-top:0;margin-bottom:0;">${docsItem(1, 'un')}<ul>${docsItem(2, 'dans un')}</ul>${docsItem(1, 'deux')}</ul>`,
    ),
    'Un **mot**.\n\n- un\n  - dans un\n- deux',
  ],
  [
    'footnotes of Google Docs',
    '<p><span>Un mot</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;La note.</span></p></div>',
    'Un mot[^1].\n\n[^1]: La note.',
  ],
  [
    'an article of a web page',
    `<meta charset='utf-8'><h2 style="font-family: Georgia; font-size: 28px;">Un titre</h2><p style="margin: 0px 0px 24px;">Un <a href="https://www.example.org/a?utm_source=b" style="color: rgb(0, 0, 0);">lien</a> et un <strong>mot</strong>.</p><blockquote><p>Une phrase.</p></blockquote><script>a()</script>`,
    '## Un titre\n\nUn [lien](https://www.example.org/a?utm_source=b) et un **mot**.\n\n> Une phrase.',
  ],
])('becomes clean Markdown: %s', (_name, html, markdown) => {
  expect(pastedMarkdown(html).markdown).toBe(markdown);
});

test('pictures that stay elsewhere are counted', () => {
  const html =
    '<p>Un <img src="https://example.org/a.jpg" alt="Une vue">mot <img src="file:///C:/b.png"></p><img width="1" height="1" src="https://example.org/c.gif">';
  expect(pastedMarkdown(html)).toEqual({ markdown: 'Un mot', lostPictures: 2 });
});

test('pictures in the HTML become files', async () => {
  const bytes = Buffer.alloc(300, 7);
  const html = writer(
    `<p>Un mot.</p><p><img src="data:image/png;base64,${bytes.toString('base64').replace(/.{76}/g, '$&\n')}" alt="Une vue" width="200"/></p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="/>`,
  );
  const { html: rest, pictures } = embeddedPictures(html);
  expect(pictures.map(({ file }) => [file.name, file.type])).toEqual([['image.png', 'image/png']]);
  expect(Buffer.from(await pictures[0]!.file.arrayBuffer())).toEqual(bytes);
  expect(pastedMarkdown(rest, new Map([[pictures[0]!.address, './image.png']]))).toEqual({
    markdown: 'Un mot.\n\n![Une vue](./image.png)',
    lostPictures: 1,
  });
});
