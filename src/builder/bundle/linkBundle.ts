import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../files.ts';
import { linked } from './linkValues.ts';
import type { OwnStyles } from './ownStyles.ts';
import { stylesFile, type SheetsByRoute } from './compiledStyles.ts';

/** Scripts of the editors' interface, which nothing else loads, are named after its page. */
const isAdmin = (file: string) => path.basename(file).startsWith('admin.');

const isText = (file: string) => /\.(?:m?js|css|json)$/.test(file);

/**
 * Makes of a compiled bundle the one of a publication: its address and its styles in the places of the names and marks that
 * stand for them, and without the editors' interface if it is off.
 *
 * @param compiled folder of a compiled bundle
 * @param folder to write to
 */
export async function linkBundle(
  compiled: string,
  folder: string,
  { url, admin, styles }: { url: URL; admin: boolean; styles: OwnStyles },
): Promise<void> {
  const values = { url, fonts: styles.preloads, layer: styles.layer };
  const write = (file: string, data: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), data);
  };
  const left = admin ? new Set<string>() : adminFiles(path.join(compiled, 'client'));
  const files = filesBelow(compiled).filter((file) => !left.has(path.relative('client', file)));
  for (const file of files) {
    const bytes = readFileSync(path.join(compiled, file));
    write(file, isText(file) ? await linked(bytes.toString(), values) : bytes);
  }
  const sheets = JSON.parse(readFileSync(path.join(folder, stylesFile), 'utf8')) as SheetsByRoute;
  const own = Object.entries(sheets).map(([route, all]) => [route, all.map(styles.sheetOf)] as const);
  write(stylesFile, JSON.stringify(Object.fromEntries(own)));
  for (const [file, bytes] of styles.files) write(path.join('client', file), bytes);
}

/** Published files that only the editors' interface loads. */
function adminFiles(client: string): Set<string> {
  const files = filesBelow(client);
  const namedIn = (file: string) => {
    const text = isText(file) ? readFileSync(path.join(client, file), 'utf8') : '';
    return files.filter((other) => text.includes(path.basename(other)));
  };
  const loadedBy = (entries: string[]) => {
    const found = new Set(entries);
    for (const file of found) for (const named of namedIn(file)) found.add(named);
    return found;
  };
  const scripts = files.filter((file) => file.includes('.astro_astro_type_script'));
  const shared = loadedBy(scripts.filter((file) => !isAdmin(file)));
  return loadedBy(scripts.filter(isAdmin)).difference(shared);
}
