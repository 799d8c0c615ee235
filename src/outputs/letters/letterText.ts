import { textWidth, wrapText } from '../../markdown/wrapText.ts';
import { unsubscribeMark, type MailFields } from './letterData.ts';

const rule = '-'.repeat(textWidth);

/**
 * The e-mail of a letter as plain text, at most 72 characters across but for addresses, which stand alone on their lines.
 *
 * @param introduction plain text, broken into lines
 */
export function letterText(fields: MailFields, introduction: string): string {
  const { name, tagline, subject, day, articles, words, sender } = fields;
  const blocks = [
    [name.toUpperCase(), ...(tagline ? [wrapText(tagline)] : [])].join('\n'),
    [wrapText(subject), day, fields.page].join('\n'),
    ...(introduction ? [rule, introduction] : []),
    ...articles.flatMap(({ label, title, standfirst, url }) => [
      rule,
      [wrapText(label.toUpperCase()), wrapText(title)].join('\n'),
      ...(standfirst ? [wrapText(standfirst)] : []),
      url,
    ]),
    rule,
    wrapText(words.why),
    `${words.unsubscribe}\n${unsubscribeMark}`,
    `${words.past}\n${fields.past}`,
    [...sender.map((line) => wrapText(line)), fields.legalNotice].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
