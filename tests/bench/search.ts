import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSite } from '../../src/intake/siteAddress.ts';
import { writeArticles } from './articles.ts';
import { benchEdition, benchIndex } from './searchIndex.ts';
import { timeTyping } from './typing.ts';
import { UsageError, type Command } from '../../src/cli/command.ts';

const usual = ['lithium', 'accord européen', 'recyclage batteries', 'stratégies', 'l’importation de nickel'];

export const command: Command = {
  options: {
    n: { type: 'string', default: '10000' },
    articles: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    query: { type: 'string', multiple: true },
  },
  help: () =>
    'Indexes N made-up articles, or those of a publication, and times searches in Chromium on the search page of dist/.\n' +
    'npm run bench:search -- [--n 10000 | --articles FOLDER] [--dist dist] [--query WORDS]…',
  async run({ values }, { folder }) {
    const count = Number(values['n']);
    if (!(Number.isInteger(count) && count >= 1)) throw new UsageError('--n must be a whole number from 1.');
    const executable = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    if (!existsSync(executable))
      throw new UsageError('No Chromium found: install it or name one in CHROMIUM_PATH.');
    const work = await mkdtemp(path.join(tmpdir(), 'depeche-bench-'));
    try {
      const given = values['articles'];
      const articles = given === undefined ? await madeUp(work, folder, count) : String(given);
      const queries = (values['query'] as string[] | undefined) ?? usual;
      return await bench(articles, String(values['dist']), queries, work, executable);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
};

async function madeUp(work: string, folder: string, count: number): Promise<string> {
  const { settings } = await readSite(folder);
  const filter = (source: string) => !/[/\\](articles|authors)$/.test(source);
  await cp(folder, work, { recursive: true, filter });
  await writeArticles(work, count, settings?.sections.map(({ id }) => id) ?? []);
  return work;
}

async function bench(
  folder: string,
  dist: string,
  queries: readonly string[],
  work: string,
  executable: string,
): Promise<number> {
  const edition = await benchEdition(folder);
  const cache = path.join(work, 'analyses.txt');
  await rm(cache, { force: true });
  const seconds = async (what: string) => {
    const [begun, spent] = [performance.now(), process.cpuUsage()];
    const index = await benchIndex(edition, cache);
    const { user, system } = process.cpuUsage(spent);
    const wall = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${what}: ${wall} s, ${((user + system) / 1e6).toFixed(1)} s of processor`);
    return index;
  };
  console.log(`${edition.articles.length} articles`);
  await seconds('indexed cold');
  const index = await seconds('indexed again, nothing edited');
  const sizes = [...index.files.values()].map((text) => Buffer.byteLength(text));
  const sum = sizes.reduce((a, b) => a + b, 0);
  console.log(`${sizes.length} files, ${(sum / 1e6).toFixed(1)} MB, the largest ${Math.max(...sizes)} bytes`);

  const page = edition.addresses.search;
  if (!existsSync(path.join(dist, page)))
    throw new UsageError(`${dist}${page} is missing: build the site first.`);
  for (const typed of await timeTyping({ dist, page, index }, queries, executable)) {
    const { query, milliseconds, bytes, files, results } = typed;
    const cost = `${Math.round(milliseconds)} ms, ${(bytes / 1000).toFixed(0)} kB in ${files} files`;
    console.log(`${query}: ${cost}. ${results}`);
  }
  return 0;
}
