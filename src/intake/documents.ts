import type { z } from 'astro/zod';
import { sha256 } from '../cache/digest.ts';
import { faultAt, type Fault } from './faults.ts';
import { faultOfField, type Written } from './schemas/fieldPlaces.ts';
import { readFrontMatter, type Fields } from './yaml/frontMatter.ts';
import type { Outline } from './outline.ts';
import { holdTo, type FieldRefusal } from './schemas/schemaFaults.ts';
import { fieldNames } from './schemas/schemaWalk.ts';
import { readText } from './files/text.ts';

/** A file with front matter and a body, read by itself: nothing in it has been compared with other files. */
export type Document<T> = Written & {
  /** What the schema made of the front matter; none when it has faults. */
  value: T | undefined;
  /** The front matter as written, as far as it could be read. */
  data: Fields;
  /** What the body refers to; lines count from the beginning of the file. */
  outline: Outline;
  bodyLine: number;
  /** Stands for the text: the same whatever its line ends. */
  digest: string;
  /** SHA-256 of the file's bytes. */
  fileDigest: string;
  faults: Fault[];
};

export type DocumentKind<T> = {
  schema: z.ZodType<T>;
  timeZone: string;
  /** What front matter has at least, told to a file that has none. */
  least: string[];
  /** What is written in short, as the schema wants it. */
  written?: (data: Fields) => Fields;
  /** Faults between fields. */
  contradictions: (data: Fields) => FieldRefusal[];
};

const nothing: Outline = { links: [], pictures: [], faults: [] };

/** Reads a file with front matter. Never throws, whatever the bytes. */
export function readDocument<T>(
  bytes: Uint8Array,
  file: string,
  kind: DocumentKind<T>,
  outline: (body: string) => Outline,
): Document<T> {
  const { text, faults: inBytes, isBinary } = readText(bytes, file);
  const read = readFrontMatter(text, file, { known: fieldNames(kind.schema), least: kind.least });
  const { data, entries, start, body, bodyLine } = read;
  const written: Written = { file, start, entries };
  const { value, refusals } = data
    ? holdTo(kind.schema, kind.written?.(data) ?? data, { entries, timeZone: kind.timeZone })
    : noData;
  const contradictions = data ? kind.contradictions(data) : [];
  const ofFields = [...refusals, ...contradictions].map((refusal) => faultOfField(written, refusal));
  const inBody = shifted(body ? outline(body) : nothing, bodyLine - 1);
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
          ...inBody.faults.map((refusal) => faultAt(refusal, { ...refusal, file })),
        ],
  };
}

/** Where a text is to be a list, the list shown answers what YAML takes amiss in it too: quotes between its items. */
function withoutLists(inYaml: readonly Fault[], ofFields: readonly Fault[]): Fault[] {
  const lists = new Set(ofFields.filter(({ rule }) => rule === 'list-wanted').map(({ line }) => line));
  const ofText = /^yaml-(?:quotes|apostrophe|special|colon|backslash)$/;
  return inYaml.filter(({ rule, line }) => !ofText.test(rule) || !lists.has(line));
}

const noData = { value: undefined, refusals: [] };

const shifted = ({ links, pictures, tables, faults }: Outline, lines: number): Outline => ({
  links: links.map((link) => ({ ...link, line: link.line + lines })),
  pictures: pictures.map((picture) => ({ ...picture, line: picture.line + lines })),
  tables: tables?.map((table) => ({ ...table, line: table.line + lines })),
  faults: faults.map((refusal) => ({ ...refusal, line: refusal.line + lines })),
});
