/**
 * Run by npm before it packs the program: compiles the bundle of each look, and lists the imports of the program's files, so
 * that a publication that installs the package needs neither Astro nor a parser to build.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeCache } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import { importsOf, isCode, keyOf, shippedImports } from '../../cache/imports.ts';
import { acquireLock } from '../../cache/lock.ts';
import { bundlesFolder, programRoot } from '../../cache/programRoot.ts';
import { looks, type Look } from '../../intake/schemas/lookSchema.ts';
import { filesBelow } from '../files.ts';
import { createArchive } from './bundleArchive.ts';
import { bundleCode, bundleSources } from './bundleCode.ts';
import { packagesFile } from './compiledStyles.ts';
import { licencesOf } from './licences.ts';
import { compiledBundle } from './compiledBundle.ts';
import { checksumsOf } from './keptBundles.ts';
import { archiveFile, type ShippedList } from './shippedBundles.ts';

mkdirSync(codeCache, { recursive: true });
const release = await acquireLock(path.join(codeCache, 'pack.lock'));
const work = mkdtempSync(path.join(codeCache, 'pack-'));
try {
  const made = path.join(work, 'bundles');
  mkdirSync(made);
  const [code, sources] = [await bundleCode(), await bundleSources()];
  const { signal } = new AbortController();
  const packages = new Set<string>();
  // The editors' interface is in all of them; what is linked for a publication without it leaves it out.
  const compile = (look: Look) => compiledBundle(code, { look, withAdmin: true }, signal);
  const folders = await Promise.all(looks.map(compile));
  const archive = createArchive();
  for (const [index, folder] of folders.entries()) {
    const pack = (file: string) => [file, archive.add(readFileSync(path.join(folder, file)))];
    const files = Object.fromEntries(Object.keys(checksumsOf(folder)).map(pack)) as ShippedList['files'];
    const list: ShippedList = { sources, files };
    writeFileSync(path.join(made, `${looks[index]}.json`), JSON.stringify(list));
    for (const name of JSON.parse(readFileSync(path.join(folder, packagesFile), 'utf8')) as string[])
      packages.add(name);
  }
  writeFileSync(path.join(made, archiveFile), archive.bytes());
  writeFileSync(
    path.join(made, 'LICENCES.txt'),
    licencesOf(packages, path.join(programRoot, 'node_modules')),
  );
  await saveImports(made);
  replaceUnlessEqual(made);
} finally {
  rmSync(work, { recursive: true, force: true });
  release();
}

async function saveImports(folder: string): Promise<void> {
  const names = [
    'astro.config.mjs',
    ...filesBelow(path.join(programRoot, 'src')).map((file) => `src/${file}`),
  ];
  const files = names.filter(isCode).map((name) => {
    const file = path.join(programRoot, name);
    const bytes = readFileSync(file);
    return { file, text: bytes.toString('utf8'), digest: sha256(bytes) };
  });
  const imports = await importsOf(files);
  const entries = shippedImports(folder);
  for (const [index, file] of files.entries()) entries.set(keyOf(file), imports[index]!);
  entries.save();
}

/** Two packages that are made at once leave each other's files alone. */
function replaceUnlessEqual(made: string): void {
  const isEqual =
    existsSync(bundlesFolder) &&
    JSON.stringify(checksumsOf(bundlesFolder)) === JSON.stringify(checksumsOf(made));
  if (isEqual) return;
  rmSync(bundlesFolder, { recursive: true, force: true });
  renameSync(made, bundlesFolder);
}
