import { typesetRuns } from './runs.ts';

/**
 * Typesets a plain string (title, standfirst, caption) by the rules of its language, a BCP 47 tag. Returns it unchanged if the
 * language has no rules. Idempotent. Letters and digits are never added, lost or changed.
 */
export function typeset(text: string, language: string): string {
  return typesetRuns([text], language).join('');
}
