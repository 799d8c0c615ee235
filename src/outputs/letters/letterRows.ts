import { escapeHtml } from '../../markdown/entities.ts';
import { unsubscribeMark, type MailArticle, type MailFields, type MailPicture } from './letterData.ts';
import type { LetterStyle, SchemeColour } from './letterStyle.ts';

/** Pixels: as wide as mail programs show a message beside their lists. */
export const mailWidth = 600;

/** Pixels across that the picture of an article has beside its title. */
const smallWidth = 108;

/** The copies of pictures, twice as wide as they are shown, for fine screens. */
export const leadSize = { width: 2 * mailWidth, ratio: [16, 9] as [number, number] };
export const smallSize = { width: 2 * smallWidth, ratio: [4, 3] as [number, number] };

/** A table for the arrangement only, which screen readers do not announce. */
export const openTable = (more = '') =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"${more}>`;

/** The classes of inks by their light colours: what the style sheet knows them by. */
export type InkMarks = ReadonlyMap<string, { mark: string; ink: SchemeColour }>;

/** The parts of a letter, each as rows of its table. */
export function letterRows(style: LetterStyle, marks: InkMarks, direction: MailFields['direction']) {
  const { colours, fonts } = style;
  const sides = direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
  const box = (content: string) =>
    `${openTable()}<tr><td class="tint" style="padding:16px 12px;background-color:${colours.tint.light}">${content}</td></tr></table>`;
  const paint = (name: keyof typeof colours) => `color:${colours[name].light}`;
  const row = (content: string, padding: string) => `<tr><td style="padding:${padding}">${content}</td></tr>`;
  /** A row below a line, as thick as its colour is dark. */
  const ruled = (content: string, padding: string, colour: 'rule' | 'black') =>
    `<tr><td class="${colour === 'rule' ? 'rule' : 'edge'}" style="padding:${padding};border-top:${colour === 'rule' ? 1 : 3}px solid ${colours[colour].light}">${content}</td></tr>`;
  const noteFont = `font-family:${fonts.plain};font-size:13px;line-height:20px`;
  const note = (content: string, padding: string) =>
    `<div class="grey" style="padding:${padding};${noteFont};${paint('grey')}">${content}</div>`;
  const noteLink = (href: string, label: string) =>
    `<a href="${escapeHtml(href)}" class="grey" style="${paint('grey')}">${escapeHtml(label)}</a>`;
  const title = (face: string, size: number, line: number) =>
    `margin:0;font-family:${face};font-size:${size}px;line-height:${line}px`;

  /** The picture of an article; the link beside it has its title, so it is none to those who hear it. */
  const image = ({ url }: MailArticle, picture: MailPicture, shape: string) =>
    `<a href="${escapeHtml(url)}" class="grey" style="${noteFont};text-decoration:none;${paint('grey')}"><img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt)}" ${shape};border:0"></a>`;

  /** Label, title and standfirst; sizes in pixels. */
  function words(article: MailArticle, size: number, line: number): string {
    const { url, label, standfirst, ink, isOpinion, isSponsored, lang } = article;
    const said = isSponsored ? { mark: 'grey', ink: colours.grey } : marks.get(ink.light)!;
    const [titleFace, textFace] = isSponsored ? [fonts.plain, fonts.plain] : [fonts.title, fonts.text];
    const weight = isOpinion ? 'font-style:italic;font-weight:normal' : 'font-weight:bold';
    const spoken = lang ? ` lang="${escapeHtml(lang)}"` : '';
    return [
      `<div class="${said.mark}" style="font-family:${fonts.plain};font-size:13px;line-height:18px;font-weight:bold;color:${said.ink.light}">${escapeHtml(label)}</div>`,
      `<h2${spoken} style="${title(titleFace, size, line)};padding-top:4px;${weight}"><a href="${escapeHtml(url)}" class="black" style="${paint('black')};text-decoration:none">${escapeHtml(article.title)}</a></h2>`,
      standfirst &&
        `<div${spoken} class="black" style="padding-top:6px;font-family:${textFace};font-size:16px;line-height:24px;${paint('black')}">${escapeHtml(standfirst)}</div>`,
    ]
      .filter(Boolean)
      .join('');
  }

  return {
    masthead: ({ name, tagline, home, page, day, subject, words }: MailFields) =>
      row(
        `<a href="${escapeHtml(home)}" class="black" style="${title(fonts.title, 28, 34)};font-weight:bold;${paint('black')};text-decoration:none">${escapeHtml(name)}</a>` +
          (tagline ? note(escapeHtml(tagline), '0') : ''),
        '8px 0 12px',
      ) +
      ruled(
        `<h1 class="black" style="${title(fonts.title, 26, 32)};font-weight:bold;${paint('black')}">${escapeHtml(subject)}</h1>` +
          note(`${escapeHtml(day)} · ${noteLink(page, words.browser)}`, '4px 0 0'),
        '12px 0 0',
        'black',
      ),

    /** What the newsroom says, as HTML whose elements have their styles. */
    introduction: (html: string) =>
      html &&
      row(
        `<div class="black" style="font-family:${fonts.text};font-size:17px;line-height:26px;${paint('black')}">${html}</div>`,
        '20px 0 8px',
      ),

    lead: (article: MailArticle, picture: MailPicture | undefined) =>
      row(
        (picture ? image(article, picture, `width="${mailWidth}" style="display:block;width:100%`) : '') +
          `<div style="padding-top:${picture ? 12 : 0}px">${words(article, 24, 30)}</div>`,
        '20px 0 24px',
      ),

    /** With its picture beside the words, which go on below it where there is little room. */
    article(article: MailArticle, picture: MailPicture | undefined) {
      const { end, start } = sides;
      const beside = `<table role="presentation" align="${end}" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:4px 0 8px;padding-${start}:16px">`;
      const shown = picture
        ? `${beside}${image(article, picture, `width="${smallWidth}" style="display:block;width:${smallWidth}px`)}</td></tr></table>`
        : '';
      const content = shown + words(article, 19, 25);
      return ruled(article.isSponsored ? box(content) : content, '20px 0', 'rule');
    },

    foot({ words, sender, past, legalNotice }: MailFields) {
      const links = [
        noteLink(unsubscribeMark, words.unsubscribe),
        noteLink(past, words.past),
        noteLink(legalNotice, words.legalNotice),
      ];
      const lines = [escapeHtml(words.why), links.join(' · '), sender.map(escapeHtml).join('<br>')];
      return ruled(lines.map((line) => note(line, '0 0 8px')).join(''), '16px 0 8px', 'black');
    },
  };
}
