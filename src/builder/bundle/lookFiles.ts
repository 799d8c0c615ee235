import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Look } from '../../intake/schemas/lookSchema.ts';

const looks = fileURLToPath(new URL('../../looks/', import.meta.url));
const source = path.dirname(looks);

/** Folders of the program whose files a look may replace by files of the same name. */
const replaceable = /^(?:components|layouts|styles)[\\/][^\\/]+\.(?:astro|css)$/;

/**
 * Vite plugin that gives every import of a component, a layout or a style sheet the file of that name in the look's
 * folder, if there is one. So only the styles of the publication's own look are compiled. A look's file may import the
 * file it replaces.
 */
export const lookFiles = (look: Look) => ({
  name: 'depeche-look',
  enforce: 'pre' as const,
  resolveId(named: string, importer?: string) {
    if (!importer || !/^\.{1,2}\//.test(named)) return undefined;
    const [file, query = ''] = named.split(/(?=\?)/) as [string, string?];
    const from = importer.split('?')[0]!;
    const own = replacement(path.resolve(path.dirname(from), file), from, look);
    return own && own + query;
  },
});

/** The file that takes the place of another in a look; undefined if there is none. */
function replacement(file: string, importer: string, look: Look): string | undefined {
  if (!replaceable.test(path.relative(source, file))) return undefined;
  const own = path.join(looks, look, path.basename(file));
  return own !== importer && existsSync(own) ? own : undefined;
}
