import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../../src/cache/digest.ts';
import { clock } from '../../intake/samples.ts';
import { article, makeFolder, checkFolder, writeInto } from './samples.ts';

const cachePathOf = (name: string) => path.join('.cache/check', name);

/** Changes a byte in the last entry of a file. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 10]! ^= 1;
  writeFileSync(file, bytes);
}

test('the report is the same with a full, an outdated or a damaged cache', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `articles/a${index}.md`,
      article(index % 2 ? 'Texte.' : 'Voir [ici](https://example.com/r).').replace(
        'La mine',
        `Titre ${index}`,
      ),
    ]),
  );
  // Faults, and the effect of an embargo on a link, are cached too; the embargo ends nevertheless.
  const extra = {
    'articles/faute.md': article('[Un](./absent.md) [deux](./demain.md)', 'tags: a, b').replace(
      'La mine',
      'Faute',
    ),
    'articles/demain.md': article('x').replace('La mine', 'Demain').replace('2023-11-01', '2023-11-03'),
  };
  const folder = await makeFolder({ ...files, ...extra });
  const name = `texts-${sha256(path.resolve(folder))}`;
  onTestFinished(() => {
    rmSync(cachePathOf(name), { force: true });
    rmSync(cachePathOf(name.replace('texts', 'readings-check')), { force: true });
  });
  const first = await checkFolder(folder);
  expect(first).toHaveLength(103);
  const later = await checkFolder(folder, { clock: clock + 2 * 86_400_000 });
  expect(later).toEqual(first.filter((line) => !line.includes('link-unpublished')));
  expect(later).toHaveLength(102);
  const modifiedAt = statSync(cachePathOf(name)).mtimeMs;
  expect(await checkFolder(folder)).toEqual(first);
  // Nothing changed, so nothing was written.
  expect(statSync(cachePathOf(name)).mtimeMs).toBe(modifiedAt);

  await writeInto(folder, { 'articles/a1.md': files['articles/a0.md']!.replace('Titre 0', 'Titre 1') });
  expect(await checkFolder(folder)).toHaveLength(104);
  await writeInto(folder, { 'articles/a1.md': files['articles/a1.md']! });
  rmSync(path.join(folder, 'articles/a0.md'));
  expect(await checkFolder(folder)).toEqual(first.slice(1));

  for (const file of [name, name.replace('texts', 'readings-check')]) damage(cachePathOf(file));
  expect(await checkFolder(folder)).toEqual(first.slice(1));
  expect(readdirSync('.cache/check').filter((file) => file.endsWith('.next'))).toEqual([]);
});
