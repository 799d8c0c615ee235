import { fault, faultAt, type Fault } from '../faults.ts';
import type { FieldLocations } from '../schemas/fieldPlaces.ts';
import type { Fields } from './frontMatter.ts';
import { decodeText } from '../files/text.ts';
import { readYaml } from './yamlReading.ts';

/** A file that is YAML from end to end; `data` is `undefined` if it could not be read. */
export type MappingFile = FieldLocations & { data: Fields | undefined; faults: Fault[] };

/**
 * Reads a file of fields, such as `site.yaml`. Never throws.
 *
 * @param file its name in faults
 * @param known names of fields
 */
export function readMappingFile(bytes: Uint8Array, file: string, known: readonly string[]): MappingFile {
  const { text, faults: inBytes, isBinary } = decodeText(bytes, file);
  const { data, entries, faults: inYaml } = readYaml(text, { firstLine: 1, known, comments: 'allowed' });
  const start = { line: 1, column: 1 };
  const faults = [...inBytes, ...inYaml.map((detail) => faultAt(detail, { file, ...detail }, detail.field))];
  const read = { file, start, entries };
  if (isBinary) return { ...read, data: undefined, faults: inBytes };
  if (data === null) return { ...read, data: {}, faults };
  if (data === undefined) return { ...read, data: undefined, faults };
  if (typeof data === 'object' && !Array.isArray(data)) return { ...read, data: data as Fields, faults };
  const rule = Array.isArray(data) ? 'front-matter-list' : 'front-matter-plain';
  return { ...read, data: undefined, faults: [...faults, fault(rule, {}, { file, ...start })] };
}
