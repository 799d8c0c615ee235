import { sha256 } from '../cache/digest.ts';
import type { SiteFacts } from './schemas/articleSchema.ts';
import { fault, type Fault } from './faults.ts';
import { placeFieldFault, type FieldLocations } from './schemas/fieldPlaces.ts';
import type { Fields } from './yaml/frontMatter.ts';
import { readMappingFile } from './yaml/mappingFile.ts';
import { fieldPathKey } from './schemas/paths.ts';
import { validate, valueAt, type FieldFault } from './schemas/schemaFaults.ts';
import { fieldNames } from './schemas/schemaWalk.ts';
import { siteFaults } from './schemas/siteRules.ts';
import { isZone } from './schemas/siteFields.ts';
import { languages, siteSchema, type Language, type Settings } from './schemas/siteSchema.ts';
import { reservedSteps } from '../addresses/siteAddresses.ts';
import { isSlug } from '../addresses/slugs.ts';

export type SettingsReading = FieldLocations & {
  /** None when `site.yaml` has faults. */
  settings: Settings | undefined;
  data: Fields;
  /** The language of faults, even if there are some here. */
  language: Language;
  /** What articles are held to; what `site.yaml` fails to say is not asked of them. */
  facts: SiteFacts;
  remotePictures: Settings['remotePictures'];
  /** SHA-256 of the bytes; of none if there is no such file. */
  digest: string;
  faults: Fault[];
};

/**
 * Reads `site.yaml`.
 *
 * @param bytes none if there is no such file
 * @param file its name in faults
 * @param lookalike a file that seems to be meant as `site.yaml`
 */
export function readSettings(
  bytes: Uint8Array | undefined,
  file: string,
  lookalike: string | undefined,
): SettingsReading {
  const known = fieldNames(siteSchema('UTC'));
  const read = readMappingFile(bytes ?? new Uint8Array(), file, known);
  const data = read.data ?? {};
  const language = languageOf(data['language'], bytes);
  const facts = { timeZone: zoneOf(data['timeZone']), sections: sectionsOf(data['sections']) };
  const written: FieldLocations = { file, start: read.start, entries: read.entries };
  const digest = sha256(bytes ?? new Uint8Array());
  const remotePictures = remoteOf(data['remotePictures']);
  const rest = { ...written, data, language, facts, remotePictures, digest };
  if (!bytes) {
    const missing = fault('settings-missing', { right: lookalike }, { file, line: 1, column: 1 });
    return { ...rest, settings: undefined, faults: [missing] };
  }
  if (!read.data) return { ...rest, settings: undefined, faults: read.faults };
  const { value, fieldFaults } = validate(siteSchema(facts.timeZone), data, {
    entries: written.entries,
    file: 'site',
    timeZone: facts.timeZone,
  });
  const rules = siteFaults(data, written, { ...facts, reserved: new Set(reservedSteps(language)) });
  // What the rules say of a field says what its form wants too.
  const ruled = new Set(rules.map(({ path }) => fieldPathKey(path)));
  const isOther = ({ path, detail: { rule } }: FieldFault) =>
    !/^(?:id-form|text-number|choice-unknown)$/.test(rule) || !ruled.has(fieldPathKey(path));
  const faults = [
    ...read.faults,
    ...[...fieldFaults.filter(isOther), ...rules].map((detail) => placeFieldFault(written, detail)),
  ];
  return { ...rest, settings: faults.length === 0 ? value : undefined, faults };
}

const isLanguage = (value: unknown): value is Language => (languages as readonly unknown[]).includes(value);

/** The language that is said, if only in a line of a file that cannot be read; else French, the first publication's. */
function languageOf(value: unknown, bytes: Uint8Array | undefined): Language {
  if (isLanguage(value)) return value;
  const line = /^language:\s*["']?(\w+)/m.exec(new TextDecoder('latin1').decode(bytes))?.[1];
  return isLanguage(line) ? line : 'fr';
}

const zoneOf = (value: unknown) => (typeof value === 'string' && isZone(value) ? value : 'UTC');

const remoteOf = (value: unknown): Settings['remotePictures'] => (value === 'link' ? 'link' : 'refuse');

/** Sections by id, each once, as far as they can be told; a parent that cannot be one is left out. */
function sectionsOf(value: unknown): SiteFacts['sections'] {
  const sections = new Map<string, SiteFacts['sections'][number]>();
  for (const section of Array.isArray(value) ? value : []) {
    const [id, name, parent] = ['id', 'name', 'parent'].map((field) => valueAt(section, [field]));
    if (typeof id === 'string' && isSlug(id))
      sections.set(id, {
        id,
        name: typeof name === 'string' ? name : id,
        ...(typeof parent === 'string' && { parent: parent.trim() }),
      });
  }
  const isTop = (id: string) => sections.has(id) && sections.get(id)!.parent === undefined;
  return [...sections.values()].map(({ parent, ...section }) =>
    parent !== undefined && isTop(parent) ? { ...section, parent } : section,
  );
}
