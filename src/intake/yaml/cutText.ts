import type { Scalar } from 'yaml';

/** Text that YAML took for a comment (`lost`), and the whole text as it was meant. */
export type Cut = { lost: string; meant: string };

/** Fields that hold no free text, beside which a comment is only a comment. */
const notTexts = new Set([
  ...[
    'date',
    'updated',
    'expires',
    'licenseUntil',
    'category',
    'kind',
    'draft',
    'featured',
    'lang',
    'focus',
    'src',
  ],
  ...[
    'url',
    'id',
    'language',
    'timeZone',
    'form',
    'from',
    'until',
    'remotePictures',
    'follows',
    'redirectFrom',
  ],
  ...['places', 'navigation'],
]);

/**
 * Finds what YAML cuts from a text without a word: `title: Accord #2 signé` is `Accord` to it.
 *
 * @param field the name of the field that the text is in
 * @param comments where they are allowed, only `#` glued to a word is a mistake
 */
export function findCut(
  { type, range, value, source }: Scalar,
  text: string,
  field: string,
  comments: 'mistakes' | 'allowed',
): Cut | undefined {
  if (type !== 'PLAIN' || !range || notTexts.has(field) || (value === null && source !== ''))
    return undefined;
  const end = text.indexOf('\n', range[1]);
  const rest = text.slice(range[1], end === -1 ? undefined : end).trimEnd();
  const lost = /^[ \t]*(#.*)$/.exec(rest)?.[1];
  if (!lost || (comments === 'allowed' && (value === null || /^#+(?:\s|$)/.test(lost)))) return undefined;
  if (value === null) return { lost, meant: lost };
  return { lost, meant: text.slice(range[0], range[1]).replace(/\s*\n\s*/g, ' ') + rest };
}
