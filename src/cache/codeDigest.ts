import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './digest.ts';
import { importsOf } from './imports.ts';
import { packagesOf } from './packages.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What gives Astro's own modules, such as `astro:content`, their meaning. */
const configuration = ['astro.config.mjs', 'src/content.config.ts'].map((file) => path.join(root, file));

/**
 * Everything that modules follow from: themselves, what they import, what that imports, and so on; files and whole folders
 * that they name by `new URL('…', import.meta.url)`; packages, and what those depend on.
 *
 * @param modules files, or folders, all files of which are meant
 * @returns the files and folders by their whole paths, and a digest that is another whenever one of them, the version of a
 *   package or that of Node is another
 */
export async function traceCode(
  modules: readonly (string | URL)[],
): Promise<{ files: string[]; digest: string }> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  let next = modules.map((module) => path.resolve(module instanceof URL ? fileURLToPath(module) : module));
  while (next.length > 0) {
    const found = [...new Set(next)].filter((file) => !files.has(file)).map(readAt);
    next = found.flatMap(({ file, inside }) => inside.map((name) => path.join(file, name)));
    for (const { file, digest } of found) files.set(file, digest);
    for (const [index, names] of (await importsOf(found)).entries()) {
      for (const name of names) {
        const from = path.dirname(found[index]!.file);
        if (name.startsWith('.')) next.push(path.resolve(from, name.replace(/\?.*$/, '')));
        else if (!isBuiltin(name)) packages.add(packageOf(name));
        if (name.startsWith('astro:')) next.push(...configuration);
      }
    }
  }
  const lines = [...files].map(([file, digest]) => `${path.relative(root, file)} ${digest}`).sort();
  const locked = packagesOf(packages, path.join(root, 'package-lock.json'));
  return { files: [...files.keys()], digest: sha256([process.version, ...locked, ...lines].join('\n')) };
}

/** Stands for code: another whenever anything that the modules follow from is. */
export const codeDigest = async (...modules: readonly (string | URL)[]): Promise<string> =>
  (await traceCode(modules)).digest;

const packageOf = (name: string) =>
  name.startsWith('astro:') ? 'astro' : /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];

/** A file, or a folder with the names of what is in it; what is not there is known as that. */
function readAt(file: string): { file: string; text: string; digest: string; inside: string[] } {
  try {
    const bytes = readFileSync(file);
    return { file, text: bytes.toString('utf8'), digest: sha256(bytes), inside: [] };
  } catch (error) {
    const isFolder = (error as NodeJS.ErrnoException).code === 'EISDIR';
    return {
      file,
      text: '',
      digest: isFolder ? 'folder' : 'missing',
      inside: isFolder ? readdirSync(file) : [],
    };
  }
}
