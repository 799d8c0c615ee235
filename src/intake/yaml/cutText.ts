import type { Scalar } from 'yaml';

/** Text that YAML took for a comment (`lost`), and the whole text as it was meant. */
export type CutText = { lost: string; meant: string };

/** Fields without free text, after whose values `#` begins a comment. */
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
 * Finds what YAML silently cuts from a text: it reads `title: Accord #2 signé` as `Accord`.
 *
 * @param field the name of the field that the text is in
 * @param comments if they are allowed, only `#` right before a word is a mistake
 */
export function findCut(
  { type, range, value, source }: Scalar,
  text: string,
  field: string,
  comments: 'mistakes' | 'allowed',
): CutText | undefined {
  if (type !== 'PLAIN' || !range || notTexts.has(field) || (value === null && source !== ''))
    return undefined;
  const end = text.indexOf('\n', range[1]);
  const rest = text.slice(range[1], end === -1 ? undefined : end).trimEnd();
  const lost = /^[ \t]*(#.*)$/.exec(rest)?.[1];
  if (!lost) return undefined;
  // Nobody comments on a missing value with a colour.
  const [colour] = (value === null && /^#[0-9a-f]{3,8}\b/i.exec(lost)) || [];
  if (colour) return { lost: colour, meant: colour };
  if (comments === 'allowed' && (value === null || /^#+(?:\s|$)/.test(lost))) return undefined;
  if (value === null) return { lost, meant: lost };
  return { lost, meant: text.slice(range[0], range[1]).replace(/\s*\n\s*/g, ' ') + rest };
}
