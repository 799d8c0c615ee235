import type { Spot } from '../intake/faults.ts';
import { fieldOf } from '../intake/schemas/paths.ts';
import { valueAt } from '../intake/schemas/schemaFaults.ts';
import type { LocatedMessage } from './diagnostic.ts';
import { parseBody, parseQuickly } from './parseBody.ts';
import { parseText, type ParseBody, type TextFile, type ParsedText } from './parseText.ts';
import { embedRules } from './rules/embeds.ts';
import { fieldRules } from './rules/fields.ts';
import { headingRules } from './rules/headings.ts';
import { liveRules } from './rules/live.ts';
import { linkRules } from './rules/links.ts';
import { lineRules } from './rules/lines.ts';
import { markupRules } from './rules/markup.ts';
import { pictureRules } from './rules/pictures.ts';
import { residueRules } from './rules/residue.ts';
import { visibleMarkupRules } from './rules/visibleMarkup.ts';
import type { TextRule } from './rules/textRule.ts';
import { tableRules } from './rules/tables.ts';
import { typographyRules } from './rules/typography.ts';
import { wordsIn, type FoundWord } from './words.ts';

/** Data of one file for the rules that look at several files, the disk, the clock or the network. */
export type FileFacts = {
  title?: (Spot & { text: string }) | undefined;
  /** The spot of `featured: true`. */
  featured?: Spot | undefined;
  authors: (Spot & { name: string; index: number })[];
  pictures: (Spot & { src: string; place: 'lead' | 'body'; field?: string | undefined })[];
  /** Videos in which somebody may speak. */
  videos: (Spot & { src: string })[];
  /** Links to absolute addresses, and to paths from the root. */
  links: (Spot & { href: string })[];
  /** Links to a part of a page. */
  fragments: (Spot & { href: string })[];
  licenceUntil?: (Spot & { date: string }) | undefined;
  /** When it was updated and corrected, as written. */
  changed?: (Spot & { date: string; field: string | undefined })[] | undefined;
  language: string;
  /** Each word once, where it first occurs; empty unless spelling is checked. */
  words: FoundWord[];
};

/** A file with what it says for other rules. */
export type CheckedText = { file: TextFile; facts: FileFacts };

/** The analysis of one text, determined by its bytes, the settings and the code. */
export type Analysis = { messages: LocatedMessage[]; facts: FileFacts };

const rules: readonly TextRule[] = [
  ...fieldRules,
  ...pictureRules,
  ...linkRules,
  ...embedRules,
  ...headingRules,
  ...liveRules,
  ...typographyRules,
  ...markupRules,
  ...lineRules,
  ...tableRules,
  ...visibleMarkupRules,
  ...residueRules,
];

export type AnalysisSettings = {
  language: string;
  /** Whether to collect words for spelling. */
  spelling: boolean;
};

/** Remark may take minutes on longer bodies: its time grows with the square of the number of quotations. */
const maxLengthForRemark = 30_000;

/** A footnote that begins with the mark of a list or another block, which the two parsers read each in its own way. */
const readUnlike = /^ {0,3}\[\^[^\]\n]+\]:[ \t]*[-*+>#|`~]/m;

/**
 * Applies the rules for single files to a text. Never throws, whatever the bytes. Remark parses a text only if the quick
 * parser leads to messages; `thorough` always uses remark.
 */
export function analyseText(
  bytes: Uint8Array,
  file: TextFile,
  site: AnalysisSettings,
  thorough = false,
): Analysis {
  const { language } = site;
  if (!thorough && !site.spelling && file.path.endsWith('.md')) {
    const text = parseText(bytes, file, { language, parse: parseQuickly });
    if (!readUnlike.test(text.body) && applyRules(text).length === 0)
      return { messages: [], facts: { ...factsOf(text), words: [] } };
  }
  const parse: ParseBody = (body, format) =>
    format === 'md' && body.length > maxLengthForRemark ? parseQuickly(body) : parseBody(body, format);
  const text = parseText(bytes, file, { language, parse });
  return {
    messages: applyRules(text),
    facts: { ...factsOf(text), words: site.spelling ? wordsIn(text) : [] },
  };
}

function applyRules(text: ParsedText): LocatedMessage[] {
  const messages: LocatedMessage[] = [];
  for (const rule of rules) {
    rule(text, (message, { line, column }, field) =>
      messages.push({ ...message, line, column, ...(field !== undefined && { field }) }),
    );
  }
  return messages;
}

function factsOf({ data, fieldSpot, outline, spotInFile, language }: ParsedText): Omit<FileFacts, 'words'> {
  const image = data['image'];
  // A bare path is a fault, but its meaning is clear.
  const fields = typeof image === 'string' ? { src: image } : image;
  const lead = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  const authors = Array.isArray(data['authors']) ? (data['authors'] as unknown[]) : [];
  return {
    ...(typeof data['title'] === 'string' && { title: { text: data['title'], ...fieldSpot(['title']) } }),
    ...(data['featured'] === true && { featured: fieldSpot(['featured']) }),
    authors: authors.flatMap((name, index) =>
      typeof name === 'string' ? [{ name, index, ...fieldSpot(['authors', index]) }] : [],
    ),
    pictures: [
      ...(typeof lead['src'] === 'string'
        ? [{ src: lead['src'], place: 'lead' as const, field: 'image.src', ...fieldSpot(['image', 'src']) }]
        : []),
      ...outline.pictures.map(({ src, line, column }) => ({
        src,
        place: 'body' as const,
        ...spotInFile({ line, column }),
      })),
    ],
    videos: (outline.media ?? []).flatMap(({ kind, src, spoken, line, column }) =>
      kind === 'video' && spoken !== 'no' ? [{ src, ...spotInFile({ line, column }) }] : [],
    ),
    links: outline.links.flatMap(({ href, line, column }) =>
      /^(?:https?:\/)?\//i.test(href) ? [{ href, ...spotInFile({ line, column }) }] : [],
    ),
    fragments: outline.links.flatMap(({ href, line, column }) =>
      /#./s.test(href) ? [{ href, ...spotInFile({ line, column }) }] : [],
    ),
    ...(typeof lead['licenseUntil'] === 'string' && {
      licenceUntil: { date: lead['licenseUntil'], ...fieldSpot(['image', 'licenseUntil']) },
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
      return typeof date === 'string' ? [{ date, field: fieldOf(path), ...fieldSpot(path) }] : [];
    }),
    language,
  };
}
