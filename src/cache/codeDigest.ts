import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './digest.ts';
import { importsOf, isCode, type Imports } from './imports.ts';
import { packagesOf } from './packages.ts';
import { programRoot } from './programRoot.ts';

/** The file that defines what Astro's virtual modules are, such as `astro:assets`. */
const configuration = path.join(programRoot, 'astro.config.mjs');

/** A file, or a folder with what is inside; the digest of a missing one is `missing`. */
type Found = { file: string; digest: string; inside: string[]; imports: Imports };

/** What this process runs, it has loaded: the program's own files are read once for all digests of its code. */
const ofThisProcess = new Map<string, Found>();

/**
 * Traces the import graph of modules: what they import, directly or not; files and folders that they name by
 * `new URL('…', import.meta.url)`; packages with their dependencies.
 *
 * @param modules files, or folders for all files in them
 * @param counted of the packages' dependencies; with `none`, neither packages nor Node count
 * @param known files of the program that have been found before
 * @returns the absolute paths of files and folders, and a digest of all of them, the versions of packages and of Node
 */
export async function traceCode(
  modules: readonly (string | URL)[],
  counted: 'all' | 'pinned' | 'none' = 'all',
  known = new Map<string, Found>(),
): Promise<{ files: string[]; digest: string }> {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  let next = modules.map((module) => path.resolve(module instanceof URL ? fileURLToPath(module) : module));
  while (next.length > 0) {
    const found = await find(
      [...new Set(next)].filter((file) => !files.has(file)),
      known,
    );
    next = found.flatMap(({ file, inside }) => inside.map((name) => path.join(file, name)));
    for (const { file, digest, imports } of found) {
      files.set(file, digest);
      for (const name of imports) {
        if (name.startsWith('.')) next.push(path.resolve(path.dirname(file), name.replace(/\?.*$/, '')));
        else if (!isBuiltin(name)) packages.add(packageOf(name));
        if (name.startsWith('astro:')) next.push(configuration);
      }
    }
  }
  const nameOf = (file: string) => path.relative(programRoot, file).split(path.sep).join('/');
  const lines = [...files].map(([file, digest]) => `${nameOf(file)} ${digest}`).sort();
  const versions = counted === 'none' ? [] : [process.version, ...packagesOf(packages, programRoot, counted)];
  return { files: [...files.keys()], digest: sha256([...versions, ...lines].join('\n')) };
}

/** Digest of the import graph of modules: it changes with anything that their results follow from. */
export const codeDigest = async (...modules: readonly (string | URL)[]): Promise<string> =>
  (await traceCode(modules, 'all', ofThisProcess)).digest;

/**
 * The same without packages that may be newer in one installation than in another: for names of published files, which
 * two installations of the same version give alike.
 */
export const nameDigest = async (...modules: readonly (string | URL)[]): Promise<string> =>
  (await traceCode(modules, 'pinned', ofThisProcess)).digest;

/** The same of the program's own files alone. */
export const sourceDigest = async (...modules: readonly (string | URL)[]): Promise<string> =>
  (await traceCode(modules, 'none', ofThisProcess)).digest;

const packageOf = (name: string) =>
  name.startsWith('astro:') ? 'astro' : /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];

/** Finds files and what they import; those of the program are added to the known ones. */
async function find(files: readonly string[], known: Map<string, Found>): Promise<Found[]> {
  const read = files.filter((file) => !known.has(file)).map(readAt);
  const imports = await importsOf(read);
  const found = new Map(
    read.map(({ text: _, ...file }, i) => [file.file, { ...file, imports: imports[i]! }]),
  );
  for (const [file, what] of found) if (file.startsWith(programRoot + path.sep)) known.set(file, what);
  return files.map((file) => found.get(file) ?? known.get(file)!);
}

/** Reads a file, or the names in a folder; the text is that of code alone. */
function readAt(file: string): Omit<Found, 'imports'> & { text: string } {
  try {
    const bytes = readFileSync(file);
    return { file, text: isCode(file) ? bytes.toString('utf8') : '', digest: sha256(bytes), inside: [] };
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
