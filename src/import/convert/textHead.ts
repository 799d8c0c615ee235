import { hintForDate } from '../../intake/dates/dateHints.ts';
import { isSameName } from '../../addresses/slugs.ts';

/** What stood at the head of a body although other fields say it. */
export type TextHead = {
  /** The body without it. */
  markdown: string;
  /** Who signs there; undefined if nobody does. */
  names?: string[] | undefined;
};

/** How many blocks at the start may be a byline or a date. */
const most = 3;

/** One or several names: capital letters, with small words such as « de » between. */
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:d[eu’']|des|la|le|van|von|el|al|ben)?\s*\p{Lu}[\p{L}.'’-]*){1,3}`;
const names = `${name}(?:\\s*(?:,|&|;|\\bet\\b|\\band\\b)\\s*${name})*`;

/** « Par Prénom Nom », « Texte : Prénom Nom et Prénom Nom », « par | 2. novembre 2023 ». */
const byline = new RegExp(
  `^(?:[Pp]ar|PAR|[Bb]y|[ÉEé]crit par|[Tt]exte\\s*:|[Aa]uteure?s?\\s*:)\\s*(${names})?\\s*(?:[|–—•·-]\\s*(.+?))?\\s*\\.?$`,
  'u',
);

/** Words before a date that say nothing else. */
const announced =
  /^(?:publi[ée]e?s?|mis en ligne|date de publication(?: initiale)?|posted(?: on)?|published(?: on)?)\s*(?:le\b|:|on\b)?\s*/i;

/**
 * Takes bylines and dates off the head of a body: articles have fields for them. A date that is not the article's, and
 * words that are no names, stay.
 *
 * @param date of the article, `2023-11-02 14:30`
 */
export function withoutHead(
  markdown: string,
  { date, title, timeZone }: { date: string; title: string; timeZone: string },
): TextHead {
  const blocks = markdown.split(/\n{2,}/);
  let signed: string[] | undefined;
  const isItsDate = (written: string) => {
    const words = written.replace(announced, '').trim();
    if (!/^(?:\p{L}+\s+)?\d/u.test(words) || words.length > 50) return false;
    const hint = hintForDate(words, timeZone);
    return 'right' in hint.values && String(hint.values.right).slice(0, 10) === date.slice(0, 10);
  };
  let at = 0;
  for (let seen = 0; seen < most && at < blocks.length; seen += 1) {
    // Emphasis, and signs such as `:calendar:` before a date.
    const text = blocks[at]!.replace(/^:[\w-]+:\s*/, '')
      .replace(/[*_#]+/g, '')
      .trim();
    const found = text.length <= 120 ? byline.exec(text) : null;
    const [, who, rest] = found ?? [];
    const isByline = found !== null && (who ?? rest) !== undefined && (rest === undefined || isItsDate(rest));
    const isTitle = isSameName(text, title) && /^#/.test(blocks[at]!);
    if (isByline && who) signed = who.split(/\s*(?:,|&|;|\bet\b|\band\b)\s*/u).filter(Boolean);
    if (isByline || isTitle || isItsDate(text)) blocks.splice(at, 1);
    else at += 1;
  }
  return { markdown: blocks.join('\n\n'), names: signed };
}

/** Paragraphs that marked where the old site put an advertisement. */
const advertisement = /^[\s*_([–—-]*(?:pub|publicit[ée]|annonce|advertisement)[\s*_)\].:–—-]*$/i;

/** Writes `::ad` where « PUB » marked the place of an advertisement; places that follow each other are one. */
export function withAdvertisements(markdown: string): string {
  const blocks = markdown.split('\n\n').map((block) => (advertisement.test(block) ? '::ad' : block));
  return blocks.filter((block, at) => block !== '::ad' || blocks[at - 1] !== '::ad').join('\n\n');
}

/** A picture without a caption, and a paragraph after it that is nothing but its credit: « Photo : Agence ». */
const credited =
  /^(!\[[^\]\n]*\]\([^\s)]+)\)\n\n[*_]*((?:photos?|images?|illustrations?|cr[ée]dits?(?: photos?)?)\s*[:©]|©)\s*([^\n*_]{2,80}?)\.?[*_]*$/gimu;

/** Gives pictures the credit that stood as a paragraph below them. */
export const withCredits = (markdown: string): string =>
  markdown.replaceAll(credited, (_, picture: string, _sign, credit: string) => `${picture} "© ${credit}")`);
