import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeCache } from './cacheFolder.ts';
import { cacheKey, sha256 } from './digest.ts';
import { bytesAt } from './disk.ts';
import { openEntries, type Entries } from './entries.ts';
import { packagesOf } from './packages.ts';
import { bundlesFolder, programRoot } from './programRoot.ts';

/**
 * The specifiers in a file of code: modules that it imports, except types alone; files and folders that it names by
 * `new URL('…', import.meta.url)`, `import.meta.glob` or `require.resolve`.
 */
export type Imports = string[];

let known: Entries<Imports> | undefined;
let shipped: Entries<Imports> | undefined;

const ownDigest = () => sha256(bytesAt(fileURLToPath(import.meta.url)) ?? '');

/** Version of the cache: it changes with this file, and with the parser. */
const version = (): string => [ownDigest(), ...packagesOf(['rolldown'], programRoot)].join();

/** What a package has found in its own files when it was packed: the parser is not among what it installs. */
export const shippedImports = (folder = bundlesFolder): Entries<Imports> =>
  openEntries(path.join(folder, 'imports'), ownDigest());

/**
 * Finds the specifiers in files of code. Cached on disk by their digests, because parsing a hundred files takes as long as
 * reading thousands.
 *
 * @param files with absolute paths
 */
export async function importsOf(
  files: readonly { file: string; text: string; digest: string }[],
): Promise<Imports[]> {
  const cache = (known ??= openEntries(path.join(codeCache, 'imports'), version()));
  const packed = (shipped ??= shippedImports());
  const isKnown = (key: string) => cache.has(key) || packed.has(key);
  const unknown = files.filter((file) => isCode(file.file) && !isKnown(keyOf(file)));
  if (unknown.length > 0) {
    const { parseSync } = await import('rolldown/utils');
    for (const file of unknown) cache.set(keyOf(file), namedIn(file.file, file.text, parseSync));
    cache.save({ all: true });
  }
  return files.map((file) => cache.get(keyOf(file)) ?? packed.get(keyOf(file)) ?? []);
}

/** The key of a file's imports. */
export const keyOf = ({ file, digest }: { file: string; digest: string }): string =>
  cacheKey(path.extname(file), digest);

/** Whether a file's imports are found. */
export const isCode = (file: string) => /\.(?:[cm]?[jt]sx?|astro|css)$/.test(file);

type Parse = typeof import('rolldown/utils').parseSync;

function namedIn(file: string, text: string, parse: Parse): Imports {
  if (file.endsWith('.css')) return inStyles(text);
  if (!file.endsWith('.astro')) return inModule(text, parse);
  const [, script = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
  const styles = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css!);
  return [...[script, ...scripts].flatMap((code) => inModule(code, parse)), ...styles.flatMap(inStyles)];
}

const inStyles = (css: string): Imports =>
  [...css.matchAll(/@import\s+(?:url\()?['"]?([^'")\s;]+)|url\(['"]?([^'")]+)/g)]
    .map(([, imported, shown]) => (imported ?? shown)!)
    .filter((named) => !/^(?:[a-z]+:|#|\/)/i.test(named))
    .map((named) => (named.startsWith('.') ? named : `./${named}`));

function inModule(code: string, parse: Parse): Imports {
  const { module, errors } = parse('module.ts', code, { lang: 'ts' });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const imports = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
  );
  const later = module.dynamicImports.flatMap(
    ({ moduleRequest: { start, end } }) => /^(['"`])([^$]*)\1$/.exec(code.slice(start, end))?.[2] ?? [],
  );
  const addresses = [...code.matchAll(/new URL\(\s*(['"`])([^'"`$]+)\1,\s*import\.meta\.url\s*,?\)/g)];
  const globs = [...code.matchAll(/import\.meta\.glob(?:<[^()]*>)?\(\s*(\[[^\]]*\]|'[^']*')/g)].flatMap(
    ([, list]) => [...list!.matchAll(/'([^']+)'/g)].map(([, pattern]) => pattern!.replace(/[^/]*\*.*$/, '')),
  );
  const resolved = [...code.matchAll(/\brequire\.resolve\(\s*['"`]([^'"`$]+)/g)];
  const matched = [...addresses, ...resolved].map((found) => found.at(-1)!);
  return [...new Set([...imports, ...exports, ...later, ...matched, ...globs])];
}
