import type { Spot } from '../../intake/faults.ts';
import { fieldOf } from '../../intake/schemas/paths.ts';
import { valueAt } from '../../intake/schemas/schemaFaults.ts';
import type { Raised } from './diagnostic.ts';
import { parseBody, parseQuickly } from './parseBody.ts';
import { readText, type ParseBody, type TextFile, type TextReading } from './readText.ts';
import { fieldRules } from './rules/fields.ts';
import { headingRules } from './rules/headings.ts';
import { linkRules } from './rules/links.ts';
import { lineRules } from './rules/lines.ts';
import { markupRules } from './rules/markup.ts';
import { pictureRules } from './rules/pictures.ts';
import { residueRules } from './rules/residue.ts';
import { shownRules } from './rules/shown.ts';
import type { TextRule } from './rules/textRule.ts';
import { tableRules } from './rules/tables.ts';
import { typographyRules } from './rules/typography.ts';
import { wordsIn, type FoundWord } from './spelling/words.ts';

/** What one file says for the rules that look at several, or at the disk, the clock or the network. */
export type FileFacts = {
  title?: (Spot & { text: string }) | undefined;
  /** Where it asks to lead the home page. */
  featured?: Spot | undefined;
  authors: (Spot & { name: string; index: number })[];
  pictures: (Spot & { src: string; place: 'lead' | 'body'; field?: string | undefined })[];
  /** Links to whole addresses, and to paths from the root. */
  links: (Spot & { href: string })[];
  /** Links to a part of a page. */
  fragments: (Spot & { href: string })[];
  licenceUntil?: (Spot & { date: string }) | undefined;
  /** When it was updated and corrected, as written. */
  changed?: (Spot & { date: string; field: string | undefined })[] | undefined;
  language: string;
  /** Each word once, where it comes first; none unless spelling is checked. */
  words: FoundWord[];
};

/** A file with what it says for other rules. */
export type CheckedText = { file: TextFile; facts: FileFacts };

/** What one file's text gives by itself: the same for the same bytes, language and code. */
export type Analysis = { raised: Raised[]; facts: FileFacts };

const rules: readonly TextRule[] = [
  ...fieldRules,
  ...pictureRules,
  ...linkRules,
  ...headingRules,
  ...typographyRules,
  ...markupRules,
  ...lineRules,
  ...tableRules,
  ...shownRules,
  ...residueRules,
];

export type AnalyseSite = {
  language: string;
  /** Whether words are wanted, for spelling. */
  spelling: boolean;
};

/** Of a longer body remark may take minutes, for it is four times as slow in twice as many quotations. */
const longestForRemark = 30_000;

/**
 * Reads a text and tells what its rules find. Never throws, whatever the bytes. A text in which they find nothing by a
 * quick reading is not read by remark; `thorough` leaves the quick reading out.
 */
export function analyse(bytes: Uint8Array, file: TextFile, site: AnalyseSite, thorough = false): Analysis {
  const { language } = site;
  if (!thorough && !site.spelling && file.path.endsWith('.md')) {
    const text = readText(bytes, file, { language, parse: parseQuickly });
    if (raisedIn(text).length === 0) return { raised: [], facts: { ...factsOf(text), words: [] } };
  }
  const parse: ParseBody = (body, format) =>
    format === 'md' && body.length > longestForRemark ? parseQuickly(body) : parseBody(body, format);
  const text = readText(bytes, file, { language, parse });
  return {
    raised: raisedIn(text),
    facts: { ...factsOf(text), words: site.spelling ? wordsIn(text) : [] },
  };
}

function raisedIn(text: TextReading): Raised[] {
  const raised: Raised[] = [];
  for (const rule of rules) {
    rule(text, (refusal, { line, column }, field) =>
      raised.push({ ...refusal, line, column, ...(field !== undefined && { field }) }),
    );
  }
  return raised;
}

function factsOf({ data, spotOf, outline, at, language }: TextReading): Omit<FileFacts, 'words'> {
  const image = data['image'];
  // A bare path is a fault, but it shows what is meant.
  const fields = typeof image === 'string' ? { src: image } : image;
  const lead = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  const authors = Array.isArray(data['authors']) ? (data['authors'] as unknown[]) : [];
  return {
    ...(typeof data['title'] === 'string' && { title: { text: data['title'], ...spotOf(['title']) } }),
    ...(data['featured'] === true && { featured: spotOf(['featured']) }),
    authors: authors.flatMap((name, index) =>
      typeof name === 'string' ? [{ name, index, ...spotOf(['authors', index]) }] : [],
    ),
    pictures: [
      ...(typeof lead['src'] === 'string'
        ? [{ src: lead['src'], place: 'lead' as const, field: 'image.src', ...spotOf(['image', 'src']) }]
        : []),
      ...outline.pictures.map(({ src, line, column }) => ({
        src,
        place: 'body' as const,
        ...at({ line, column }),
      })),
    ],
    links: outline.links.flatMap(({ href, line, column }) =>
      /^(?:https?:\/)?\//i.test(href) ? [{ href, ...at({ line, column }) }] : [],
    ),
    fragments: outline.links.flatMap(({ href, line, column }) =>
      /#./s.test(href) ? [{ href, ...at({ line, column }) }] : [],
    ),
    ...(typeof lead['licenseUntil'] === 'string' && {
      licenceUntil: { date: lead['licenseUntil'], ...spotOf(['image', 'licenseUntil']) },
    }),
    changed: [
      ['updated'],
      ...(Array.isArray(data['corrections']) ? data['corrections'] : []).map((_, index) => [
        'corrections',
        index,
        'date',
      ]),
    ].flatMap((path) => {
      const date = valueAt(data, path);
      return typeof date === 'string' ? [{ date, field: fieldOf(path), ...spotOf(path) }] : [];
    }),
    language,
  };
}
