import { isSameName } from '../../addresses/slugs.ts';
import { isDayOf } from './headDate.ts';

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
const between = String.raw`\s*(?:,|&|;|\bet\b|\band\b)\s*`;

/** « Par Prénom Nom », « Texte : Prénom Nom et Prénom Nom »; of « par » alone the theme had left out the name. */
const byline = new RegExp(
  `^(?:[Pp]ar|PAR|[Bb]y|[ÉEé]crit par|[Tt]exte\\s*:|[Aa]uteure?s?\\s*:)(?:\\s+(${name}(?:${between}${name})*))?$`,
  'u',
);

/** Where one thing ends that stands at a head and another begins: « Par Prénom Nom | 2 novembre 2023 ». */
const ends = /\s*[|•·]\s*|\s+[–—-]\s+|,\s+(?=le\s|\d{1,2}[\s./]|publi)|(?<=\d|\dh|m\.?)\s+(?=(?:par|by)\s)/i;

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
  let at = 0;
  for (let seen = 0; seen < most && at < blocks.length; seen += 1) {
    const text = wordsOf(blocks[at]!);
    const split = text.length <= longest ? text.split(ends).filter(Boolean) : [];
    const parts = split.map((part) => part.replace(lastStop, ''));
    const bylines = parts.map((part) => byline.exec(part));
    const dates = parts.map((part) => isDayOf(part, date, timeZone));
    const names = bylines.flatMap((found) => found?.[1]?.split(new RegExp(between, 'u')) ?? []);
    const isHead =
      parts.every((_, place) => bylines[place] || dates[place]) && (names.length > 0 || dates.includes(true));
    const isTitle = isSameName(text, title) && /^#/.test(blocks[at]!);
    if (isHead && names.length > 0) signed = names;
    if (isHead || isTitle) blocks.splice(at, 1);
    else at += 1;
  }
  return { markdown: blocks.join('\n\n'), names: signed };
}

/** How long a byline with a date may be. */
const longest = 120;

/** A full stop behind a word, not behind an initial. */
const lastStop = /(?<=[\p{L}\d]{3})\.$/u;

/** The words of a block without emphasis, links, escapes and signs such as `:calendar:`; its lines side by side. */
const wordsOf = (block: string): string =>
  block
    .replace(/^:[\w-]+:\s*/, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\?\n/g, ' | ')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replaceAll(/[*_#]+/g, '')
    .trim();

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
