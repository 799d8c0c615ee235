import type { Root } from 'mdast';
import { collectionOf } from '../../intake/collections.ts';
import { articleSchema } from '../../intake/schemas/articleSchema.ts';
import type { Spot } from '../../intake/faults.ts';
import { placeOf, type Written } from '../../intake/schemas/fieldPlaces.ts';
import { articleName } from '../../intake/files/fileNames.ts';
import { readFrontMatter, type Fields } from '../../intake/yaml/frontMatter.ts';
import type { Outline } from '../../intake/outline.ts';
import type { Path } from '../../intake/schemas/paths.ts';
import { fieldNames } from '../../intake/schemas/schemaWalk.ts';
import { readText as readBytes } from '../../intake/files/text.ts';
import { isSizeRule } from '../../markdown/faults/sizeFaults.ts';
import { outline } from '../../markdown/outline.ts';
import { gatherNodes, type Nodes } from './nodes.ts';

/** A file whose text is to be checked: its path in the content folder, and its name in messages. */
export type TextFile = { path: string; disk: string; file: string };

/** An article or a standing page, read for its rules; whatever is wrong with it, there is something to look at. */
export type TextReading = TextFile & {
  kind: 'article' | 'page';
  format: 'md' | 'mdx';
  language: string;
  /** Front matter as written, as far as it could be read. */
  data: Fields;
  /** The fields' names in the order of the file. */
  fields: string[];
  /** The spot of a field; of the front matter where there is no such field. */
  spotOf: (path: Path) => Spot;
  body: string;
  /** What the body refers to; lines of the file. */
  outline: Outline;
  /** Nodes of the body's tree by type; spots are given by `at`. */
  nodes: Nodes;
  /** The spot in the file of a line and a column of the body. */
  at: (spot: Spot) => Spot;
};

/** The fields of articles, in their usual order. */
export const articleFields = fieldNames(articleSchema({ timeZone: 'UTC', sections: [] }));

/** How a body becomes a tree; none where it cannot be read. */
export type ParseBody = (body: string, format: 'md' | 'mdx') => Root | undefined;

/** @param language the site's */
export function readText(
  bytes: Uint8Array,
  from: TextFile,
  { language, parse }: { language: string; parse: ParseBody },
): TextReading {
  const { text } = readBytes(bytes, from.file);
  const frontMatter = readFrontMatter(text, from.file, { known: articleFields, least: [] });
  const { data = {}, entries, start, body, bodyLine } = frontMatter;
  const written: Written = { file: from.file, start, entries };
  const format = articleName(from.path, new Set()).format;
  const references = outline(body, format);
  const at = ({ line, column }: Spot) => ({ line: line + bodyLine - 1, column });
  return {
    ...from,
    kind: collectionOf(from.path) === 'pages' ? 'page' : 'article',
    format,
    language: typeof data['lang'] === 'string' ? data['lang'] : language,
    data,
    fields: Object.keys(data),
    spotOf: (path) => {
      const { line, column } = placeOf(written, path);
      return { line, column };
    },
    body,
    outline: references,
    nodes: gatherNodes(isReadable(references) ? parse(body, format) : undefined),
    at,
  };
}

/** Whether a body is none of those that no parser reads in time; intake has told them. */
const isReadable = ({ faults }: Outline): boolean => !faults.some(({ rule }) => isSizeRule(rule));
