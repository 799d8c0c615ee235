import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SchemaInputs } from '../admin/files.ts';
import { jsonSchemas } from '../admin/jsonSchemas.ts';
import { textCollectionOf } from '../intake/collections.ts';
import { isEntryFile } from '../intake/live/entryFiles.ts';
import { listFiles } from '../intake/files/listing.ts';

/**
 * The folder that Astro's extension for VS Code reads schemas of front matter from (docs.astro.build,
 * `contentIntellisense`).
 */
const schemaFolder = path.join('.astro', 'collections');

/** A name that does not collide with the less detailed schemas that Astro writes there. */
const schemaName = (kind: string) => `depeche-${kind}`;

/**
 * Writes JSON schemas for editors, and a list that assigns one to each file.
 *
 * @param folder the content folder
 * @returns the number of articles and pages assigned
 */
export async function writeSchemas(folder: string, facts: SchemaInputs): Promise<number> {
  const { files } = await listFiles(folder);
  const entries = files.flatMap(({ path: name, disk }) => {
    const kind = isEntryFile(name) ? 'entries' : textCollectionOf(name);
    const address = decodeURIComponent(pathToFileURL(path.resolve(disk)).href).toLowerCase();
    return kind && /\.mdx?$/.test(name) ? [[address, schemaName(kind)]] : [];
  });
  const schemas = Object.entries(jsonSchemas(facts));
  await mkdir(schemaFolder, { recursive: true });
  const write = (name: string, content: object) =>
    writeFile(path.join(schemaFolder, name), `${JSON.stringify(content, null, 2)}\n`);
  for (const [kind, schema] of schemas) await write(`${schemaName(kind)}.schema.json`, schema);
  const collections = schemas.map(([kind]) => ({ hasSchema: true, name: schemaName(kind) }));
  await write('collections.json', { collections, entries: Object.fromEntries(entries) });
  return entries.length;
}
