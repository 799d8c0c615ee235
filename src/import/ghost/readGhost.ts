import { readFileSync } from 'node:fs';
import { decodeText } from '../../intake/files/text.ts';
import { jsonPlace } from '../jsonPlace.ts';
import { OldSiteError, type OldSiteProblem } from '../oldSiteError.ts';

/** A row of a table of Ghost. */
export type Row = Record<string, unknown>;

/** The tables of an export that say what readers saw. */
export type GhostTables = {
  posts: Row[];
  tags: Row[];
  users: Row[];
  postsTags: Row[];
  postsAuthors: Row[];
  postsMeta: Row[];
  settings: ReadonlyMap<string, string>;
  /** The file that a post is from. */
  fileOf: ReadonlyMap<Row, string>;
};

/**
 * Reads exports of one Ghost site; what is in two of them is taken from the last.
 *
 * @throws OldSiteError
 */
export function readGhost(files: readonly string[]): GhostTables {
  const problems: OldSiteProblem[] = [];
  const all: [string, Row][] = [];
  for (const file of files) {
    const found = tablesIn(file);
    if ('problem' in found) problems.push(found);
    else all.push([file, found.tables]);
  }
  if (problems.length > 0) throw new OldSiteError(problems);
  const merged = (table: string) => all.flatMap(([, tables]) => rowsOf(tables, table));
  const byId = (table: string) => [...new Map(merged(table).map((row) => [String(row['id']), row])).values()];
  return {
    posts: byId('posts'),
    tags: byId('tags'),
    users: byId('users'),
    postsTags: merged('posts_tags'),
    postsAuthors: merged('posts_authors'),
    postsMeta: merged('posts_meta'),
    settings: new Map(
      merged('settings').map(({ key, value }) => [String(key), typeof value === 'string' ? value : '']),
    ),
    fileOf: new Map(
      all.flatMap(([file, tables]) => rowsOf(tables, 'posts').map((row) => [row, file] as const)),
    ),
  };
}

const rowsOf = (tables: Row, name: string): Row[] =>
  Array.isArray(tables[name]) ? (tables[name] as Row[]) : [];

/** The tables in a file: below `db`, or at the top in old versions. */
function tablesIn(file: string): { tables: Row } | OldSiteProblem {
  const { text, faults } = decodeText(readFileSync(file), file);
  const fault = faults.find(({ rule }) => rule !== 'bytes-control' && rule !== 'bytes-lone-return');
  if (fault) throw new OldSiteError([], [fault]);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return jsonProblem(error, text, file);
  }
  const { db, data } = (parsed ?? {}) as { db?: { data?: Row }[]; data?: Row };
  const tables = db?.[0]?.data ?? data;
  return tables && Array.isArray(tables['posts'])
    ? { tables }
    : { file, line: 1, column: 1, problem: 'not-ghost', detail: '' };
}

function jsonProblem(error: unknown, text: string, file: string): OldSiteProblem {
  const message = error instanceof Error ? error.message : '';
  const { line, column, isAtEnd } = jsonPlace(error, text);
  const detail = message.replace(/ (?:in JSON )?at position.*$/s, '');
  return { file, line, column, problem: isAtEnd ? 'json-cut' : 'json', detail };
}
