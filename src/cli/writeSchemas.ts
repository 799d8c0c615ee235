import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Facts } from '../admin/files.ts';
import { jsonSchemas } from '../admin/jsonSchemas.ts';
import { listFiles } from '../intake/files/listing.ts';

/** Where Astro's extension for VS Code looks for schemas of front matter (docs.astro.build, `contentIntellisense`). */
const place = path.join('.astro', 'collections');

/** Astro keeps schemas of its own there, which know less; ours have other names. */
const nameOf = (kind: string) => `depeche-${kind}`;

/**
 * Writes the schemas, and which file is of which kind, for editing programs.
 *
 * @param folder the publication
 * @returns how many articles and pages there are that the extension will know by their paths
 */
export async function writeSchemas(folder: string, facts: Facts): Promise<number> {
  const { files } = await listFiles(folder);
  const entries = files.flatMap(({ path: name, disk }) => {
    const kind = /^(article|page)s\/.*\.mdx?$/.exec(name)?.[1];
    const address = decodeURIComponent(pathToFileURL(path.resolve(disk)).href).toLowerCase();
    return kind ? [[address, nameOf(kind)]] : [];
  });
  const schemas = Object.entries(jsonSchemas(facts));
  await mkdir(place, { recursive: true });
  const write = (name: string, content: object) =>
    writeFile(path.join(place, name), `${JSON.stringify(content, null, 2)}\n`);
  for (const [kind, schema] of schemas) await write(`${nameOf(kind)}.schema.json`, schema);
  const collections = schemas.map(([kind]) => ({ hasSchema: true, name: nameOf(kind) }));
  await write('collections.json', { collections, entries: Object.fromEntries(entries) });
  return entries.length;
}
