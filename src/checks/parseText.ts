import type { Root } from 'mdast';
import { textCollectionOf, type TextCollection } from '../intake/collections.ts';
import { articleSchema } from '../intake/schemas/articleSchema.ts';
import type { Spot } from '../intake/faults.ts';
import { fieldPlace, type FieldLocations } from '../intake/schemas/fieldPlaces.ts';
import { articleName } from '../intake/files/fileNames.ts';
import { readFrontMatter, type Fields } from '../intake/yaml/frontMatter.ts';
import { isEntryFile } from '../intake/live/entryFiles.ts';
import type { Outline } from '../intake/outline.ts';
import type { Path } from '../intake/schemas/paths.ts';
import { fieldNames } from '../intake/schemas/schemaWalk.ts';
import { decodeText as readBytes } from '../intake/files/text.ts';
import { isSizeRule } from '../markdown/faults/sizeFaults.ts';
import { outline } from '../markdown/outline.ts';
import { indexNodes, type Nodes } from './nodes.ts';

/** A text to check: its path in the content folder, its path on disk, its name in messages. */
export type TextFile = { path: string; disk: string; file: string };

/** An article or a standing page, parsed as far as possible even if it has faults. */
export type ParsedText = TextFile & {
  collection: TextCollection | 'entries';
  format: 'md' | 'mdx';
  language: string;
  /** Front matter as written, as far as it could be parsed. */
  data: Fields;
  /** The fields' names in the order of the file. */
  fields: string[];
  /** The spot of a field; that of the front matter if the field is missing. */
  fieldSpot: (path: Path) => Spot;
  body: string;
  /** What the body refers to; lines of the file. */
  outline: Outline;
  /** Nodes of the body's tree by type; spots are given by `spotInFile`. */
  nodes: Nodes;
  /** The spot in the file of a line and a column of the body. */
  spotInFile: (spot: Spot) => Spot;
};

/** The fields of articles, in their usual order. */
export const articleFields = fieldNames(articleSchema({ timeZone: 'UTC', sections: [] }));

/** Parses a body; returns undefined if it cannot. */
export type ParseBody = (body: string, format: 'md' | 'mdx') => Root | undefined;

/** @param language the site's */
export function parseText(
  bytes: Uint8Array,
  from: TextFile,
  { language, parse }: { language: string; parse: ParseBody },
): ParsedText {
  const { text } = readBytes(bytes, from.file);
  const frontMatter = readFrontMatter(text, from.file, { known: articleFields, minimalFields: [] });
  const { data = {}, entries, start, body, bodyLine } = frontMatter;
  const written: FieldLocations = { file: from.file, start, entries };
  const format = articleName(from.path, new Set()).format;
  const references = outline(body, format);
  const spotInFile = ({ line, column }: Spot) => ({ line: line + bodyLine - 1, column });
  return {
    ...from,
    collection: isEntryFile(from.path) ? 'entries' : (textCollectionOf(from.path) ?? 'articles'),
    format,
    language: typeof data['lang'] === 'string' ? data['lang'] : language,
    data,
    fields: Object.keys(data),
    fieldSpot: (path) => {
      const { line, column } = fieldPlace(written, path);
      return { line, column };
    },
    body,
    outline: references,
    nodes: indexNodes(isParseable(references) ? parse(body, format) : undefined),
    spotInFile,
  };
}

/** Whether parsers can handle a body in reasonable time; intake reports the others. */
const isParseable = ({ faults }: Outline): boolean => !faults.some(({ rule }) => isSizeRule(rule));
