import { parseDocument, Document } from 'yaml';
import { z } from 'zod';
import type { Place } from './sectionMap.ts';

/** A file by which an editor says what old things become has a line that cannot be read. */
export class MapError extends Error {
  override name = 'MapError';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What could be written instead. */
  readonly example: string;

  constructor(file: string, line: number, example: string) {
    super(`${file}:${line}`);
    this.file = file;
    this.line = line;
    this.example = example;
  }
}

const entry = z.discriminatedUnion('becomes', [
  z.strictObject({
    category: z.coerce.string(),
    articles: z.number().optional(),
    becomes: z.literal('section'),
    id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/),
    name: z.coerce.string().min(1),
    description: z.coerce.string().default(''),
    parent: z.string().optional(),
  }),
  z.strictObject({
    category: z.coerce.string(),
    articles: z.number().optional(),
    becomes: z.literal('tag'),
    name: z.coerce.string().min(1),
  }),
  z.strictObject({
    category: z.coerce.string(),
    articles: z.number().optional(),
    becomes: z.literal('nothing'),
  }),
]);

/** What each category becomes, as a file that an editor can change. */
export function writeSections(
  places: ReadonlyMap<string, Place>,
  counts: ReadonlyMap<string, number>,
  comment: string,
): string {
  const entries = [...places].map(([category, { as, ...place }]) =>
    Object.fromEntries(
      Object.entries({ category, articles: counts.get(category) ?? 0, becomes: as, ...place }).filter(
        ([, value]) => value !== undefined && value !== '',
      ),
    ),
  );
  const document = new Document(entries);
  document.commentBefore = comment.replaceAll(/^/gm, ' ');
  return document.toString({ lineWidth: 0 });
}

/**
 * Reads what an editor has made of a proposal.
 *
 * @throws MapError with the first line that cannot be read
 */
export function readSections(text: string, file: string): Map<string, Place> {
  const example = '- { category: culture, becomes: section, id: culture, name: Culture }';
  const document = parseDocument(text);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const [fault] = document.errors;
  if (fault) throw new MapError(file, lineAt(fault.pos[0]), example);
  const entries: unknown = document.toJS() ?? [];
  if (!Array.isArray(entries)) throw new MapError(file, 1, example);
  const read = entries.map((written, at) => {
    const parsed = entry.safeParse(written);
    const node = document.getIn([at], true) as { range?: [number, number, number] } | undefined;
    const line = lineAt(node?.range?.[0] ?? 0);
    if (!parsed.success) throw new MapError(file, line, example);
    return { ...parsed.data, line };
  });
  const tops = new Set(read.flatMap((one) => (one.becomes === 'section' && !one.parent ? [one.id] : [])));
  return new Map(
    read.map((one): [string, Place] => {
      if (one.becomes === 'section' && one.parent !== undefined && !tops.has(one.parent))
        throw new MapError(file, one.line, `parent: ${[...tops][0] ?? 'culture'}`);
      if (one.becomes === 'section') {
        const { id, name, description, parent } = one;
        return [one.category, { as: 'section', id, name, description, parent }];
      }
      return [one.category, one.becomes === 'tag' ? { as: 'tag', name: one.name } : { as: 'nothing' }];
    }),
  );
}
