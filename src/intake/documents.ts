import type { z } from 'zod';
import { sha256 } from '../cache/digest.ts';
import type { TextCollection } from './collections.ts';
import { faultAt, type Fault } from './faults.ts';
import { placeFieldFault, type FieldLocations } from './schemas/fieldPlaces.ts';
import { readFrontMatter, type Fields } from './yaml/frontMatter.ts';
import { shiftLines, type Outline } from './outline.ts';
import { validate, type FieldFault } from './schemas/schemaFaults.ts';
import { fieldNames } from './schemas/schemaWalk.ts';
import { decodeText } from './files/text.ts';

/** A file with front matter and a body, read by itself: nothing in it has been compared with other files. */
export type Document<T> = FieldLocations & {
  /** What the schema made of the front matter; `undefined` if it has faults. */
  value: T | undefined;
  /** The front matter as written, as far as it could be read. */
  data: Fields;
  /** What the body refers to; lines count from the beginning of the file. */
  outline: Outline;
  bodyLine: number;
  /** SHA-256 of front matter and body, the same whatever its line ends. */
  digest: string;
  /** SHA-256 of the file's bytes. */
  fileDigest: string;
  faults: Fault[];
};

export type DocumentKind<T> = {
  name: TextCollection | 'entries';
  schema: z.ZodType<T>;
  timeZone: string;
  /** The fields that front matter needs at least, shown for a file that has none. */
  minimalFields: string[];
  /** Expands shorthands to the form that the schema requires. */
  expandShorthand?: (data: Fields) => Fields;
  /** Faults between fields. */
  contradictions: (data: Fields) => FieldFault[];
};

const nothing: Outline = { links: [], pictures: [], faults: [] };

/** Reads a file with front matter. Never throws, whatever the bytes. */
export function readDocument<T>(
  bytes: Uint8Array,
  file: string,
  kind: DocumentKind<T>,
  outline: (body: string, data: Fields) => Outline,
): Document<T> {
  const { text, faults: inBytes, isBinary } = decodeText(bytes, file);
  const read = readFrontMatter(text, file, {
    known: fieldNames(kind.schema),
    minimalFields: kind.minimalFields,
  });
  const { data, entries, start, body, bodyLine } = read;
  const written: FieldLocations = { file, start, entries };
  const { value, fieldFaults } = data
    ? validate(kind.schema, kind.expandShorthand?.(data) ?? data, {
        entries,
        file: kind.name,
        timeZone: kind.timeZone,
      })
    : noData;
  const contradictions = data ? kind.contradictions(data) : [];
  const ofFields = [...fieldFaults, ...contradictions].map((detail) => placeFieldFault(written, detail));
  const inBody = shiftLines(body ? outline(body, data ?? {}) : nothing, bodyLine - 1);
  return {
    ...written,
    value,
    data: data ?? {},
    outline: inBody,
    bodyLine,
    digest: sha256(`${read.written}\n---\n${body}`),
    fileDigest: sha256(bytes),
    faults: isBinary
      ? inBytes
      : [
          ...inBytes,
          ...withoutLists(read.faults, ofFields),
          ...ofFields,
          ...inBody.faults.map((detail) => faultAt(detail, { ...detail, file })),
        ],
  };
}

/**
 * Where a list is required, the list that its fault shows also repairs YAML faults of the same line, such as quotes
 * between items.
 */
function withoutLists(inYaml: readonly Fault[], ofFields: readonly Fault[]): Fault[] {
  const lists = new Set(ofFields.filter(({ rule }) => rule === 'list-wanted').map(({ line }) => line));
  const ofText = /^yaml-(?:quotes|apostrophe|special|colon|backslash)$/;
  return inYaml.filter(({ rule, line }) => !ofText.test(rule) || !lists.has(line));
}

const noData = { value: undefined, fieldFaults: [] };
