import { escapeHtml } from '../../markdown/entities.ts';
import type { MailArticle, MailFields, MailPicture } from './letterData.ts';
import { letterRows, mailWidth, openTable, type InkMarks } from './letterRows.ts';
import type { LetterStyle } from './letterStyle.ts';

export type LetterParts = {
  /** What the newsroom says before the articles: HTML with absolute addresses, and plain text. */
  introduction: { html: string; text: string };
  /** The picture of each article, in their order. */
  pictures: readonly (MailPicture | undefined)[];
  style: LetterStyle;
};

/**
 * The e-mail of a letter as HTML that mail programs show: tables for the arrangement, each style at its element, because
 * some programs leave out style sheets. What stands in the one sheet is for the dark, where programs know it, and nothing
 * depends on it.
 */
export function letterHtml(fields: MailFields, { introduction, pictures, style }: LetterParts): string {
  const { subject, preheader, language, direction, articles } = fields;
  const [lead, ...rest] = articles;
  const marks = inkMarks(style, articles);
  const rows = letterRows(style, marks, direction);
  const paper = style.colours.paper.light;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkRules(style, marks)}}</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:${paper}">
<div style="display:none">${escapeHtml(preheader)}</div>
${openTable(` class="paper" bgcolor="${paper}" style="background-color:${paper}"`)}
<tr><td align="center" style="padding:16px">
${/* Outlook knows no greatest width. */ ''}<!--[if mso]><table role="presentation" width="${mailWidth}" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
${openTable(` style="max-width:${mailWidth}px;text-align:${direction === 'rtl' ? 'right' : 'left'}"`)}
${[
  rows.masthead(fields),
  rows.introduction(styled(introduction.html, style)),
  lead && rows.lead(lead, pictures[0]),
  ...rest.map((article, index) => rows.article(article, pictures[index + 1])),
  rows.foot(fields),
]
  .filter(Boolean)
  .join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

/** The HTML of an introduction with a style at each element. */
function styled(html: string, { colours, fonts }: LetterStyle): string {
  const list = 'margin:0 0 12px;padding:0 0 0 24px';
  const styles: Record<string, string> = {
    p: 'margin:0 0 12px',
    ul: list,
    ol: list,
    li: 'margin:0 0 4px',
    blockquote: 'margin:0 0 12px 24px;font-style:italic',
    h2: `margin:16px 0 8px;font-family:${fonts.title};font-size:20px;line-height:26px`,
    h3: `margin:16px 0 8px;font-family:${fonts.title};font-size:17px;line-height:24px`,
    figure: 'margin:0 0 12px',
    figcaption: `font-family:${fonts.plain};font-size:13px;line-height:20px`,
    img: 'display:block;width:100%;border:0',
    a: `color:${colours.black.light}`,
  };
  return html.replace(/<([a-z][a-z0-9]*)(?=[ >])/g, (tag, name: string) => {
    if (!Object.hasOwn(styles, name)) return tag;
    return `${tag}${name === 'a' ? ' class="black"' : ''} style="${styles[name]}"`;
  });
}

/** A class for each ink of the letter. */
function inkMarks({ inks }: LetterStyle, articles: readonly MailArticle[]): InkMarks {
  const all = [...articles.map(({ ink }) => ink), inks['none']!];
  const byLight = [...new Map(all.map((ink) => [ink.light, ink]))];
  return new Map(byLight.map(([light, ink], index) => [light, { mark: `ink${index + 1}`, ink }]));
}

/** What a program that knows them changes in the dark; `!important`, because the styles of elements go before sheets. */
const darkRules = ({ colours }: LetterStyle, marks: InkMarks): string =>
  [
    `.paper{background-color:${colours.paper.dark}!important}`,
    `.tint{background-color:${colours.tint.dark}!important}`,
    `.black{color:${colours.black.dark}!important}`,
    `.grey{color:${colours.grey.dark}!important}`,
    `.rule{border-color:${colours.rule.dark}!important}`,
    `.edge{border-color:${colours.black.dark}!important}`,
    ...[...marks.values()].map(({ mark, ink }) => `.${mark}{color:${ink.dark}!important}`),
  ].join('');
