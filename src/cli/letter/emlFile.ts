import type { LetterMail } from '../../outputs/letters/letterMail.ts';

const boundary = 'letter-part';

/** A letter as a message that mail programs open (RFC 5322): plain text and HTML, without sender and recipient. */
export function emlFile({ subject, text, html }: LetterMail, date: Date): string {
  const part = (type: string, content: string) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(content).replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n');
  return [
    `Subject: ${encodedWords(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    part('text/plain', text),
    part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A header in UTF-8 (RFC 2047): words of at most 75 characters, none of which cuts a letter. */
function encodedWords(text: string): string {
  const words = text.match(/[^]{1,15}/gu) ?? [];
  return words.map((word) => `=?utf-8?B?${base64(word)}?=`).join('\r\n ');
}
