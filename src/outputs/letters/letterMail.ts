import type { MailFields } from './letterData.ts';
import { letterHtml, type LetterParts } from './letterHtml.ts';
import { letterText } from './letterText.ts';

/** The e-mail of a letter, as the file beside its page has it and services send it. */
export type LetterMail = { subject: string; preheader: string; page: string; html: string; text: string };

export const letterMail = (fields: MailFields, parts: LetterParts): LetterMail => ({
  subject: fields.subject,
  preheader: fields.preheader,
  page: fields.page,
  html: letterHtml(fields, parts),
  text: letterText(fields, parts.introduction.text),
});
